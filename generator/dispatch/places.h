#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "xml/element.h"

namespace congvan {

/// What every numbered element of a dispatch is called, and what every reference to one says. The
/// tree is counted once, here; it must outlive this, unchanged.
///
/// Phần and chương are counted through a document (the main text, an annex, an attached one), mục
/// and tiểu mục within what they stand in, điều through the document; tables and figures with
/// captions, and footnotes, through the whole dispatch; annexes by Roman numbers, where there are
/// several. A number its writer chose (`number`) takes the place of the one counted.
class Places {
 public:
  /// Counts, and resolves the references: one to a name that nobody bears, or to a place without a
  /// number, is an error.
  Places(const Element& root, Diagnostics& says);

  /// "Chương II", "Điều 3.", "a)", "Bảng 1", "Phụ lục II"; of a list its numbering; of a footnote
  /// its mark; of a reference what it says: "khoản 2 Điều 3". "" of everything else.
  const std::string& label(const Element& element) const;

  /// The footnotes in their order.
  const std::vector<const Element*>& notes() const { return notes_; }

  /// Which of them this one is, from 1; 0 if it is none.
  int note(const Element& element) const;

 private:
  std::unordered_map<const Element*, std::string> labels_;
  std::unordered_map<const Element*, int> note_numbers_;
  std::vector<const Element*> notes_;
};

}  // namespace congvan
