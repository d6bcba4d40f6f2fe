#pragma once

#include <vector>

#include "layout/parts.h"

namespace congvan {

/// A part of the foot before it is known on which strip, and so where in reading order, it stands:
/// the nodes of its blocks are its own, and those without a parent go below the caller's.
struct FootPart {
  SetPart set;
  std::vector<Node> nodes;
  std::vector<Length> cuts;  ///< heights, from the top down, at which a page may end in it
};

/// Puts another part into one, to be read after it; its blocks stay at their height.
void append(FootPart& part, FootPart other);

/// Adds nodes to a letter's structure, those without a parent below `parent`, and tells the blocks
/// of their new places.
void add_nodes(std::vector<Node>& tree, int parent, std::vector<Node> nodes,
               std::vector<Block>& blocks);

/// The baseline of the first lines of parts that stand side by side: that of a capacity's.
Length foot_baseline(const Job& job);

}  // namespace congvan
