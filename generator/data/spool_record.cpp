// The form in which a spool keeps rows: numbers as varints, strings with their lengths first.

#include <algorithm>
#include <cstdint>

#include "data/put_bytes.h"
#include "data/spool.h"

namespace congvan {
namespace {

constexpr unsigned deepest = 64;  // beyond what any reader's limits let through

void put(std::string& bytes, const std::vector<NamedValue>& fields);

void put(std::string& bytes, const Value& value) {
  const bool shown_exact = value.exact == value.text;  // most numbers
  put_number(bytes, static_cast<std::uint64_t>(value.kind) * 2 + (shown_exact ? 1 : 0));
  if (value.kind == Value::Kind::nothing) return;
  put_words(bytes, value.text);
  if (!shown_exact) put_words(bytes, value.exact);
  if (value.kind == Value::Kind::list) {
    put_number(bytes, value.items.size());
    for (const Value& item : value.items) put(bytes, item);
  } else if (value.kind == Value::Kind::record) {
    put(bytes, value.fields);
  }
}

void put(std::string& bytes, const std::vector<NamedValue>& fields) {
  put_number(bytes, fields.size());
  for (const NamedValue& field : fields) {
    put_words(bytes, field.name);
    put(bytes, field.value);
  }
}

void put(std::string& bytes, const Diagnostic& said) {
  put_number(bytes, static_cast<std::uint64_t>(said.severity));
  put_words(bytes, said.code);
  put_number(bytes, said.where.file ? 1 : 0);
  if (said.where.file) put_words(bytes, *said.where.file);
  put_number(bytes, static_cast<std::uint64_t>(said.where.line));
  put_number(bytes, static_cast<std::uint64_t>(said.where.column));
  put_number(bytes, said.arguments.size());
  for (const auto& [name, value] : said.arguments) {
    put_words(bytes, name);
    put_words(bytes, value);
  }
}

/// Takes a spooled row apart. Every length is held against the bytes that are left.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }

  bool take(std::uint64_t& number) {
    number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) return false;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  /// A number of things of which each takes a byte at least.
  bool take_count(std::uint64_t& count) { return take(count) && count <= rest_.size(); }

  bool take(std::string& words) {
    std::uint64_t length = 0;
    if (!take_count(length)) return false;
    words.assign(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return true;
  }

  bool take(Value& value, unsigned depth) {
    std::uint64_t head = 0;
    if (depth > deepest || !take(head)) return false;
    if (head / 2 > static_cast<std::uint64_t>(Value::Kind::record)) return false;
    value.kind = static_cast<Value::Kind>(head / 2);
    if (value.kind != Value::Kind::list) value.items.clear();
    if (value.kind != Value::Kind::record) value.fields.clear();
    if (value.kind == Value::Kind::nothing) {
      value.text.clear();
      value.exact.clear();
      return true;
    }
    if (!take(value.text)) return false;
    if (head % 2 == 1) {
      value.exact = value.text;
    } else if (!take(value.exact)) {
      return false;
    }
    if (value.kind == Value::Kind::list) return take(value.items, depth);
    return value.kind != Value::Kind::record || take(value.fields, depth);
  }

  bool take(std::vector<Value>& items, unsigned depth) {
    std::uint64_t count = 0;
    if (!take_count(count)) return false;
    items.resize(count);
    return std::ranges::all_of(items, [&](Value& item) { return take(item, depth + 1); });
  }

  bool take(std::vector<NamedValue>& fields, unsigned depth) {
    std::uint64_t count = 0;
    if (!take_count(count)) return false;
    fields.resize(count);
    return std::ranges::all_of(fields, [&](NamedValue& field) {
      return take(field.name) && take(field.value, depth + 1);
    });
  }

  bool take(Diagnostic& said) {
    std::uint64_t severity = 0, named = 0, line = 0, column = 0, count = 0;
    if (!take(severity) || severity > static_cast<std::uint64_t>(Severity::note)) return false;
    if (!take(said.code) || !take(named)) return false;
    if (named != 0) {
      std::string file;
      if (!take(file)) return false;
      said.where.file = FileName(file);
    } else {
      said.where.file = nullptr;
    }
    if (!take(line) || !take(column) || !take_count(count)) return false;
    said.severity = static_cast<Severity>(severity);
    said.where.line = static_cast<int>(line);
    said.where.column = static_cast<int>(column);
    said.arguments.resize(count);
    return std::ranges::all_of(said.arguments, [&](auto& argument) {
      return take(argument.first) && take(argument.second);
    });
  }

 private:
  std::string_view rest_;
};

bool same_names(const std::vector<NamedValue>& a, const std::vector<NamedValue>& b) {
  return std::ranges::equal(a, b, {}, &NamedValue::name, &NamedValue::name);
}

}  // namespace

void write_spooled(const SpooledRow& row, const Record& last, std::string& bytes) {
  const std::vector<NamedValue>& fields = row.record.fields;
  const bool same = same_names(fields, last.fields);
  put_number(bytes, static_cast<std::uint64_t>(row.next) * 2 + (same ? 1 : 0));
  put_number(bytes, row.record.number);
  put_words(bytes, row.record.place);
  if (same) {
    for (const NamedValue& field : fields) put(bytes, field.value);
  } else {
    put(bytes, fields);
  }
  put_number(bytes, row.said.size());
  for (const Diagnostic& said : row.said) put(bytes, said);
}

bool read_spooled(std::string_view bytes, SpooledRow& row) {
  Reader reader(bytes);
  std::uint64_t head = 0, number = 0, count = 0;
  if (!reader.take(head) || head / 2 > static_cast<std::uint64_t>(Rows::Next::broken)) return false;
  row.next = static_cast<Rows::Next>(head / 2);
  if (!reader.take(number) || !reader.take(row.record.place)) return false;
  row.record.number = number;
  std::vector<NamedValue>& fields = row.record.fields;
  const bool taken =
      head % 2 == 1
          ? std::ranges::all_of(fields, [&](auto& field) { return reader.take(field.value, 0); })
          : reader.take(fields, 0);
  if (!taken || !reader.take_count(count)) return false;
  row.said.resize(count);
  return std::ranges::all_of(row.said, [&](Diagnostic& said) { return reader.take(said); }) &&
         reader.at_end();
}

}  // namespace congvan
