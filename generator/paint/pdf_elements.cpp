#include "paint/pdf_elements.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "paint/encode.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

/// There are H1 to H6; what stands deeper is said to stand as deep as there is a name for.
std::string_view heading_type(int level) {
  constexpr std::array<std::string_view, 5> types = {"H2", "H3", "H4", "H5", "H6"};
  return types.at(static_cast<std::size_t>(std::clamp(level, 2, 6) - 2));
}

/// 14.8.5.5. There is no value for a dash; a list with labels must not say None.
std::string_view list_numbering(std::string_view numbering) {
  if (numbering.empty()) return "Disc";
  const char c = numbering.front();
  if (c >= '0' && c <= '9') return "Decimal";
  if (c >= 'a' && c <= 'z') return c == 'i' ? "LowerRoman" : "LowerAlpha";
  if (c >= 'A' && c <= 'Z') return c == 'I' ? "UpperRoman" : "UpperAlpha";
  return "Disc";
}

/// 14.8.5.7
std::string cell_attributes(const Node& node) {
  std::string out;
  if (node.role == Role::head_cell) {
    out += node.scope == Node::Scope::row ? "/Scope/Row" : "/Scope/Column";
  }
  if (node.columns > 1) out += "/ColSpan " + std::to_string(node.columns);
  if (node.rows > 1) out += "/RowSpan " + std::to_string(node.rows);
  return out.empty() ? "" : "/A<</O/Table" + out + ">>";
}

}  // namespace

std::string_view structure_type(const Node& node) {
  switch (node.role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::title:
      return "H1";
    case Role::heading:
      return heading_type(node.level);
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::item_body:
      return "LBody";
    case Role::table:
      return "Table";
    case Role::row:
      return "TR";
    case Role::head_cell:
      return "TH";
    case Role::cell:
      return "TD";
    case Role::caption:
      return "Caption";
    case Role::figure:
      return "Figure";
    case Role::note:
      return "Note";
  }
  return "P";
}

std::string element_entries(const Node& node) {
  switch (node.role) {
    case Role::list:
      return "/A<</O/List/ListNumbering/" + std::string(list_numbering(node.numbering)) + ">>";
    case Role::head_cell:
    case Role::cell:
      return cell_attributes(node);
    case Role::figure:
      return "/Alt" + pdf_text(clipped(node.alternate));
    default:
      return {};
  }
}

std::string figure_place(Length left, Length bottom, Length right, Length top) {
  std::string box;
  for (const Length edge : {left, bottom, right, top}) {
    if (!box.empty()) box += ' ';
    append_points(box, edge);
  }
  return "/A<</O/Layout/Placement/Block/BBox[" + box + "]>>";
}

}  // namespace congvan
