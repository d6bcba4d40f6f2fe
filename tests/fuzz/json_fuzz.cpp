// Any bytes are read as JSON Lines and as a list, in small limits: no input may crash or hang it, a
// row is whole or its fault has been said, and how the bytes come in makes no difference.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "data/json.h"
#include "fuzz/require.h"

namespace {

using namespace congvan;

void check(const Value& value, const DataLimits& limits, std::size_t depth) {
  require(depth <= limits.depth && value.text.size() <= 2 * limits.cell_bytes + 1000);
  require(is_clean(value.text) && is_clean(value.exact));
  for (const Value& item : value.items) check(item, limits, depth + 1);
  for (const NamedValue& field : value.fields) check(field.value, limits, depth + 1);
}

std::string rows_of(const std::string& bytes, bool lines, std::size_t step) {
  const DataLimits limits = {200, 2'000, 20, 5};
  const auto at = std::make_shared<std::size_t>(0);
  const auto rows = open_json(
      [&bytes, at, step](char* to, std::size_t room) {
        const std::size_t count = bytes.copy(to, std::min(step, room), *at);
        *at += count;
        return count;
      },
      "a.json", lines, false, limits);
  std::string all;
  Record record;
  for (std::size_t number = 1;; ++number) {
    Diagnostics says;
    const Rows::Next next = rows->next(record, says);
    all += to_string(says);
    if (next == Rows::Next::end) return all + "end";
    if (next != Rows::Next::row) require(says.has_errors());
    if (next == Rows::Next::broken) return all + "broken";
    require(record.number == number);
    all += record.place;
    if (next == Rows::Next::faulty) continue;
    require(!says.has_errors() && record.fields.size() <= limits.columns);
    for (const NamedValue& field : record.fields) {
      require(!field.name.empty() && is_clean(field.name));
      check(field.value, limits, 0);
    }
    all += to_string(record);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (std::size_t{1} << 16)) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const bool lines : {false, true}) {
    require(rows_of(bytes, lines, size + 1) == rows_of(bytes, lines, 7));
  }
  return 0;
}
