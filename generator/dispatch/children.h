#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "xml/element.h"

namespace congvan {

/// The first child of that name, or null.
inline const Element* child(const Element& parent, std::string_view name) {
  const auto found = std::ranges::find(parent.children, name, &Element::name);
  return found == parent.children.end() ? nullptr : &*found;
}

inline Element* child(Element& parent, std::string_view name) {
  const auto found = std::ranges::find(parent.children, name, &Element::name);
  return found == parent.children.end() ? nullptr : &*found;
}

/// The value of an attribute, or "".
inline std::string_view value_of(const Element& element, std::string_view attribute_name) {
  const Attribute* given = attribute(element, attribute_name);
  return given == nullptr ? std::string_view() : std::string_view(given->value);
}

}  // namespace congvan
