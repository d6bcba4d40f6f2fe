#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.h"

namespace congvan {

/// A place on a page: the rectangle of words of one line, in the page's own lengths from its top
/// left.
struct MarkedPlace {
  std::size_t page = 0;
  Length x, y, width, height;
};

/// A piece of the two letters' words in reading order.
struct Change {
  enum class Kind { same, removed, added } kind = Kind::same;
  std::string words = {};  ///< as they read, single spaces
  std::string name = {};   ///< of the component they stand in: "body", "recipients"
  bool ends_paragraph = false;
  std::vector<MarkedPlace> places =
      {};  ///< where they stand: in the new letter, if removed in the old
};

/// What changed from one letter to another, word by word: the words of both, in reading order,
/// what was removed before what came in its place. Page numbers and repeated heads are no words
/// of the letter. Words that only moved are removed and added.
std::vector<Change> changes_between(const Pages& before, const Pages& after);

}  // namespace congvan
