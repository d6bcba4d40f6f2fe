// Any bytes are read as a table: none may crash the reader or make it go beyond its limits, what it
// gives is UTF-8 without control characters, and it does not depend on the pieces the bytes came
// in. Which charset is tried is chosen by the first byte: 0 to 7 name one, any other leaves it
// open.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "data/csv.h"
#include "fuzz/require.h"

namespace {

using namespace congvan;

constexpr DataLimits limits{.cell_bytes = 64, .row_bytes = 200, .columns = 8};

std::optional<std::string> charset_of(std::uint8_t byte) {
  constexpr const char* names[] = {"utf-8",  "utf-16", "tcvn3",  "vni",
                                   "viscii", "vps",    "cp1258", "viqr"};
  if (byte >= std::size(names)) return {};
  return names[byte];
}

ByteSource source_of(std::string_view bytes, std::size_t piece) {
  return [=, at = std::size_t{0}](char* to, std::size_t room) mutable {
    const std::size_t size = std::min({piece, room, bytes.size() - at});
    bytes.copy(to, size, at);
    at += size;
    return size;
  };
}

void check_words(std::string_view words) {
  require(is_clean(words) && words.find('\r') == words.npos);
}

void check_row(const Record& record, const Rows& rows) {
  require(record.fields.size() == rows.columns().size());
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const Value& value = record.fields[i].value;
    require(record.fields[i].name == rows.columns()[i]);
    require(value.kind == (value.text.empty() ? Value::Kind::nothing : Value::Kind::text));
    require(value.text.size() <= limits.cell_bytes);
    check_words(value.text);
    bytes += value.text.size();
  }
  require(bytes <= limits.row_bytes);
}

/// All that is given and said.
std::string read(std::string_view bytes, const std::optional<std::string>& charset,
                 std::size_t piece) {
  Diagnostics says;
  const auto rows = open_csv(source_of(bytes, piece), "d.csv", charset, true, says, limits);
  require((rows == nullptr) == says.has_errors());
  std::string all = to_string(says);
  if (!rows) return all;
  for (const std::string& name : rows->columns()) check_words(name);
  Record record;
  for (std::size_t count = 1;; ++count) {
    Diagnostics of_row;
    const Rows::Next next = rows->next(record, of_row);
    require((next == Rows::Next::faulty || next == Rows::Next::broken) == of_row.has_errors());
    all += to_string(of_row);
    if (next == Rows::Next::end || next == Rows::Next::broken) return all;
    require(record.number == count && record.place.starts_with("d.csv:"));
    if (next == Rows::Next::row) check_row(record, *rows);
    all += record.place + (next == Rows::Next::row ? " " + to_string(record) : "") + "\n";
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto charset = charset_of(data[0]);
  const std::string bytes(data + 1, data + size);
  const std::string whole = read(bytes, charset, std::size_t{1} << 16);
  require(read(bytes, charset, 1) == whole);
  require(read(bytes, charset, 1 + data[0] % 61) == whole);
  return 0;
}
