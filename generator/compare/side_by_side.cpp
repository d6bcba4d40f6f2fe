#include "compare/side_by_side.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/shape.h"

namespace congvan {
namespace {

constexpr Length head_size = points(11), head_room = points(24), edge = points(20);

void move(Block& block, Length across, Length down) {
  for (Run& run : block.runs) {
    run.x += across;
    run.baseline += down;
  }
  for (Rule& rule : block.rules) {
    rule.x0 += across;
    rule.x1 += across;
    rule.y0 += down;
    rule.y1 += down;
  }
  for (Frame& frame : block.frames) {
    frame.x += across;
    frame.y += down;
  }
  for (Image& image : block.images) {
    image.x += across;
    image.y += down;
  }
}

/// One of the two letters on the sheets.
class Side {
 public:
  Side(const Pages& letter, const char* name, Pages& sheets)
      : letter_(letter), sheets_(sheets), pictures_(sheets.pictures.size()) {
    section_ = static_cast<int>(sheets.tree.size());
    sheets.tree.push_back({.role = Role::section, .parent = 0, .name = name});
    // The document of the letter is its section now.
    for (std::size_t i = 1; i < letter.tree.size(); ++i) {
      Node node = letter.tree[i];
      node.parent += section_;
      sheets.tree.push_back(std::move(node));
    }
    sheets.pictures.insert(sheets.pictures.end(), letter.pictures.begin(), letter.pictures.end());
  }

  const Page* page(std::size_t number) const {
    return number < letter_.pages.size() ? &letter_.pages[number] : nullptr;
  }

  void draw(std::size_t number, Length across) {
    const Page* page = this->page(number);
    if (page == nullptr) return;
    Page& sheet = sheets_.pages[number];
    for (Watermark mark : page->watermarks) {
      mark.run.x += across;
      mark.run.baseline += head_room;
      sheet.watermarks.push_back(std::move(mark));
    }
    for (Block block : page->blocks) {
      block.slots.clear();
      if (block.node >= 0) block.node += section_;
      for (Image& image : block.images) image.picture += pictures_;
      move(block, across, head_room);
      sheet.blocks.push_back(std::move(block));
    }
  }

 private:
  const Pages& letter_;
  Pages& sheets_;
  int section_ = 0;
  std::size_t pictures_;  ///< before its own
};

/// Behind the words of a change, and then through or under them.
void add_mark(const Change& change, const MarkedPlace& place, Length across, Page& sheet) {
  const bool removed = change.kind == Change::Kind::removed;
  const Length x = place.x + across, y = place.y + head_room;
  Block shade, line;
  shade.name = line.name = removed ? "removed" : "added";
  shade.frames.push_back(
      {x, y, place.width, place.height, {}, removed ? Colour::pale_red : Colour::pale_green});
  const Length down = place.height * (removed ? 55 : 92) / 100;
  line.rules.push_back(level_rule(x, x + place.width, y + down, points(0.6)));
  sheet.blocks.push_back(std::move(shade));
  sheet.blocks.push_back(std::move(line));
}

Block head_of(const Text& words, Length x, const Fonts& fonts, Diagnostics& says) {
  const ShapedText shaped = shape(words, {.size = head_size, .italic = true}, fonts, says);
  Run run{.face = Face::italic,
          .size = head_size,
          .x = x,
          .baseline = edge,
          .text = words.str(),
          .glyphs = {}};
  for (const Glyph& glyph : shaped.glyphs) {
    run.glyphs.push_back({glyph.id, glyph.end - glyph.begin, glyph.advance});
  }
  Block block;
  block.node = Block::pagination;
  block.name = "head";
  block.runs.push_back(std::move(run));
  return block;
}

}  // namespace

Pages side_by_side(const Pages& before, const Pages& after, const std::vector<Change>& changes,
                   const SheetHeads& heads, const Fonts& fonts, Diagnostics& says) {
  Pages sheets;
  sheets.tree.push_back({.role = Role::document, .name = "comparison"});
  Side left(before, "before", sheets), right(after, "after", sheets);
  const std::size_t count = std::max(before.pages.size(), after.pages.size());
  std::vector<Length> middles;
  for (std::size_t i = 0; i < count; ++i) {
    const Page* a = left.page(i);
    const Page* b = right.page(i);
    const Page &first = a != nullptr ? *a : *b, &second = b != nullptr ? *b : *a;
    middles.push_back(first.width);
    Page sheet;
    sheet.width = first.width + second.width;
    sheet.height = std::max(first.height, second.height) + head_room;
    sheet.blocks.push_back(head_of(heads.before, edge, fonts, says));
    sheet.blocks.push_back(head_of(heads.after, first.width + edge, fonts, says));
    sheets.pages.push_back(std::move(sheet));
  }
  for (const Change& change : changes) {
    if (change.kind == Change::Kind::same) continue;
    for (const MarkedPlace& place : change.places) {
      const bool removed = change.kind == Change::Kind::removed;
      add_mark(change, place, removed ? Length{} : middles[place.page], sheets.pages[place.page]);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    Block fold;
    fold.name = "fold";
    fold.rules.push_back({middles[i], {}, middles[i], sheets.pages[i].height, points(0.5)});
    sheets.pages[i].blocks.push_back(std::move(fold));
    left.draw(i, {});
    right.draw(i, middles[i]);
  }
  return sheets;
}

}  // namespace congvan
