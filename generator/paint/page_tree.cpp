#include "paint/page_tree.h"

#include "paint/pdf_values.h"

namespace congvan {

void PageTree::add(PdfObject page) { add(open(0), page, 1); }

PdfObject PageTree::finish() {
  if (levels_.empty()) open(0);
  for (std::size_t level = 0; level + 1 < levels_.size(); ++level) close(level);
  const Node& root = levels_.back();
  write_(root.object, entries(root));
  return root.object;
}

/// The unfinished node of a level, with room for one kid more.
PageTree::Node& PageTree::open(std::size_t level) {
  if (level == levels_.size()) {
    levels_.push_back({reserve_(), 0, 0, {}});
  } else if (levels_[level].kids == most_kids) {
    close(level);
    levels_[level] = {reserve_(), 0, 0, {}};
  }
  return levels_[level];
}

/// Gives a node to its parent, and the parent to the node.
void PageTree::close(std::size_t level) {
  const Node node = levels_[level];
  Node& parent = open(level + 1);
  add(parent, node.object, node.pages);
  write_(node.object, "/Parent " + pdf_reference(parent.object) + entries(node));
}

void PageTree::add(Node& node, PdfObject kid, std::size_t pages) {
  if (node.kids++ > 0) node.references += ' ';
  node.references += pdf_reference(kid);
  node.pages += pages;
}

std::string PageTree::entries(const Node& node) {
  return "/Type/Pages/Count " + std::to_string(node.pages) + "/Kids[" + node.references + ']';
}

}  // namespace congvan
