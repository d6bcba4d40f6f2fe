#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/where.h"
#include "image/picture.h"
#include "layout/open_slot.h"
#include "text/font.h"

namespace congvan {

/// What a part of the letter is to someone who hears it read aloud (the structure types of PDF).
enum class Role {
  document,
  section,  ///< a group without a meaning of its own
  title,    ///< the heading of the whole letter, or of what is attached to it
  heading,  ///< a heading inside the body, of the node's level
  paragraph,
  list,  ///< its children are items
  item,  ///< its children are a label and a body
  label,
  item_body,
  table,
  row,
  head_cell,
  cell,
  caption,
  figure,
  note,
};

/// A node of the letter's logical structure. Nodes stand in reading order, parents before children.
struct Node {
  Role role = Role::paragraph;
  int parent = -1;        ///< index into Pages::tree; -1 for the document
  std::string name = {};  ///< component: "quoc-hieu", "recipients", "body"; for tests and metadata
  std::string numbering = {};  ///< of a list: "1.", "a)", "-" ...
  int level = 0;  ///< of a heading, from 2 on: one more than the heading it stands under
  int columns = 1, rows = 1;                               ///< that a cell of a table spans
  enum class Scope { column, row } scope = Scope::column;  ///< of a head cell
  std::string alternate = {};                              ///< of a figure: what it shows
};

/// `pale` is the draft mark; `pale_red` and `pale_green` lie behind words that went and came.
enum class Colour { black, red, pale, pale_red, pale_green };

/// Glyphs of one look on one baseline, left to right.
struct Run {
  /// `advance` holds everything: kerning and the stretch of justified spaces. `bytes` of the run's
  /// text belong to the glyph (0 for later glyphs of a cluster).
  struct Glyph {
    std::uint32_t id = 0;
    std::uint32_t bytes = 0;
    Length advance;
    bool operator==(const Glyph&) const = default;
  };
  Face face = Face::regular;
  Length size;
  Colour colour = Colour::black;
  bool underline = false;
  Length x;         ///< of the first glyph's origin, from the left edge of the page
  Length baseline;  ///< from the top edge of the page
  std::string text;
  std::vector<Glyph> glyphs;
};

/// A straight rule, across (y0 = y1) or down (x0 = x1) the page.
struct Rule {
  Length x0, y0, x1, y1, thickness;
};

/// A rule across the page.
inline Rule level_rule(Length x0, Length x1, Length y, Length thickness) {
  return {x0, y, x1, y, thickness};
}

/// A single-line frame; the rectangle is the middle of its line. Without a thickness there is no
/// line, but its inside is filled.
struct Frame {
  Length x, y, width, height, thickness;
  Colour colour = Colour::black;

  bool is_filled() const { return thickness == Length{}; }
};

/// A picture at its place.
struct Image {
  std::size_t picture = 0;  ///< index into Pages::pictures
  Length x, y, width, height;
};

/// Lines of one node on one page. A paragraph that runs over a page is two blocks of one node.
struct Block {
  static constexpr int decoration = -1;  ///< node of what is drawn and not read (rules, frames)
  static constexpr int pagination = -2;  ///< node of page numbers and of repeated heads of tables
  static constexpr int in_field = -3;    ///< node of what a field of a form shows

  int node = decoration;
  std::string name;       ///< component
  std::string box;        ///< ô số of the decree, "" if none
  Where where;            ///< of the words in the source
  std::vector<Run> runs;  ///< a line of the page is one or more runs of one baseline
  std::vector<Rule> rules;
  std::vector<Frame> frames;
  std::vector<Image> images;
  std::vector<OpenSlot> slots;
};

/// Big pale words across the page, behind everything ("DỰ THẢO").
struct Watermark {
  Run run;           ///< its x and baseline before turning
  double angle = 0;  ///< degrees, anticlockwise, about (x, baseline)
};

struct Page {
  Length width, height;
  std::vector<Watermark> watermarks;
  std::vector<Block> blocks;  ///< in reading order
};

/// A finished letter: every glyph has its place. What cannot occur here: a length that depends on
/// another, a style to be looked up, words without glyphs, a node without its parent before it.
struct Pages {
  std::vector<Node> tree;  ///< tree[0] is the document
  std::vector<Page> pages;
  std::vector<std::shared_ptr<const Picture>> pictures;
};

}  // namespace congvan
