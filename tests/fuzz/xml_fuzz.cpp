// Any bytes: parse_xml must come back, say so when it gives no tree, and give only trees that hold
// what element.h promises.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "xml/characters.h"
#include "xml/parse_xml.h"

namespace {

using namespace congvan;

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "broken: " << what << std::endl;
  std::abort();
}

bool is_before(const Where& a, const Where& b) {
  return std::tie(a.line, a.column) < std::tie(b.line, b.column);
}

/// The number of characters of each line, counted apart from the reader.
std::vector<int> widths_of(std::string_view bytes) {
  std::vector<int> widths{0};
  for (std::size_t at = 0; at < bytes.size();) {
    const Utf8Character next = decode_utf8(bytes, at);
    const bool is_first_of_two = bytes.substr(at).starts_with("\r\n");
    if (next.code == U'\n' || (next.code == U'\r' && !is_first_of_two)) {
      widths.push_back(0);
    } else if (next.code != U'\r') {
      ++widths.back();
    }
    at += next.length;
  }
  return widths;
}

bool is_within(const Where& where, const std::vector<int>& widths) {
  const auto lines = static_cast<int>(widths.size());
  if (where.line < 1 || where.line > lines || where.column < 1) return false;
  return where.column <= widths[static_cast<std::size_t>(where.line - 1)] + 1;
}

void check_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character next = decode_utf8(text, at);
    require(next.valid && is_xml_character(next.code), "text holds only characters of XML");
    at += next.length;
  }
}

class TreeCheck {
 public:
  explicit TreeCheck(const std::vector<int>& widths) : widths_(widths) {}

  void check(const Element& element, std::size_t depth) {
    visit(element.where);
    if (element.is_text()) return check_text(element);
    require(depth < XmlLimits{}.depth, "no element lies too deep");
    require(++elements_ <= XmlLimits{}.elements, "there are not too many elements");
    require(element.text.empty(), "an element has no text of its own");
    check_characters(element.name);
    check_attributes(element);
    bool after_text = false;
    for (const Element& child : element.children) {
      require(!(after_text && child.is_text()), "adjacent pieces of text are one");
      after_text = child.is_text();
      check(child, depth + 1);
    }
  }

 private:
  void check_text(const Element& piece) {
    require(!piece.text.empty(), "a piece of text is not empty");
    require(piece.attributes.empty() && piece.children.empty(), "text has only text");
    check_characters(piece.text);
  }

  void check_attributes(const Element& element) {
    require(element.attributes.size() <= XmlLimits{}.attributes, "attributes are few");
    for (const Attribute& each : element.attributes) {
      visit(each.where);
      check_characters(each.value);
      require(attribute(element, each.name) == &each, "names of attributes differ");
    }
  }

  void visit(const Where& where) {
    require(is_within(where, widths_), "every place is within the file");
    require(is_before(last_, where), "places follow the order of the file");
    last_ = where;
  }

  const std::vector<int>& widths_;
  Where last_;
  std::size_t elements_ = 0;
};

std::string escaped(std::string_view text) {
  std::string made;
  for (const char each : text) {
    const bool is_plain = static_cast<unsigned char>(each) >= 0x80 || (each >= 'a' && each <= 'z');
    made += is_plain ? std::string(1, each) : "&#" + std::to_string(int{each}) + ";";
  }
  return made;
}

std::string written(const Element& element) {
  if (element.is_text()) return escaped(element.text);
  std::string made = "<" + element.name;
  for (const Attribute& each : element.attributes) {
    made += " " + each.name + "='" + escaped(each.value) + "'";
  }
  made += ">";
  for (const Element& child : element.children) made += written(child);
  return made + "</" + element.name + ">";
}

void check_round_trip(const Element& tree) {
  Diagnostics says;
  XmlLimits limits;
  limits.bytes = std::size_t{1} << 30;
  const std::optional<Element> again = parse_xml(written(tree), "b.xml", says, limits);
  require(again && !says.has_errors(), "a tree written again has no faults");
  require(to_string(*again) == to_string(tree), "a tree written again reads the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::vector<int> widths = widths_of(bytes);
  Diagnostics says;
  const std::optional<Element> tree = parse_xml(bytes, "a.xml", says);

  require(tree || says.has_errors(), "where there is no tree, there is a fault");
  require(says.all().size() <= 101, "the faults are few");
  for (const Diagnostic& each : says.all()) {
    require(each.code.starts_with("xml-"), "codes begin with the name of the room");
    require(each.where.line == 0 || is_within(each.where, widths), "faults are within the file");
    for (const auto& [name, value] : each.arguments) {
      require(value.size() <= 4 * 40 + 3, "arguments are short");
      check_characters(value);
    }
  }
  if (!tree) return 0;
  TreeCheck(widths).check(*tree, 0);
  check_round_trip(*tree);
  return 0;
}
