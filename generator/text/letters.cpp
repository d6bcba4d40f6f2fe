#include "text/letters.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "text/utf8.h"

namespace congvan {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::StringPiece piece(std::string_view utf8) {
  return {utf8.data(), static_cast<std::int32_t>(utf8.size())};
}

std::string normalized(const icu::Normalizer2& form, std::string_view utf8) {
  std::string made;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&made, static_cast<std::int32_t>(utf8.size()));
  form.normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  require(status);
  return made;
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  require(status);
  return *form;
}

bool is_mark(char32_t character) { return character >= 0x300 && character <= 0x36F; }

}  // namespace

std::string composed(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  require(status);
  return normalized(*form, utf8);
}

std::string in_capitals(std::string_view utf8) {
  std::string made;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&made, static_cast<std::int32_t>(utf8.size()));
  icu::CaseMap::utf8ToUpper("", 0, piece(utf8), sink, nullptr, status);
  require(status);
  return composed(made);
}

std::string in_small_letters(std::string_view utf8) {
  std::string made;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&made, static_cast<std::int32_t>(utf8.size()));
  icu::CaseMap::utf8ToLower("", 0, piece(utf8), sink, nullptr, status);
  require(status);
  return composed(made);
}

std::string with_capital(std::string_view utf8) {
  const std::string whole = composed(utf8);  // a mark must not be left behind by its letter
  if (whole.empty()) return {};
  std::size_t end = 0;
  take_character(whole, end);
  return in_capitals(std::string_view(whole).substr(0, end)) + whole.substr(end);
}

std::string without_marks(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  const std::string taken_apart = normalized(nfd(), utf8);
  std::string made;
  for (std::size_t at = 0; at < taken_apart.size();) {
    const char32_t character = take_character(taken_apart, at);
    if (is_mark(character)) continue;
    if (character == U'đ' || character == U'ð') {
      made += 'd';
    } else if (character == U'Đ' || character == U'Ð' || character == U'Ɖ') {
      made += 'D';
    } else {
      append_utf8(made, character);
    }
  }
  return composed(made);
}

}  // namespace congvan
