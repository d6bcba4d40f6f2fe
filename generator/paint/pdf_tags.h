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

/// The numbers of the first of some objects that follow each other.
struct TagNumbers {
  int pages = 0;   ///< a page's /StructParents is its index
  int fields = 0;  ///< of the slots; their /StructParent counts on from the pages
  int tags = 0;    ///< of what is made here
  bool operator==(const TagNumbers&) const = default;
};

/// The structure tree and the parent tree, the first object the root of both.
std::vector<std::string> tag_objects(const Pages& pages, const TagNumbers& numbers);

/// The same, remembered by all it depends on.
class TagMemory {
 public:
  const std::vector<std::string>& objects(const Pages& pages, const TagNumbers& numbers);

  std::size_t bytes() const { return known_.bytes(); }
  void forget_unused() { known_.forget_unused(); }

 private:
  struct Known {
    TagNumbers numbers;
    std::vector<Node> tree;
    std::vector<std::vector<int>> nodes;  // of the marked contents and of the slots of each page
    std::vector<std::string> objects;
  };
  Shelf<Known> known_;
};

}  // namespace congvan
