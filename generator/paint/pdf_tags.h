#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.h"
#include "paint/pdf_file.h"
#include "paint/shelf.h"

namespace congvan {

/// Whether a block is read, so that its words and pictures are marked content of its node. The
/// marked content of a page is numbered from 0 in the order of such blocks; nothing else carries
/// the number.
bool is_read(const Block& block);

/// The structure tree and the parent tree: objects that are numbered one after the other, the first
/// `first`, and is the root of both. `first_page` is the number of the first of the pages, which
/// follow each other too, and a page's /StructParents is its index.
std::vector<std::string> tag_objects(const Pages& pages, int first_page, int first);

/// The same, remembered by all it depends on.
class TagMemory {
 public:
  const std::vector<std::string>& objects(const Pages& pages, int first_page, int first);

  std::size_t bytes() const { return known_.bytes(); }
  void forget_unused() { known_.forget_unused(); }

 private:
  struct Known {
    int first_page = 0, first = 0;
    std::vector<Node> tree;
    std::vector<std::vector<int>> nodes;  // of the marked contents of each page
    std::vector<std::string> objects;
  };
  Shelf<Known> known_;
};

}  // namespace congvan
