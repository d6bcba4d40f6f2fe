#include "data/xlsx_sheet.h"

#include <charconv>
#include <string>

namespace congvan {
namespace {

constexpr int most_rows = 1'048'576;

// How deep the elements lie: worksheet, sheetData, row, c, v or is, t or r, t.
constexpr int data_depth = 2;
constexpr int row_depth = 3;
constexpr int cell_depth = 4;

/// The number; 0 if it is none.
std::size_t number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && stopped == text.data() + text.size() ? number : 0;
}

}  // namespace

void SheetReader::open(std::string_view name, const PartAttributes& attributes) {
  ++depth_;
  if (in_cell_) {
    open_inside(name);
  } else if (in_row_) {
    if (depth_ == cell_depth && name == "c") open_cell(attributes);
  } else if (in_data_) {
    if (depth_ == row_depth && name == "row") open_row(attributes);
  } else {
    in_data_ = depth_ == data_depth && name == "sheetData";
  }
}

void SheetReader::open_row(const PartAttributes& attributes) {
  const char* const written = attributes.plain("r");
  const auto next = static_cast<std::size_t>(row_) + 1;
  const std::size_t number = written == nullptr ? next : number_of(written);
  in_row_ = true;
  column_ = 0;
  bad_row_ |= number < next || number > most_rows;
  if (!bad_row_) row_ = static_cast<int>(number);
}

void SheetReader::open_cell(const PartAttributes& attributes) {
  in_cell_ = true;
  cell_.has_value = cell_.has_formula = false;
  cell_.text.clear();
  cell_.style = number_of(attributes.find("s"));
  cell_.type.assign(attributes.find("t").substr(0, 16));
  const char* const reference = attributes.plain("r");
  const int next = column_ + 1;
  cell_.column = reference == nullptr ? next : column_of(reference);
  if (cell_.column < next || cell_.column > most_columns) cell_.column = 0;
  if (cell_.column != 0) column_ = cell_.column;
  if (reference != nullptr) {
    cell_.name.assign(std::string_view(reference).substr(0, 16));
  } else {
    cell_.name = column_name(next) + std::to_string(row_);
  }
}

void SheetReader::open_inside(std::string_view name) {
  if (name == "rPh" && phonetic_ == 0) phonetic_ = depth_;
  if (depth_ == cell_depth + 1) {
    takes_ = name == "v";
    cell_.has_value |= name == "v" || name == "is";
    cell_.has_formula |= name == "f";
  } else {
    takes_ = name == "t" && phonetic_ == 0;
  }
}

bool SheetReader::close(std::string_view) {
  takes_ = false;
  if (phonetic_ == depth_) phonetic_ = 0;
  switch (depth_--) {
    case cell_depth:
      if (in_cell_) close_cell();
      return false;
    case row_depth: {
      const bool ends_row = in_row_;
      in_row_ = false;
      return ends_row;
    }
    case data_depth:
      in_data_ = false;
      return false;
    default:
      return false;
  }
}

void SheetReader::close_cell() {
  in_cell_ = false;
  if (cell_.has_value || cell_.has_formula) taker_(cell_);
}

/// Of words that are too long, only as many are kept as show it.
void SheetReader::words(std::string_view words) {
  if (!takes_ || cell_.text.size() > cell_bytes_) return;
  cell_.text.append(words.substr(0, cell_bytes_ + 1));
}

}  // namespace congvan
