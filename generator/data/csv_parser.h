#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/decoded_bytes.h"
#include "data/rows.h"

namespace congvan {

/// The cells of one row, as they stood in the file but for their quotes.
struct CsvRow {
  int line = 0;           ///< on which it begins
  std::size_t cells = 0;  ///< all of them, even those that were not kept for being too many
  std::optional<std::size_t> long_cell;  ///< the first that breaks the limit; not kept
  bool too_long = false;                 ///< all together break the limit; the rest was not kept

  std::size_t kept() const { return ends.size(); }
  std::string_view cell(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view(bytes).substr(begin, ends[index] - begin);
  }

  std::string bytes;
  std::vector<std::size_t> ends;  ///< of each cell in `bytes`
};

/// Cuts a table into rows and cells; lines that hold nothing are no rows. It keeps no more of a row
/// than the limits allow.
class CsvParser {
 public:
  enum class Next { row, end, open_quote };

  /// `line` is that of the next byte of `bytes`.
  CsvParser(std::unique_ptr<DecodedBytes> bytes, char separator, int line,
            const DataLimits& limits);
  ~CsvParser();
  CsvParser(const CsvParser&) = delete;
  CsvParser& operator=(const CsvParser&) = delete;

  Next next(CsvRow& row);

  /// Where the quote was opened that was never closed.
  int quote_line() const { return quote_line_; }
  Charset charset() const { return bytes_->charset(); }

 private:
  struct Machine;

  void feed(std::string_view rest);
  Next finish();

  std::unique_ptr<DecodedBytes> bytes_;
  std::unique_ptr<Machine> machine_;
  int line_;
  int quote_line_ = 0;
  bool after_return_ = false;  ///< the last byte was a CR, with which an LF makes one line end
  bool finished_ = false;
};

}  // namespace congvan
