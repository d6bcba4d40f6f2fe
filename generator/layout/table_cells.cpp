#include "layout/table_cells.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace congvan {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Takes `prefix` from the front of `words` if it is there.
bool take(std::string_view& words, std::string_view prefix) {
  if (!words.starts_with(prefix)) return false;
  words.remove_prefix(prefix.size());
  return true;
}

void take_digits(std::string_view& words, bool grouped) {
  while (!words.empty() && (is_digit(words.front()) || (grouped && words.front() == '.'))) {
    words.remove_prefix(1);
  }
}

/// What stands before the marks of footnotes at the end of some words.
std::string_view without_notes(const Text& words) {
  std::size_t end = words.str().size();
  const auto& spans = words.spans();
  for (auto span = spans.rbegin(); span != spans.rend() && span->emphasis.note > 0; ++span) {
    end = std::next(span) == spans.rend() ? 0 : std::next(span)->end;
  }
  return std::string_view(words.str()).substr(0, end);
}

Length width_before(const ShapedText& shaped, std::size_t offset) {
  Length width;
  for (const Glyph& glyph : shaped.glyphs) {
    if (glyph.begin < offset) width += glyph.advance;
  }
  return width;
}

/// Measures the cells of one table.
class CellMeasurer {
 public:
  CellMeasurer(const Job& job, const Table& table)
      : job_(job),
        table_(table),
        head_(job.layout.style("table-head")),
        body_(job.layout.style("table-cell")),
        head_type_(type_of(head_)),
        body_type_(type_of(body_)) {}

  CellWords measured(const PlacedCell& placed) const {
    const bool in_head = placed.row < table_.head_rows;
    CellWords words;
    words.style = in_head ? &head_ : &body_;
    words.type = in_head ? head_type_ : body_type_;
    words.align = alignment(placed, in_head);
    words.paragraphs.reserve(placed.cell->paragraphs.size());
    for (const Text& paragraph : placed.cell->paragraphs) {
      words.paragraphs.push_back(job_.compositor.measured(
          words.style->capitals ? upper(paragraph) : paragraph, words.type));
    }
    if (words.align == ColumnAlign::decimal) align_number(placed, words);
    return words;
  }

 private:
  TypeStyle type_of(const Style& style) const {
    TypeStyle type = job_.type(style);
    if (table_.size > Length{}) type.size = table_.size;
    return type;
  }

  ColumnAlign alignment(const PlacedCell& placed, bool in_head) const {
    if (placed.cell->align) return *placed.cell->align;
    return in_head ? ColumnAlign::centre : table_.columns[placed.column].align;
  }

  /// What is no number, or stands in no single column, is centred instead.
  void align_number(const PlacedCell& placed, CellWords& words) const {
    words.align = ColumnAlign::centre;
    if (placed.columns != 1 || words.paragraphs.size() != 1) return;
    const ShapedText& shaped = words.paragraphs.front().shaped;
    const auto comma = decimal_comma(shaped.text);
    if (comma) words.to_comma = width_before(shaped, *comma);
  }

  const Job& job_;
  const Table& table_;
  const Style& head_;
  const Style& body_;
  TypeStyle head_type_;
  TypeStyle body_type_;
};

}  // namespace

TableSpacing table_spacing(const Job& job, const Table& table) {
  TableSpacing spacing;
  spacing.across = job.layout.length("table-padding");
  spacing.down = job.layout.length("table-padding-down");
  if (table.borders != Borders::none) spacing.rule = job.layout.length("table-rule");
  return spacing;
}

Length CellWords::widest() const {
  Length width;
  for (const auto& paragraph : paragraphs) width = std::max(width, paragraph.widest);
  return width;
}

std::vector<CellWords> measure_cells(const Job& job, const Table& table, const TableGrid& grid) {
  const CellMeasurer measurer(job, table);
  std::vector<CellWords> all;
  all.reserve(grid.cells().size());
  for (const PlacedCell& placed : grid.cells()) all.push_back(measurer.measured(placed));
  return all;
}

std::optional<std::size_t> decimal_comma(const Text& words) {
  const std::string_view number = without_notes(words);
  std::string_view rest = number;
  const bool bracketed = take(rest, "(");
  for (const std::string_view sign : {"-", "+", "\u2013", "\u2212"}) {
    if (take(rest, sign)) break;
  }
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
  take_digits(rest, true);
  const std::size_t comma = number.size() - rest.size();
  if (take(rest, ",")) {
    if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
    take_digits(rest, false);
  }
  if (bracketed && !take(rest, ")")) return std::nullopt;
  if (!take(rest, "%")) take(rest, " %");
  if (!rest.empty()) return std::nullopt;
  return comma;
}

}  // namespace congvan
