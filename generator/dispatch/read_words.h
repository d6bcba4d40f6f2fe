#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "dispatch/places.h"
#include "text/text.h"
#include "xml/element.h"

namespace congvan {

/// Reads the words of elements: their inline elements become emphasis, references what they say,
/// footnotes their marks. Children that are neither words nor inline elements are passed over.
class WordReader {
 public:
  WordReader(const Places& places, Diagnostics& says) : places_(places), says_(says) {}

  Text of(const Element& element) const;

  /// The words of an attribute; none if it is not there.
  Text of(const Element& element, std::string_view attribute_name) const;

  /// Those of the first child of that name; none if there is none.
  Text of_child(const Element& parent, std::string_view name) const;

  /// Those of all children of that name; the marks `drop` are taken off their ends.
  std::vector<Text> of_children(const Element& parent, std::string_view name,
                                std::string_view drop) const;

 private:
  const Places& places_;
  Diagnostics& says_;
};

}  // namespace congvan
