#pragma once

#include "data/rows.h"

// `spooled` stands in data/rows.h; what follows is the form in which a spool keeps rows, for its
// own two halves and their tests.

namespace congvan {

/// What `next` gave once: a row, and what was said of it.
struct SpooledRow {
  Rows::Next next = Rows::Next::end;
  Record record = {};
  std::vector<Diagnostic> said = {};
};

/// Appends a row to `bytes`. Names of fields equal to those of `last` are not written again.
void write_spooled(const SpooledRow& row, const Record& last, std::string& bytes);

/// Reads what `write_spooled` made over the row before it (which it reuses); false if the bytes are
/// not such a row, whole and to their end.
bool read_spooled(std::string_view bytes, SpooledRow& row);

}  // namespace congvan
