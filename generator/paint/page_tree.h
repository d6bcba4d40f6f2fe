#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "paint/pdf_file.h"

namespace congvan {

/// The page tree of a file that is written as it grows (ISO 32000-1, 7.7.3): no node has more than
/// a hundred kids, so that a viewer finds any page of many thousands in a few steps. It holds one
/// unfinished node a level.
class PageTree {
 public:
  static constexpr std::size_t most_kids = 100;

  using Reserve = std::function<PdfObject()>;
  using Write = std::function<void(PdfObject, const std::string& entries)>;
  PageTree(Reserve reserve, Write write) : reserve_(std::move(reserve)), write_(std::move(write)) {}

  /// The parent of the page that is added next.
  PdfObject parent() { return open(0).object; }
  void add(PdfObject page);

  /// Writes what is still open; the root. Without a page it is an empty tree.
  PdfObject finish();

 private:
  struct Node {
    PdfObject object;
    std::size_t kids = 0;
    std::size_t pages = 0;
    std::string references;
  };
  Node& open(std::size_t level);
  void close(std::size_t level);
  static void add(Node& node, PdfObject kid, std::size_t pages);
  static std::string entries(const Node& node);

  Reserve reserve_;
  Write write_;
  std::vector<Node> levels_;  // from that above the pages up
};

}  // namespace congvan
