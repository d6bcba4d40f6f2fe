#include "compare/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace congvan {
namespace {

/// A box as high as the type, a quarter of it below the baseline.
MarkedPlace place_of(const Run& run, std::size_t page, Length x, Length width) {
  return {page, x, run.baseline - run.size * 3 / 4, width, run.size};
}

/// Puts together the words of one node, run after run.
class Collector {
 public:
  void add(const Run& run, std::size_t page) {
    Length x = run.x;
    std::size_t at = 0;
    begun_here_ = false;
    for (const Run::Glyph& glyph : run.glyphs) {
      const std::string_view shown = std::string_view(run.text).substr(at, glyph.bytes);
      if (shown == " ") {
        end_word();
      } else {
        add(shown, run, page, x, glyph.advance);
      }
      at += glyph.bytes;
      x += glyph.advance;
    }
  }

  void add(const Image& image, const Node& node, const Picture& picture, std::size_t page) {
    end_word();
    word_.words = "[" + node.alternate + "]";
    word_.key = word_.words + '\0' + picture.file;
    word_.places.push_back({page, image.x, image.y, image.width, image.height});
    end_word();
  }

  std::vector<PlacedWord> take() {
    end_word();
    return std::move(words_);
  }

 private:
  void add(std::string_view shown, const Run& run, std::size_t page, Length x, Length advance) {
    word_.words += shown;
    if (!begun_here_) word_.places.push_back(place_of(run, page, x, {}));
    begun_here_ = true;
    word_.places.back().width += advance;
  }

  void end_word() {
    begun_here_ = false;
    if (word_.places.empty()) return;
    if (word_.key.empty()) word_.key = word_.words;
    words_.push_back(std::exchange(word_, {}));
  }

  PlacedWord word_;
  bool begun_here_ = false;  ///< the word's last place is in the run at hand
  std::vector<PlacedWord> words_;
};

}  // namespace

std::vector<ComparedParagraph> paragraphs_of(const Pages& pages) {
  std::vector<Collector> collectors(pages.tree.size());
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const Block& block : pages.pages[page].blocks) {
      if (block.node < 0) continue;
      const auto number = static_cast<std::size_t>(block.node);
      for (const Run& run : block.runs) collectors[number].add(run, page);
      for (const Image& image : block.images) {
        const Picture& picture = *pages.pictures.at(image.picture);
        collectors[number].add(image, pages.tree[number], picture, page);
      }
    }
  }
  std::vector<ComparedParagraph> paragraphs;
  std::vector<PlacedWord> label;                      // of the next paragraph
  std::vector<std::string> names(pages.tree.size());  // of the component a node stands in
  for (std::size_t i = 0; i < pages.tree.size(); ++i) {
    const Node& node = pages.tree[i];
    names[i] = node.name;
    if (names[i].empty() && node.parent >= 0) {
      names[i] = names[static_cast<std::size_t>(node.parent)];
    }
    auto words = collectors[i].take();
    if (words.empty()) continue;
    if (node.role == Role::label) {
      std::ranges::move(words, std::back_inserter(label));
    } else {
      paragraphs.push_back({names[i], std::exchange(label, {}), std::move(words)});
    }
  }
  if (!label.empty()) paragraphs.push_back({"", {}, std::move(label)});
  return paragraphs;
}

}  // namespace congvan
