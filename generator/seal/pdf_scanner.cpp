#include "seal/pdf_scanner.h"

#include <algorithm>
#include <charconv>

#include "seal/damaged_pdf.h"

namespace congvan {
namespace {

constexpr std::size_t most_depth = 100;  // brackets within brackets

using Kind = PdfToken::Kind;

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string::npos; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<std::uint64_t> whole_number(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  std::uint64_t number = 0;
  const char* const end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  if (word.empty() || error != std::errc() || stop != end) return {};
  return number;
}

std::string decoded_name(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  std::string decoded;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool coded = name[i] == '#' && i + 2 < name.size() && hex_digit(name[i + 1]) >= 0 &&
                       hex_digit(name[i + 2]) >= 0;
    if (!coded) {
      decoded += name[i];
      continue;
    }
    decoded += static_cast<char>(hex_digit(name[i + 1]) * 16 + hex_digit(name[i + 2]));
    i += 2;
  }
  return decoded;
}

std::optional<ObjectId> reference(std::string_view value) {
  PdfScanner scanner(value, 0);
  const auto number = whole_number(scanner.text_of(scanner.next()));
  const auto generation = whole_number(scanner.text_of(scanner.next()));
  const PdfToken r = scanner.next();
  if (!number || !generation || scanner.text_of(r) != "R") return {};
  if (*number > INT32_MAX || *generation > UINT16_MAX) return {};
  return ObjectId{static_cast<int>(*number), static_cast<int>(*generation)};
}

void PdfScanner::skip_white() {
  for (; at_ < bytes_.size(); ++at_) {
    if (bytes_[at_] == '%') {
      at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
      if (at_ == bytes_.size()) return;
    } else if (!is_white(bytes_[at_])) {
      return;
    }
  }
}

void PdfScanner::skip_literal() {
  std::size_t depth = 0;
  for (; at_ < bytes_.size(); ++at_) {
    if (bytes_[at_] == '\\') {
      ++at_;
    } else if (bytes_[at_] == '(') {
      ++depth;
    } else if (bytes_[at_] == ')' && --depth == 0) {
      ++at_;
      return;
    }
  }
  throw DamagedPdf("a string does not end");
}

void PdfScanner::skip_hex() {
  at_ = bytes_.find('>', at_);
  if (at_ == bytes_.npos) throw DamagedPdf("a string does not end");
  ++at_;
}

PdfToken PdfScanner::next() {
  if (tokens_-- == 0) throw DamagedPdf("words", DamagedPdf::Fault::too_large);
  skip_white();
  PdfToken token{Kind::end, at_, at_};
  if (at_ >= bytes_.size()) return token;
  const char first = bytes_[at_];
  const std::string_view two = bytes_.substr(at_, 2);
  if (first == '(') {
    token.kind = Kind::literal;
    skip_literal();
  } else if (two == "<<" || two == ">>") {
    token.kind = first == '<' ? Kind::open_dictionary : Kind::close_dictionary;
    at_ += 2;
  } else if (first == '<') {
    token.kind = Kind::hex;
    skip_hex();
  } else if (first == '[' || first == ']') {
    token.kind = first == '[' ? Kind::open_array : Kind::close_array;
    ++at_;
  } else {
    token.kind = first == '/' ? Kind::name : Kind::word;
    ++at_;  // a delimiter that may not stand here is a word by itself
    const bool goes_on = first == '/' || !is_delimiter(first);
    while (goes_on && at_ < bytes_.size() && !is_white(bytes_[at_]) && !is_delimiter(bytes_[at_])) {
      ++at_;
    }
  }
  token.end = at_;
  return token;
}

bool PdfScanner::accept(std::string_view word) {
  const PdfScanner here = *this;
  if (text_of(next()) == word) return true;
  *this = here;
  return false;
}

bool PdfScanner::accept_rest_of_reference() {
  const PdfScanner here = *this;
  if (whole_number(text_of(next())) && text_of(next()) == "R") return true;
  at_ = here.at_;
  return false;
}

std::string_view PdfScanner::value() {
  std::string open;  // brackets
  std::size_t begin = bytes_.size();
  do {
    const PdfToken token = next();
    begin = std::min(begin, token.begin);
    if (token.kind == Kind::end) throw DamagedPdf("an object does not end");
    if (token.kind == Kind::open_array) open += '[';
    if (token.kind == Kind::open_dictionary) open += '<';
    if (token.kind == Kind::close_array || token.kind == Kind::close_dictionary) {
      const char opener = token.kind == Kind::close_array ? '[' : '<';
      if (!open.ends_with(opener)) throw DamagedPdf("brackets do not match");
      open.pop_back();
    }
    if (open.size() > most_depth) throw DamagedPdf("depth", DamagedPdf::Fault::too_large);
    if (open.empty() && token.kind == Kind::word && whole_number(text_of(token))) {
      accept_rest_of_reference();
    }
  } while (!open.empty());
  return bytes_.substr(begin, at_ - begin);
}

PdfEntries PdfScanner::dictionary() {
  if (next().kind != Kind::open_dictionary) throw DamagedPdf("a dictionary is missing");
  PdfEntries entries;
  for (PdfToken token = next(); token.kind != Kind::close_dictionary; token = next()) {
    if (token.kind != Kind::name) throw DamagedPdf("a dictionary has a value without a name");
    const std::string key = decoded_name(text_of(token));
    entries.insert_or_assign(key, value());
  }
  return entries;
}

ObjectId PdfScanner::object_head() {
  const auto number = whole_number(text_of(next()));
  const auto generation = whole_number(text_of(next()));
  if (!number || !generation || *number > INT32_MAX || *generation > UINT16_MAX ||
      text_of(next()) != "obj") {
    throw DamagedPdf("an object is not where the cross references say");
  }
  return {static_cast<int>(*number), static_cast<int>(*generation)};
}

}  // namespace congvan
