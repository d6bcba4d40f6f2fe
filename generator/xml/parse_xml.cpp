#include "xml/parse_xml.h"

#include <tinyxml2.h>

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "xml/scan.h"

namespace congvan {
namespace {

/// tinyxml2 gives up at a depth of 100, and counts the document and the innermost text.
constexpr std::size_t deepest_of_tinyxml2 = 98;

/// Copies tinyxml2's tree, taking the places in step: they stand in the order of the file.
class TreeCopier {
 public:
  TreeCopier(FileName file, const std::vector<Place>& places)
      : file_(file), next_place_(places.begin()), end_(places.end()) {}

  Element copy(const tinyxml2::XMLElement& from) {
    Element element;
    element.name = from.Name();
    element.where = next_where();
    for (const auto* each = from.FirstAttribute(); each != nullptr; each = each->Next()) {
      element.attributes.push_back({each->Name(), each->Value(), next_where()});
    }
    for (const auto* each = from.FirstChild(); each != nullptr; each = each->NextSibling()) {
      const auto* child = each->ToElement();
      element.children.push_back(child != nullptr ? copy(*child) : copy_text(*each));
    }
    return element;
  }

 private:
  Element copy_text(const tinyxml2::XMLNode& from) {
    assert(from.ToText() != nullptr && from.Value()[0] == text_mark);
    Element piece;
    piece.text = from.Value() + 1;
    piece.where = next_where();
    return piece;
  }

  Where next_where() {
    assert(next_place_ != end_);
    const Place place = *next_place_++;
    return {file_, place.line, place.column};
  }

  FileName file_;
  std::vector<Place>::const_iterator next_place_;
  std::vector<Place>::const_iterator end_;
};

}  // namespace

std::optional<Element> parse_xml(std::string_view bytes, const std::string& file, Diagnostics& says,
                                 const XmlLimits& limits) {
  const FileName name = file.empty() ? FileName() : FileName(file);
  Faults faults(name, says);
  XmlLimits within = limits;
  within.depth = std::min(limits.depth, deepest_of_tinyxml2);
  const std::optional<Cured> cured = scan_xml(bytes, faults, within);
  if (!cured) return std::nullopt;

  tinyxml2::XMLDocument document;
  document.Parse(cured->bytes.data(), cured->bytes.size());
  assert(!document.Error());
  const tinyxml2::XMLElement* root = document.RootElement();
  assert(root != nullptr);
  return TreeCopier(name, cured->places).copy(*root);
}

}  // namespace congvan
