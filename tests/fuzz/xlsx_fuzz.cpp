// Any bytes are read as a workbook. What begins with "== " is text: a line "== NAME" begins the
// part of that name, which replaces that of a small sound workbook; the rest is the archive itself.
// No input may crash or hang it, and a row is whole or its fault has been said.

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "data/workbook.h"
#include "data/xlsx.h"
#include "fuzz/require.h"

namespace {

using namespace congvan;

Parts parts_of(std::string_view text) {
  Parts parts = workbook_parts("<row><c t='str'><v>a</v></c></row><row><c><v>1</v></c></row>");
  while (text.starts_with("== ")) {
    const auto line = text.find('\n');
    if (line == text.npos) break;
    const std::string name(text.substr(3, line - 3));
    text.remove_prefix(line + 1);
    const auto end = text.find("\n== ");
    put_part(parts, name, std::string(text.substr(0, end)));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return parts;
}

void check_row(const Record& record, const std::vector<std::string>& columns) {
  require(record.fields.size() == columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Value& value = record.fields[i].value;
    require(record.fields[i].name == columns[i] && value.items.empty() && value.fields.empty());
    require(is_clean(value.text) && is_clean(value.exact));
    require((value.kind == Value::Kind::number) == !value.exact.empty());
  }
}

void read(const std::string& path) {
  const DataLimits limits = {500, 2'000, 50, 5};
  Diagnostics opening;
  const auto rows = open_xlsx({path, {}, {}, {}}, opening, limits);
  require(rows || opening.has_errors());
  if (!rows) return;
  require(!rows->columns().empty() && rows->columns().size() <= limits.columns);
  Record record;
  for (std::size_t number = 1;; ++number) {
    Diagnostics says;
    const Rows::Next next = rows->next(record, says);
    require(says.has_errors() == (next == Rows::Next::faulty || next == Rows::Next::broken));
    if (next == Rows::Next::end || next == Rows::Next::broken) return;
    require(record.number == number);
    if (next == Rows::Next::row) check_row(record, rows->columns());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (std::size_t{1} << 16)) return 0;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.starts_with("== ")) bytes = zipped(parts_of(bytes));
  const int file = ::memfd_create("workbook", MFD_CLOEXEC);
  if (file < 0) std::abort();
  if (::write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
  read("/proc/self/fd/" + std::to_string(file));
  ::close(file);
  return 0;
}
