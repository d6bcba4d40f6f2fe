#include "dispatch/read_table.h"

#include <string_view>

#include "dispatch/children.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

std::optional<ColumnAlign> align_of(const Element& element) {
  const std::string_view align = value_of(element, "align");
  if (align == "left") return ColumnAlign::left;
  if (align == "centre") return ColumnAlign::centre;
  if (align == "right") return ColumnAlign::right;
  if (align == "justified") return ColumnAlign::justified;
  if (align == "decimal") return ColumnAlign::decimal;
  return {};
}

Borders borders_of(const Element& element) {
  const std::string_view borders = value_of(element, "borders");
  return borders == "rows"      ? Borders::rows
         : borders == "outside" ? Borders::outside
         : borders == "none"    ? Borders::none
                                : Borders::all;
}

Column read_column(const Element& element) {
  const std::string_view width = value_of(element, "width");
  Column column;
  if (const auto length = read_length(width)) {
    column.kind = Column::Width::fixed;
    column.fixed = *length;
  } else if (const auto share = read_share(width)) {
    column.kind = Column::Width::share;
    column.share = *share;
  }
  column.align = align_of(element).value_or(ColumnAlign::left);
  return column;
}

Cell read_cell(const Element& element, bool in_head, const WordReader& words) {
  Cell cell;
  cell.where = element.where;
  cell.align = align_of(element);
  cell.heads = in_head || value_of(element, "heads") == "yes";
  cell.columns = read_whole_number(value_of(element, "columns")).value_or(1);
  cell.rows = read_whole_number(value_of(element, "rows")).value_or(1);
  if (child(element, "paragraph") != nullptr) {
    cell.paragraphs = words.of_children(element, "paragraph", "");
  } else if (Text all = words.of(element); !all.empty()) {
    cell.paragraphs.push_back(std::move(all));
  }
  return cell;
}

void read_rows(const Element& parent, bool in_head, const WordReader& words,
               std::vector<Row>& rows) {
  for (const auto& one : parent.children) {
    if (one.name != "row") continue;
    Row row;
    row.where = one.where;
    for (const auto& cell : one.children) {
      if (cell.name == "cell") row.cells.push_back(read_cell(cell, in_head, words));
    }
    rows.push_back(std::move(row));
  }
}

}  // namespace

Table read_table(const Element& element, const Places& places, const WordReader& words) {
  Table table;
  table.label = fixed_text(places.label(element));
  table.caption = words.of_child(element, "caption");
  table.unit = words.of_child(element, "unit");
  table.borders = borders_of(element);
  table.size = read_type_size(value_of(element, "size")).value_or(Length());
  for (const auto& one : element.children) {
    if (one.name == "column") table.columns.push_back(read_column(one));
  }
  if (const Element* head = child(element, "head")) read_rows(*head, true, words, table.rows);
  table.head_rows = table.rows.size();
  read_rows(element, false, words, table.rows);
  return table;
}

Figure read_figure(const Element& element, const Places& places, const WordReader& words) {
  Figure figure;
  if (const Attribute* source = attribute(element, "src")) {
    figure.source = source->value;
    figure.source_where = source->where;
  }
  figure.alternate = words.of(element, "alt");
  figure.label = fixed_text(places.label(element));
  figure.caption = words.of_child(element, "caption");
  figure.width = read_length(value_of(element, "width")).value_or(Length());
  return figure;
}

}  // namespace congvan
