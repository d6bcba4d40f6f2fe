#pragma once

#include <cstddef>
#include <string>

namespace congvan {

/// A rectangle on a page, in points from its bottom left corner.
struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;

  double width() const { return right - left; }
  double height() const { return top - bottom; }
  bool operator==(const Box&) const = default;
};

/// A place of a finished letter where somebody signs: a signature field of its PDF.
struct Slot {
  std::string field;     ///< its full name
  std::string role;      ///< "initials", "leader" ... if it is one of congvan's; else ""
  std::size_t page = 0;  ///< from 1
  Box box;               ///< empty of a signature that is not seen
  bool is_signed = false;
};

/// "leader 1 [300 200 450 270] open"; for people and tests.
std::string to_string(const Slot& slot);

}  // namespace congvan
