#include "xml/element.h"

#include <algorithm>

namespace congvan {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char each : text) {
    switch (each) {
      case '"':
      case '\\':
        out += '\\';
        out += each;
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += each;
    }
  }
  out += '"';
}

void append(std::string& out, const Element& element) {
  if (element.is_text()) return append_quoted(out, element.text);
  out += element.name;
  for (const Attribute& each : element.attributes) {
    out += &each == &element.attributes.front() ? '(' : ' ';
    out.append(each.name).append("=");
    append_quoted(out, each.value);
  }
  if (!element.attributes.empty()) out += ')';
  for (const Element& child : element.children) {
    out += &child == &element.children.front() ? '[' : ' ';
    append(out, child);
  }
  if (!element.children.empty()) out += ']';
}

}  // namespace

const Attribute* attribute(const Element& element, std::string_view name) {
  const auto found = std::find_if(element.attributes.begin(), element.attributes.end(),
                                  [&](const Attribute& each) { return each.name == name; });
  return found == element.attributes.end() ? nullptr : &*found;
}

std::string to_string(const Element& element) {
  std::string text;
  append(text, element);
  return text;
}

}  // namespace congvan
