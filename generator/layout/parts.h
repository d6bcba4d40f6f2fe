#pragma once

#include <string>
#include <vector>

#include "dispatch/dispatch.h"
#include "layout/compositor.h"
#include "layout/layout.h"
#include "layout/page.h"

namespace congvan {

/// All that setting a part of a letter needs.
struct Job {
  const Dispatch& dispatch;
  const Layout& layout;
  const Compositor& compositor;
  Diagnostics& says;

  Length text_left() const { return layout.length("margin-left"); }
  Length text_width() const {
    return layout.length("page-width") - text_left() - layout.length("margin-right");
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

/// Adds a line to a block with its baseline at `baseline`.
void add_line(Block& block, SetLine line, Length baseline);

/// Moves everything in a block down.
void move_down(Block& block, Length by);

/// Adds a node to the letter's structure and gives its index.
int add_node(std::vector<Node>& tree, Role role, int parent, std::string name);

/// Puts blocks in the order they are read aloud: that of their ô số.
void sort_by_box(std::vector<Block>& blocks);

}  // namespace congvan
