#pragma once

#include <string>
#include <vector>

#include "dispatch/dispatch.h"
#include "layout/compositor.h"
#include "layout/layout.h"
#include "layout/page.h"
#include "layout/setup.h"

namespace congvan {

/// All that setting a part of a letter needs.
struct Job {
  const Dispatch& dispatch;
  const Layout& layout;
  const Setup& setup;
  const Compositor& compositor;
  Diagnostics& says;

  Length text_left() const { return setup.left; }
  Length text_width() const { return setup.text_width(); }
  /// How the words of a style are set on this page.
  TypeStyle type(const Style& style) const {
    TypeStyle type = style.type;
    if (style.with_body) type.size = setup.body_size;
    return type;
  }
};

/// A part of a page with its height, set as if its top edge were at 0.
struct SetPart {
  std::vector<Block> blocks;
  Length height;
};

/// A block of one component without lines.
Block new_block(const Style& style, const Where& where);

/// The words in the style's capitals, if it has them.
Text cased(const Text& words, const Style& style);

/// The lines of some words between `left` and `left + width`, as their style aligns and insets
/// them.
std::vector<SetLine> aligned_lines(const Job& job, const Style& style, const TypeStyle& type,
                                   const Text& words, Length left, Length width);

/// Adds a line to a block with its baseline at `baseline`.
void add_line(Block& block, SetLine line, Length baseline);

/// Moves everything in a block down.
void move_down(Block& block, Length by);

/// Adds a node to the letter's structure and gives its index.
int add_node(std::vector<Node>& tree, Role role, int parent, std::string name);

/// Adds a node for each block of a head, in the order they are read. In a letter without a title
/// the subject is what it is called.
void give_nodes(std::vector<Block>& blocks, std::vector<Node>& tree, int parent);

/// The rule below a line of that style, whose baseline is given.
Rule rule_below(const Job& job, const Style& style, Length left, Length width, Length baseline);

/// Puts blocks in the order they are read aloud: that of their ô số.
void sort_by_box(std::vector<Block>& blocks);

}  // namespace congvan
