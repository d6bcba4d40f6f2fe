#include "campaign/row_mark.h"

#include <string>

#include "data/put_bytes.h"

namespace congvan {
namespace {

void put(std::string& bytes, const std::vector<NamedValue>& fields);

void put(std::string& bytes, const Value& value) {
  bytes += static_cast<char>(value.kind);
  put_words(bytes, value.text);
  put_words(bytes, value.exact);
  put_number(bytes, value.items.size());
  for (const Value& item : value.items) put(bytes, item);
  put(bytes, value.fields);
}

void put(std::string& bytes, const std::vector<NamedValue>& fields) {
  put_number(bytes, fields.size());
  for (const NamedValue& field : fields) {
    put_words(bytes, field.name);
    put(bytes, field.value);
  }
}

std::size_t weight_of(const Value& value) {
  std::size_t weight = sizeof value + value.text.size() + value.exact.size();
  for (const Value& item : value.items) weight += weight_of(item);
  for (const NamedValue& field : value.fields) weight += field.name.size() + weight_of(field.value);
  return weight;
}

}  // namespace

ShortDigest mark_of_row(const Record& row, bool faulty) {
  thread_local std::string bytes;
  bytes.clear();
  bytes += faulty ? '!' : '.';
  put_number(bytes, row.number);
  if (!faulty) put(bytes, row.fields);
  const ShortDigest mark = mark_of(bytes);
  if (bytes.capacity() > 1'000'000) bytes = {};
  return mark;
}

std::size_t weight_of(const Record& row) {
  std::size_t weight = sizeof row + row.place.size();
  for (const NamedValue& field : row.fields) weight += field.name.size() + weight_of(field.value);
  return weight;
}

}  // namespace congvan
