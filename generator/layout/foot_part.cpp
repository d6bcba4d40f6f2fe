#include "layout/foot_part.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace congvan {

void append(FootPart& part, FootPart other) {
  add_nodes(part.nodes, -1, std::move(other.nodes), other.set.blocks);
  std::ranges::move(other.set.blocks, std::back_inserter(part.set.blocks));
  part.set.height = std::max(part.set.height, other.set.height);
}

void add_nodes(std::vector<Node>& tree, int parent, std::vector<Node> nodes,
               std::vector<Block>& blocks) {
  const int base = static_cast<int>(tree.size());
  for (auto& node : nodes) {
    node.parent = node.parent < 0 ? parent : node.parent + base;
    tree.push_back(std::move(node));
  }
  for (auto& block : blocks) {
    if (block.node >= 0) block.node += base;
  }
}

Length foot_baseline(const Job& job) {
  return job.compositor.ascent(job.type(job.layout.style("capacity")).size);
}

}  // namespace congvan
