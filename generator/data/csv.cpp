#include "data/csv.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "data/cells.h"
#include "data/csv_parser.h"
#include "data/csv_separator.h"
#include "text/letters.h"

namespace congvan {
namespace {

/// On one line, NFC, with single spaces.
std::string heading_of(std::string_view cell) {
  std::string words;
  bool space_waits = false;
  for (const char c : cell) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space && space_waits && !words.empty()) words += ' ';
    if (!space) words += c;
    space_waits = space;
  }
  return composed(words);
}

/// Line breaks of any kind become LF.
void set_cell(Value& value, std::string_view cell) {
  set_text(value, cell);
  std::string& text = value.text;
  if (text.find('\r') == text.npos) return;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool half = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!half) text[kept++] = text[at] == '\r' ? '\n' : text[at];
  }
  text.resize(kept);
}

class CsvRows : public Rows {
 public:
  CsvRows(std::unique_ptr<CsvParser> parser, std::string name, bool can_be_reopened,
          const DataLimits& limits)
      : parser_(std::move(parser)),
        name_(std::move(name)),
        file_(FileName(name_)),
        limits_(limits),
        can_be_reopened_(can_be_reopened) {}

  /// False if there are none, or wrong ones, which has been said.
  bool read_headings(Diagnostics& says);

  Next next(Record& record, Diagnostics& says) override;
  const std::vector<std::string>& columns() const override { return columns_; }
  bool can_be_reopened() const override { return can_be_reopened_; }

 private:
  /// A row, or one of its cells, from 1.
  Where at(int line, std::size_t cell = 1) const { return {file_, line, static_cast<int>(cell)}; }
  std::string column_name(std::size_t index) const {
    return index < columns_.size() ? columns_[index] : std::to_string(index + 1);
  }
  bool has_words() const;
  void name_place(Record& record) const;
  void name_fields(Record& record) const;
  bool check_size(Diagnostics& says) const;
  bool check_count(Diagnostics& says) const;
  bool check_characters(std::size_t index, Diagnostics& says) const;

  std::unique_ptr<CsvParser> parser_;
  std::string name_;
  FileName file_;
  DataLimits limits_;
  bool can_be_reopened_;
  std::vector<std::string> columns_;
  CsvRow row_;
  std::size_t rows_ = 0;
  bool ended_ = false;
};

bool CsvRows::read_headings(Diagnostics& says) {
  const CsvParser::Next found = parser_->next(row_);
  if (found == CsvParser::Next::open_quote) {
    says.error("data-open-quote", at(parser_->quote_line()));
    return false;
  }
  if (found == CsvParser::Next::end) {
    says.error("data-no-headings", at(0));
    return false;
  }
  if (row_.cells > limits_.columns) {
    says.error("data-too-many-columns", at(row_.line),
               {{"limit", std::to_string(limits_.columns)}});
    return false;
  }
  bool sound = check_size(says);
  for (std::size_t i = 0; i < row_.kept(); ++i) {
    sound = sound && check_characters(i, says);
    columns_.push_back(heading_of(row_.cell(i)));
  }
  return sound && check_columns(columns_, at(row_.line, 0), limits_, says);
}

Rows::Next CsvRows::next(Record& record, Diagnostics& says) {
  while (!ended_) {
    const CsvParser::Next found = parser_->next(row_);
    if (found == CsvParser::Next::end) break;
    if (found == CsvParser::Next::open_quote) {
      says.error("data-open-quote", at(parser_->quote_line()));
      ended_ = true;
      return Next::broken;
    }
    if (!has_words()) continue;  // a spreadsheet's empty row: ",,,"
    record.number = ++rows_;
    name_place(record);
    bool sound = check_size(says);
    sound = check_count(says) && sound;
    name_fields(record);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i >= row_.kept()) {
        set_nothing(record.fields[i].value);
      } else if (check_characters(i, says)) {
        set_cell(record.fields[i].value, row_.cell(i));
      } else {
        sound = false;
      }
    }
    return sound ? Next::row : Next::faulty;
  }
  ended_ = true;
  return Next::end;
}

bool CsvRows::has_words() const {
  return !row_.bytes.empty() || row_.long_cell || row_.too_long || row_.cells > row_.kept();
}

void CsvRows::name_place(Record& record) const {
  char digits[16];
  const char* end = std::to_chars(digits, digits + sizeof digits, row_.line).ptr;
  const auto length = static_cast<std::size_t>(end - digits);
  record.place.assign(name_).append(1, ':').append(digits, length);
}

/// Values whose field stays keep their storage.
void CsvRows::name_fields(Record& record) const {
  record.fields.resize(columns_.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (record.fields[i].name != columns_[i]) record.fields[i].name = columns_[i];
  }
}

bool CsvRows::check_size(Diagnostics& says) const {
  if (row_.long_cell) {
    const std::size_t cell = *row_.long_cell;
    says.error("data-cell-too-long", at(row_.line, cell + 1),
               {{"column", column_name(cell)}, {"limit", std::to_string(limits_.cell_bytes)}});
  }
  if (row_.too_long) {
    says.error("data-row-too-long", at(row_.line), {{"limit", std::to_string(limits_.row_bytes)}});
  }
  return !row_.long_cell && !row_.too_long;
}

/// Empty cells beyond the last heading are no fault.
bool CsvRows::check_count(Diagnostics& says) const {
  std::size_t used = row_.kept();
  while (used > 0 && row_.cell(used - 1).empty()) --used;
  if (row_.cells > row_.kept()) used = row_.cells;
  if (used <= columns_.size() || row_.too_long) return true;
  says.error("data-too-many-cells", at(row_.line, columns_.size() + 1),
             {{"cells", std::to_string(used)}, {"columns", std::to_string(columns_.size())}});
  return false;
}

bool CsvRows::check_characters(std::size_t index, Diagnostics& says) const {
  const std::string_view cell = row_.cell(index);
  const Where where = at(row_.line, index + 1);
  if (cell.find("\uFFFD") != cell.npos) {
    says.error("data-lost-character", where,
               {{"column", column_name(index)}, {"charset", name_of(parser_->charset())}});
    return false;
  }
  if (index < columns_.size()) return check_cell(cell, columns_[index], where, limits_, says);
  return check_cell(cell, std::to_string(index + 1), where, limits_, says);
}

void say_separator(char separator, const Where& file, Diagnostics& says) {
  if (separator == ',') return;
  says.note("data-separator", file,
            {{"separator", separator == '\t' ? "tab" : std::string(1, separator)}});
}

}  // namespace

std::unique_ptr<Rows> open_csv(ByteSource bytes, const std::string& name,
                               const std::optional<std::string>& charset, bool can_be_reopened,
                               Diagnostics& says, const DataLimits& limits) {
  const Where file{FileName(name), 0, 0};
  auto text = decode_bytes(std::move(bytes), charset, file, says);
  if (!text) return nullptr;
  const CsvSeparator separator = find_separator(text->rest());
  text->take(separator.said);
  auto parser = std::make_unique<CsvParser>(std::move(text), separator.character, 1, limits);
  auto rows = std::make_unique<CsvRows>(std::move(parser), name, can_be_reopened, limits);
  if (!rows->read_headings(says)) return nullptr;
  say_separator(separator.character, file, says);
  return rows;
}

std::unique_ptr<Rows> open_csv(const DataPlace& place, Diagnostics& says,
                               const DataLimits& limits) {
  const std::string name = place.path == "-" ? "<stdin>" : place.path;
  ByteSource bytes = open_bytes(place.path, name, says);
  if (!bytes) return nullptr;
  return open_csv(std::move(bytes), name, place.charset, is_plain_file(place.path), says, limits);
}

}  // namespace congvan
