#include "data/csv_parser.h"

#include <csv.h>

#include <algorithm>
#include <new>
#include <utility>

namespace congvan {
namespace {

/// Bytes that may be given to the library at once: its buffer outgrows the limit of a cell by so
/// much at most.
constexpr std::size_t longest_piece = std::size_t{1} << 16;

/// States of the library's parser, by its source.
constexpr int row_not_begun = 0, cell_begun = 2;

/// Cuts off the end of the first line, and whatever is too long to be looked at in one go.
std::string_view first_line(std::string_view rest) {
  rest = rest.substr(0, longest_piece);
  const std::size_t feed = rest.find('\n');
  const std::size_t back = rest.substr(0, feed).find('\r');
  if (back != rest.npos) return rest.substr(0, feed == back + 1 ? feed + 1 : back + 1);
  return feed == rest.npos ? rest : rest.substr(0, feed + 1);
}

}  // namespace

/// The library's parser and what it calls.
struct CsvParser::Machine {
  csv_parser parser{};
  DataLimits limits;
  CsvRow* row = nullptr;
  bool row_ended = false;
  bool cell_is_long = false;  ///< the cell that is being read

  explicit Machine(const DataLimits& given) : limits(given) {
    if (csv_init(&parser, 0) != 0) throw std::bad_alloc();
    csv_set_blk_size(&parser, 4096);
  }
  ~Machine() { csv_free(&parser); }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  void keep(std::string_view cell) {
    CsvRow& to = *row;
    const std::size_t index = to.cells++;
    if (cell_is_long || cell.size() > limits.cell_bytes) {
      if (!to.long_cell) to.long_cell = index;
      cell = {};
    }
    cell_is_long = false;
    to.too_long = to.too_long || to.bytes.size() + cell.size() > limits.row_bytes;
    if (to.too_long || index > limits.columns) return;
    to.bytes += cell;
    to.ends.push_back(to.bytes.size());
  }

  /// Forgets the beginning of a cell that is too long, which would otherwise be kept to its end; of
  /// an unclosed quote that would be the rest of the file. What is left is longer than the spaces
  /// and the quote that the parser may yet take off its end.
  void bound_cell() {
    if (parser.entry_pos <= limits.cell_bytes + longest_piece) return;
    cell_is_long = true;
    parser.spaces = std::min<std::size_t>(parser.spaces, 1);
    parser.entry_pos = 4;
  }

  static void on_cell(void* bytes, std::size_t size, void* machine) {
    static_cast<Machine*>(machine)->keep({static_cast<const char*>(bytes), size});
  }
  static void on_row(int, void* machine) { static_cast<Machine*>(machine)->row_ended = true; }
};

CsvParser::CsvParser(std::unique_ptr<DecodedBytes> bytes, char separator, int line,
                     const DataLimits& limits)
    : bytes_(std::move(bytes)), machine_(std::make_unique<Machine>(limits)), line_(line) {
  csv_set_delim(&machine_->parser, static_cast<unsigned char>(separator));
}

CsvParser::~CsvParser() = default;

CsvParser::Next CsvParser::next(CsvRow& row) {
  row.bytes.clear();
  row.ends.clear();
  row.cells = 0;
  row.long_cell.reset();
  row.too_long = false;
  machine_->row = &row;
  machine_->row_ended = false;
  while (!machine_->row_ended) {
    const std::string_view rest = finished_ ? std::string_view() : bytes_->rest();
    if (rest.empty()) return finish();
    if (machine_->parser.pstate == row_not_begun) row.line = line_;
    feed(rest);
  }
  return Next::row;
}

/// Gives the parser at most a line, so that what it calls belongs to that line, and to one row.
void CsvParser::feed(std::string_view rest) {
  const bool ends_return = after_return_ && rest.front() == '\n';
  const std::string_view piece = ends_return ? rest.substr(0, 1) : first_line(rest);
  csv_parser& parser = machine_->parser;
  const std::size_t cells_before = machine_->row->cells;
  const bool was_open = parser.quoted != 0 && parser.pstate >= cell_begun;
  if (csv_parse(&parser, piece.data(), piece.size(), &Machine::on_cell, &Machine::on_row,
                machine_.get()) != piece.size()) {
    throw std::bad_alloc();
  }
  machine_->bound_cell();
  if (!was_open || machine_->row->cells > cells_before) quote_line_ = line_;
  if (!ends_return && (piece.back() == '\n' || piece.back() == '\r')) ++line_;
  after_return_ = piece.back() == '\r';
  bytes_->take(piece.size());
}

CsvParser::Next CsvParser::finish() {
  if (finished_) return Next::end;
  finished_ = true;
  csv_parser& parser = machine_->parser;
  if (parser.pstate == cell_begun && parser.quoted != 0) return Next::open_quote;
  csv_fini(&parser, &Machine::on_cell, &Machine::on_row, machine_.get());
  return machine_->row_ended ? Next::row : Next::end;
}

}  // namespace congvan
