#include "template/value.h"

#include <algorithm>

namespace congvan {
namespace {

/// Quoted, on one line, and with nothing in it that cannot be seen.
void append_quoted(std::string& out, std::string_view words) {
  constexpr char digits[] = "0123456789abcdef";
  out += '"';
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.append("\\").append(1, c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out.append("\\x").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    } else {
      out += c;
    }
  }
  out += '"';
}

void append(std::string& out, const std::vector<NamedValue>& fields);

void append(std::string& out, const Value& value) {
  switch (value.kind) {
    case Value::Kind::nothing:
      out += "nothing";
      return;
    case Value::Kind::text:
      append_quoted(out, value.text);
      return;
    case Value::Kind::number:
      out.append(value.text).append("{").append(value.exact).append("}");
      return;
    case Value::Kind::date:
    case Value::Kind::truth:
      out += value.text;
      return;
    case Value::Kind::list:
      out += '[';
      for (const Value& item : value.items) {
        if (&item != &value.items.front()) out += ' ';
        append(out, item);
      }
      out += ']';
      return;
    case Value::Kind::record:
      out += '{';
      append(out, value.fields);
      out += '}';
      return;
  }
}

void append(std::string& out, const std::vector<NamedValue>& fields) {
  for (const NamedValue& field : fields) {
    if (&field != &fields.front()) out += ' ';
    out.append(field.name).append("=");
    append(out, field.value);
  }
}

}  // namespace

bool Value::operator==(const Value& other) const {
  return kind == other.kind && text == other.text && exact == other.exact && items == other.items &&
         fields == other.fields;
}

Value text_value(std::string words) {
  Value value;
  value.kind = words.empty() ? Value::Kind::nothing : Value::Kind::text;
  value.text = std::move(words);
  return value;
}

const Value* find_value(const std::vector<NamedValue>& fields, std::string_view name) {
  const auto found = std::ranges::find(fields, name, &NamedValue::name);
  return found == fields.end() ? nullptr : &found->value;
}

std::string to_string(const Value& value) {
  std::string out;
  append(out, value);
  return out;
}

std::string to_string(const Record& record) {
  std::string out;
  append(out, record.fields);
  return out;
}

}  // namespace congvan
