#include "paint/pdf_values.h"

#include <algorithm>

#include "paint/encode.h"

namespace congvan {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex(std::string& out, char byte) {
  out += hex_digits[static_cast<unsigned char>(byte) >> 4];
  out += hex_digits[static_cast<unsigned char>(byte) & 15];
}

bool is_regular(char c) {
  return c > ' ' && c < 127 && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

bool is_plain(char c) { return c >= ' ' && c < 127; }

}  // namespace

std::string pdf_reference(PdfObject object) { return std::to_string(object.number) + " 0 R"; }

std::string pdf_name(std::string_view name) {
  std::string out = "/";
  for (const char c : name) {
    if (is_regular(c)) {
      out += c;
    } else {
      out += '#';
      append_hex(out, c);
    }
  }
  return out;
}

std::string pdf_text(std::string_view utf8) {
  if (std::ranges::all_of(utf8, is_plain)) return pdf_literal(utf8);
  return pdf_literal("\xFE\xFF" + utf16_of(utf8));
}

std::string pdf_literal(std::string_view bytes) {
  std::string out = "(";
  for (const char c : bytes) {
    if (c == '\r') {  // bare, a reader would take it for a line feed
      out += "\\r";
      continue;
    }
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ')';
}

std::string pdf_hex(std::string_view bytes) {
  std::string out = "<";
  for (const char byte : bytes) append_hex(out, byte);
  return out + '>';
}

void append_points(std::string& out, Length length) {
  std::int64_t rest = length.millipoints;
  if (rest < 0) {
    out += '-';
    rest = -rest;
  }
  if (rest >= 1000 || rest == 0) out += std::to_string(rest / 1000);
  rest %= 1000;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t unit = 100; rest > 0; unit /= 10) {
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

}  // namespace congvan
