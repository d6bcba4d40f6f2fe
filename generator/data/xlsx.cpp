#include "data/xlsx.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "data/byte_source.h"
#include "data/cells.h"
#include "data/xlsx_package.h"
#include "data/xlsx_sheet.h"
#include "data/xlsx_workbook.h"
#include "data/xlsx_xml.h"
#include "text/text.h"

namespace congvan {
namespace {

/// Words of nothing but white space fill no row.
bool is_blank(const Value& value) {
  return value.kind == Value::Kind::nothing ||
         (value.kind == Value::Kind::text &&
          value.text.find_first_not_of(" \t\r\n") == std::string::npos);
}

class XlsxRows : public Rows {
 public:
  XlsxRows(std::unique_ptr<Package> package, Workbook workbook, const DataLimits& limits)
      : package_(std::move(package)),
        workbook_(std::move(workbook)),
        limits_(limits),
        sheet_(limits.cell_bytes, [this](const RawCell& cell) { take(cell); }) {
    where_.file = FileName(*package_->where().file + "!" + workbook_.sheet);
  }

  /// Opens the sheet and reads its headings. False after a fault, which has been said.
  bool begin(Diagnostics& says) {
    auto part = package_->part(workbook_.sheet_part, sheet_limits, says);
    if (!part) return false;
    reader_ = std::make_unique<PartReader>(std::move(part), sheet_);
    Record unused;
    const Next step = read_row(unused, says);
    if (step == Next::end) {
      says.error("data-no-headings", where_);
    }
    return step == Next::row && take_headings(says);
  }

  Next next(Record& record, Diagnostics& says) override {
    if (ended_) return ended_as_;
    const Next step = read_row(record, says);
    if (step == Next::row || step == Next::faulty) {
      record.number = ++number_;
      record.place.assign(*where_.file).append(":").append(std::to_string(sheet_.row()));
      return step;
    }
    ended_ = true;
    ended_as_ = step;
    return step;
  }

  const std::vector<std::string>& columns() const override { return columns_; }
  bool can_be_reopened() const override { return is_plain_file(*package_->where().file); }

 private:
  /// The next row with something in it.
  Next read_row(Record& record, Diagnostics& says) {
    record_ = &record;
    says_ = &says;
    while (true) {
      start_row();
      const PartReader::Step step = reader_->run(says);
      if (step == PartReader::Step::broken) return Next::broken;
      if (step == PartReader::Step::end) return Next::end;
      if (sheet_.has_bad_row()) {
        says.error("xlsx-broken", package_->where(),
                   {{"part", workbook_.sheet_part},
                    {"reason", "rows out of order after row " + std::to_string(sheet_.row())}});
        return Next::broken;
      }
      if (faulty_) return Next::faulty;
      if (filled_) return Next::row;
    }
  }

  void start_row() {
    faulty_ = filled_ = false;
    bytes_ = 0;
    shape_record(*record_, columns_);
    for (NamedValue& field : record_->fields) {
      if (field.value.kind != Value::Kind::nothing) set_nothing(field.value);
    }
  }

  Where place_of(const RawCell& cell) const {
    return {where_.file, sheet_.row(), std::max(cell.column, 1)};
  }

  void take(const RawCell& cell) {
    if (sheet_.has_bad_row()) return;
    if (cell.column == 0) {
      fault("xlsx-bad-cell", cell);
    } else if (!has_headings_) {
      take_heading(cell);
    } else {
      take_value(cell);
    }
  }

  void fault(std::string_view code, const RawCell& cell) {
    faulty_ = true;
    says_->error(code, place_of(cell), {{"cell", cell.name}, {"value", cell.text.substr(0, 40)}});
  }

  void take_heading(const RawCell& cell) {
    Value value;
    if (!read_cell(cell, workbook_, place_of(cell), value, *says_)) {
      faulty_ = true;
    } else if (!is_blank(value)) {
      filled_ = true;
      if (headings_.size() <= limits_.columns) headings_.emplace_back(cell.column, value.text);
    }
  }

  void take_value(const RawCell& cell) {
    const int index = cell.column - first_column_;
    if (index < 0 || index >= static_cast<int>(columns_.size())) return take_stray(cell);
    const auto place = static_cast<std::size_t>(index);
    Value& value = record_->fields[place].value;
    const bool had_faults = faulty_;
    faulty_ |= !read_cell(cell, workbook_, place_of(cell), value, *says_);
    if (value.kind == Value::Kind::text) check_words(cell, columns_[place], value);
    filled_ |= !is_blank(value);
    bytes_ += value.text.size();
    if (bytes_ > limits_.row_bytes && !had_faults) {
      faulty_ = true;
      says_->error("data-row-too-long", {where_.file, sheet_.row(), 1},
                   {{"limit", std::to_string(limits_.row_bytes)}});
    }
    if (faulty_) set_nothing(value);  // the row is lost, and need not be held
  }

  void check_words(const RawCell& cell, const std::string& column, const Value& value) {
    faulty_ |= !check_cell(value.text, column, place_of(cell), limits_, *says_);
  }

  /// A cell beside the table; one without words is nobody's trouble.
  void take_stray(const RawCell& cell) {
    Diagnostics unsaid;
    Value value;
    const bool sound = read_cell(cell, workbook_, {}, value, unsaid);
    if (!sound || !is_blank(value)) fault("xlsx-value-without-heading", cell);
  }

  bool take_headings(Diagnostics& says) {
    first_column_ = headings_.front().first;
    columns_.resize(static_cast<std::size_t>(headings_.back().first - first_column_) + 1);
    for (const auto& [column, words] : headings_) {
      const Where where{where_.file, sheet_.row(), column};
      columns_[static_cast<std::size_t>(column - first_column_)] =
          normalize(words, where, says).str();
    }
    headings_.clear();
    has_headings_ = true;
    return check_columns(columns_, {where_.file, sheet_.row(), first_column_ - 1}, limits_, says);
  }

  std::unique_ptr<Package> package_;
  Workbook workbook_;
  DataLimits limits_;
  SheetReader sheet_;
  std::unique_ptr<PartReader> reader_;
  Where where_;  ///< of the sheet: "so-lieu.xlsx!Trang1"
  std::vector<std::pair<int, std::string>> headings_;
  bool has_headings_ = false;
  int first_column_ = 1;
  std::vector<std::string> columns_;
  std::size_t number_ = 0;
  bool ended_ = false;
  Next ended_as_ = Next::end;

  // Of the row that is being read:
  Record* record_ = nullptr;
  Diagnostics* says_ = nullptr;
  std::size_t bytes_ = 0;
  bool filled_ = false;
  bool faulty_ = false;
};

}  // namespace

std::unique_ptr<Rows> open_xlsx(const DataPlace& place, Diagnostics& says,
                                const DataLimits& limits) {
  auto package = Package::open(place.path, says);
  if (!package) return nullptr;
  auto workbook = read_workbook(*package, place.sheet, says);
  if (!workbook) return nullptr;
  auto rows = std::make_unique<XlsxRows>(std::move(package), *std::move(workbook), limits);
  if (!rows->begin(says)) return nullptr;
  return rows;
}

}  // namespace congvan
