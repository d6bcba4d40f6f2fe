#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "template/value.h"

namespace congvan {

/// Where rows come from, as a command line names it.
struct DataPlace {
  std::string path = {};                    ///< a file, "-", or postgresql://...
  std::optional<std::string> sheet = {};    ///< of a workbook
  std::optional<std::string> query = {};    ///< of a database
  std::optional<std::string> charset = {};  ///< that the user named: "tcvn3", "vni", "utf-16" ...
};

/// The rows of a source, one after another, in bounded memory.
class Rows {
 public:
  enum class Next {
    row,     ///< `record` has it
    faulty,  ///< `record` has its number and place; the faults have been said; the next may be good
    end,
    broken,  ///< what follows cannot be read; the fault has been said
  };

  Rows() = default;
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  virtual ~Rows() = default;

  virtual Next next(Record& record, Diagnostics& says) = 0;

  /// The names of the fields every row has, in order; empty where they may differ from row to row.
  virtual const std::vector<std::string>& columns() const = 0;

  /// Whether opening the same place again gives the same rows: a plain file does, standard input
  /// and a database do not.
  virtual bool can_be_reopened() const = 0;
};

/// What a row and a cell of any source may hold at most; more is a fault of that row.
struct DataLimits {
  std::size_t cell_bytes = 1'000'000;
  std::size_t row_bytes = 4'000'000;
  std::size_t columns = 4'096;
  std::size_t depth = 16;  ///< of lists in lists
};

/// Opens a source by what it is: the scheme or ending of its name, else its first bytes. Null if it
/// cannot be read; the faults, its headings included (one missing, one twice), have been said.
/// What was found out about it (its characters, its separator) is a note.
std::unique_ptr<Rows> open_rows(const DataPlace& place, Diagnostics& says,
                                const DataLimits& limits = {});

/// Rows that can be read only once, read to the end into a temporary file that has no name: what is
/// given begins them anew as often as it is called. Throws std::system_error when the disk is full.
std::function<std::unique_ptr<Rows>()> spooled(std::unique_ptr<Rows> rows);

}  // namespace congvan
