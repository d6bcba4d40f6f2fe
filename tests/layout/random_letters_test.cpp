// Dispatches made at random: whatever they hold, their pages keep the promises of every page.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "letter.h"

namespace congvan {
namespace {

/// Writes a dispatch whose every word is its own: "q17" stands in it once, and words that are read
/// later have greater numbers.
class RandomLetter {
 public:
  explicit RandomLetter(unsigned seed) : random_(seed) {}

  std::string make() {
    const bool typed = chance(60);
    out_ = "<dispatch version='1' kind='" + std::string(typed ? "ke-hoach" : "cong-van") + "'";
    if (chance(20)) out_ += " fit='fixed'";
    out_ += "><issuer>";
    if (chance(70)) element("parent", 1, 9);
    element("name", 1, 9);
    out_ +=
        "</issuer><number notation='KH-Q'/><issued place='" + words(1, 3) + "' date='2026-03'/>";
    element("subject", 1, 40);
    if (!typed) {
      out_ += "<recipients>";
      repeat(1, 9, [&] { element("recipient", 1, 18); });
      out_ += "</recipients>";
    }
    if (chance(50)) {
      out_ += "<legal-bases listed='yes'>";
      repeat(1, 6, [&] { element("basis", 2, 40); });
      out_ += "</legal-bases>";
    }
    body(3);
    foot();
    if (chance(30)) {
      repeat(1, 2, [&] { annex(); });
    }
    return out_ + "</dispatch>";
  }

  int count() const { return next_; }

 private:
  int number(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  bool chance(int percent) { return number(1, 100) <= percent; }

  template <typename Write>
  void repeat(int least, int most, const Write& write) {
    for (int i = number(least, most); i > 0; --i) write();
  }

  std::string word() {
    static const std::vector<std::string> ends = {"", "a", "ểu", "nghiêng", "ương", "ừ", "ỷ"};
    return "q" + std::to_string(next_++) + ends[static_cast<std::size_t>(number(0, 6))];
  }
  std::string words(int least, int most) {
    std::string all;
    repeat(least, most, [&] { (all += all.empty() ? "" : " ") += word(); });
    return all;
  }
  void element(const std::string& name, int least, int most) {
    out_ += "<" + name + ">" + words(least, most) + "</" + name + ">";
  }

  void body(int depth) {
    out_ += "<body>";
    repeat(1, 7, [&] { part(depth); });
    element("closing", 1, 60);
    out_ += "</body>";
  }

  void part(int depth) {
    switch (number(0, 8)) {
      case 0:
        element("heading", 1, 14);
        break;
      case 1:
        table();
        break;
      case 2:
        if (depth == 3) chapter();
        break;
      case 3:
      case 4:
        directives(depth);
        break;
      case 5:
        noted_paragraph();
        break;
      default:
        element("paragraph", 1, 130);
    }
  }

  void noted_paragraph() {
    out_ += "<paragraph>" + words(1, 80);
    element("note", 1, 30);
    out_ += "</paragraph>";
  }

  void chapter() {
    out_ += "<chapter>";
    element("heading", 1, 12);
    repeat(1, 3, [&] {
      out_ += "<article>";
      element("heading", 1, 10);
      element("paragraph", 1, 60);
      if (chance(50)) directives(1);
      out_ += "</article>";
    });
    out_ += "</chapter>";
  }

  void directives(int depth) {
    out_ += "<directives>";
    repeat(1, 5, [&] {
      out_ += "<directive>";
      element("text", 1, 70);
      if (depth > 1 && chance(25)) directives(depth - 1);
      out_ += "</directive>";
    });
    out_ += "</directives>";
  }

  void table() {
    const int columns = number(1, 5);
    out_ += "<table>";
    for (int i = 0; i < columns; ++i) out_ += chance(50) ? "<column/>" : "<column width='1*'/>";
    if (chance(60)) row("head", columns, 3);
    repeat(1, 25, [&] { row("", columns, 9); });
    out_ += "</table>";
  }

  void row(const std::string& around, int columns, int most) {
    if (!around.empty()) out_ += "<" + around + ">";
    out_ += "<row>";
    for (int i = 0; i < columns; ++i) element("cell", 1, most);
    out_ += "</row>";
    if (!around.empty()) out_ += "</" + around + ">";
  }

  void foot() {
    repeat(1, chance(20) ? 4 : 1, [&] {
      const std::string capacity = "<capacity>" + words(1, 8) + "</capacity>";
      out_ += "<signatory name='" + words(1, 5);
      out_ += "'>" + capacity + "</signatory>";
    });
    out_ += "<distribution>";
    repeat(1, 14, [&] { element("copy-to", 1, 14); });
    out_ += "<archive unit='" + words(1, 1) + "'/></distribution>";
  }

  void annex() {
    out_ += "<annex" + std::string(chance(40) ? " orientation='landscape'>" : ">");
    element("title", 1, 20);
    body(2);
    out_ += "</annex>";
  }

  std::mt19937 random_;
  std::string out_;
  int next_ = 1;
};

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
