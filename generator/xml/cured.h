#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/faults.h"

namespace congvan {

/// A copy of an XML file that tinyxml2 reads without loss, and where its parts stood.
///
/// tinyxml2 drops text of white space alone, so each piece of text gets one character in front,
/// `text_mark`, to be taken off again. Comments, instructions and the declaration are left out,
/// CDATA is text, references are resolved.
struct Cured {
  std::string bytes;
  /// Of each element, followed by its attributes, and of each piece of text, in their order.
  std::vector<Place> places;
};

constexpr char text_mark = '|';

/// Writes a `Cured`, call by call in the order of the file.
class CuredWriter {
 public:
  void open(std::string_view name, Place place);
  void begin_attribute(std::string_view name, Place place);
  void attribute_character(char32_t code);
  void end_attribute() { cured_.bytes += '"'; }
  void end_open() { cured_.bytes += '>'; }
  void close(std::string_view name);
  void text_character(char32_t code, Place place);

  Cured take() { return std::move(cured_); }

 private:
  Cured cured_;
  bool in_text_ = false;
};

}  // namespace congvan
