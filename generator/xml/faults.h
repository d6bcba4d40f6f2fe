#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace congvan {

/// A place in the file being read: line and column count from 1, columns in characters. A line of
/// 0 means the file as a whole.
struct Place {
  int line = 0;
  int column = 0;
};

/// The faults of one XML file, by what is left of its tree. A hostile file could hold millions:
/// after a hundred it is given up.
class Faults {
 public:
  Faults(FileName file, Diagnostics& says) : file_(file), says_(says) {}

  /// The tags around it still make a tree.
  void in_word(std::string_view code, Place place, Diagnostics::Arguments arguments = {});
  /// There is no tree, but reading on finds more.
  void in_structure(std::string_view code, Place place, Diagnostics::Arguments arguments = {});
  /// Reading on makes no sense.
  void fatal(std::string_view code, Place place, Diagnostics::Arguments arguments = {});

  bool broken() const { return broken_; }    ///< no tree
  bool stopped() const { return stopped_; }  ///< no further reading

 private:
  FileName file_;
  Diagnostics& says_;
  std::size_t count_ = 0;
  bool broken_ = false;
  bool stopped_ = false;
};

/// `words` of the file as they go into a message: on one line, without control characters, and cut
/// after 40 characters, for a name may be as long as the file.
std::string shown(std::string_view words);

}  // namespace congvan
