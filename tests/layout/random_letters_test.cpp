// Dispatches made at random: whatever they hold, their pages keep the promises of every page.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "layout/random_letter.h"
#include "letter.h"

namespace congvan {
namespace {

/// The numbers of the words in a text, in order.
std::vector<int> numbers_in(const std::string& text) {
  std::vector<int> all;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '-' || text[i - 1] == ',';
    const bool is_word =
        (text[i] == 'q' || text[i] == 'Q') && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (begins && is_word) all.push_back(std::stoi(text.substr(i + 1)));
  }
  return all;
}

Length end_of(const Run& run) {
  Length x = run.x;
  std::size_t last = run.glyphs.size();
  while (last > 0 && run.text.size() > 0 && run.text.back() == ' ' && last == run.glyphs.size()) {
    --last;  // the space a line was broken at hangs over its end
  }
  for (std::size_t i = 0; i < last; ++i) x += run.glyphs[i].advance;
  return x;
}

/// Whether a run is the raised mark of a footnote, which is smaller than the words beside it.
bool is_mark(const Run& run, const Block& block) {
  return std::ranges::any_of(block.runs, [&](const Run& other) { return other.size > run.size; });
}

/// Where the ink of a run lies, roughly: from the height of a small letter to the foot of a g.
struct Box {
  Length x0, x1, y0, y1;
  const Block* block = nullptr;
};

std::vector<Box> boxes_of(const Page& page) {
  std::vector<Box> boxes;
  for (const auto& block : page.blocks) {
    for (const auto& run : block.runs) {
      boxes.push_back({run.x, end_of(run), run.baseline - run.size / 2, run.baseline, &block});
    }
  }
  return boxes;
}

class RandomLetters : public testing::TestWithParam<unsigned> {
 protected:
  void check(unsigned seed) {
    RandomLetter random(seed);
    const std::string xml = random.make();
    const MadeLetter made = make_letter(xml);
    ASSERT_FALSE(made.says.has_errors()) << to_string(made.says) << xml;
    stays_inside(made.pages);
    overlaps_nothing(made.pages);
    says_everything_in_order(made.pages, random.count());
    signs_below_words(made.pages);
    ASSERT_FALSE(HasFailure()) << "seed " << seed << "\n" << xml;
  }

  static void stays_inside(const Pages& letter) {
    for (const auto& page : letter.pages) {
      for (const auto& block : page.blocks) {
        for (const auto& run : block.runs) {
          EXPECT_GE(run.x, millimetres(30)) << run.text;
          EXPECT_LE(end_of(run), page.width - millimetres(15)) << run.text;
          if (block.node == Block::pagination) continue;
          EXPECT_GE(run.baseline - run.size, millimetres(18)) << run.text;
          EXPECT_LE(run.baseline, page.height - millimetres(20)) << run.text;
        }
        for (const auto& rule : block.rules) {
          EXPECT_GE(std::min(rule.x0, rule.x1), millimetres(30) - points(1));
          EXPECT_LE(std::max(rule.x0, rule.x1), page.width - millimetres(15) + points(1));
          EXPECT_LE(std::max(rule.y0, rule.y1), page.height - millimetres(20) + points(1));
        }
      }
    }
  }

  static void overlaps_nothing(const Pages& letter) {
    for (const auto& page : letter.pages) {
      const auto boxes = boxes_of(page);
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
          const Box& a = boxes[i];
          const Box& b = boxes[j];
          const bool apart = a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0;
          EXPECT_TRUE(apart) << a.block->name << ": " << a.block->runs.front().text << " over "
                             << b.block->name << ": " << b.block->runs.front().text;
        }
      }
    }
  }

  /// Every word stands on the pages once, and the tree reads them in their order.
  static void says_everything_in_order(const Pages& letter, int end) {
    std::map<int, std::string> words;
    for (const auto& page : letter.pages) {
      for (const auto& block : page.blocks) {
        // The line that says what an annex belongs to names the issuer once more.
        if (block.node < 0 || block.name == "reference-line") continue;
        for (const auto& run : block.runs) {
          if (!is_mark(run, block)) words[block.node] += run.text;
        }
        words[block.node] += ' ';
      }
    }
    std::vector<int> read;
    for (const auto& [node, text] : words) {
      const auto some = numbers_in(text);
      read.insert(read.end(), some.begin(), some.end());
    }
    int next = 1;
    for (const int number : read) {
      ASSERT_EQ(number, next) << "is read there";
      ++next;
    }
    EXPECT_EQ(next, end);
  }

  /// The page of the first signature has two lines of the body, or what makes up for them.
  static void signs_below_words(const Pages& letter) {
    for (const auto& page : letter.pages) {
      const auto named = [&](std::string_view name) {
        return std::ranges::find(page.blocks, name, &Block::name);
      };
      const auto signature = named("capacity");
      if (signature == page.blocks.end()) continue;
      std::map<Length, int> baselines;
      for (auto block = page.blocks.begin(); block != signature; ++block) {
        if (block->node < 0) continue;
        for (const auto& run : block->runs) ++baselines[run.baseline];
      }
      EXPECT_GE(baselines.size(), 2u);
      break;
    }
  }
};

constexpr unsigned letters_a_case = 150;

TEST_P(RandomLetters, KeepEveryPromise) {
  for (unsigned i = 0; i < letters_a_case && !HasFailure(); ++i) {
    check(GetParam() * letters_a_case + i);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomLetters, testing::Range(0u, 20u));

}  // namespace
}  // namespace congvan
