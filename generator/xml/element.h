#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/where.h"

namespace congvan {

struct Attribute {
  std::string name;
  std::string value;
  Where where;  ///< of its name
};

/// A node of a parsed file: an element, or (when `name` is empty) a piece of text between tags.
/// Comments and processing instructions are gone, entities are resolved, adjacent pieces of text
/// are one, and text is exactly what stood in the file, white space and all.
struct Element {
  std::string name;
  std::string text;  ///< only of a piece of text
  std::vector<Attribute> attributes;
  std::vector<Element> children;
  Where where;  ///< of its `<`, or of the first character of the text

  bool is_text() const { return name.empty(); }
};

/// The attribute of that name, or null.
const Attribute* attribute(const Element& element, std::string_view name);

/// The tree on one line, for tests: `a(x="1")[b["text"] "more"]`.
std::string to_string(const Element& element);

}  // namespace congvan
