#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "xml/faults.h"

namespace congvan {

/// Walks over the characters of an XML file and knows the line and column of each. What is not
/// UTF-8 or not allowed in XML is reported as it is passed, and reads as U+FFFD.
class Cursor {
 public:
  Cursor(std::string_view bytes, Faults& faults) : bytes_(bytes), faults_(faults) {}

  bool at_end() const { return at_ == bytes_.size(); }
  Place place() const { return place_; }
  std::string_view rest() const { return bytes_.substr(at_); }
  bool looking_at(std::string_view ascii) const { return rest().starts_with(ascii); }
  bool looking_at(char ascii) const { return !at_end() && bytes_[at_] == ascii; }
  bool looking_at_space() const;
  /// Whether a name begins `ahead` bytes from here.
  bool looking_at_name(std::size_t ahead = 0) const;

  /// Passes one character; not at the end. Every kind of line break reads as \n.
  char32_t next() {
    // A char above 0x7F is negative or large: neither passes for plain ASCII.
    const char byte = bytes_[at_];
    if (byte < ' ' || byte > '~') return next_rare();
    ++at_;
    ++place_.column;
    return static_cast<unsigned char>(byte);
  }
  void skip_bom();
  void skip_space();
  /// Passes `ascii`, which has no line break, if it stands here.
  bool skip(std::string_view ascii);
  /// Passes everything before the first of `ascii`.
  void skip_until_any(std::string_view ascii);
  /// Passes the longest name that stands here; none gives "".
  std::string name();

 private:
  char32_t peek(std::size_t ahead = 0) const;
  /// Of what is not plain ASCII.
  char32_t next_rare();
  char32_t next_line_break();

  std::string_view bytes_;
  Faults& faults_;
  std::size_t at_ = 0;
  Place place_{1, 1};
  int line_of_bad_bytes_ = 0;
};

}  // namespace congvan
