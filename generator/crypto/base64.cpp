#include "crypto/base64.h"

namespace congvan {
namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64_of(std::string_view bytes) {
  std::string made;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view group = bytes.substr(i, 3);
    unsigned value = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      value = value << 8U | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      made += k <= group.size() ? digits[value >> (18U - 6U * k) & 0x3fU] : '=';
    }
  }
  return made;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string made;
  unsigned value = 0;
  std::size_t count = 0, ends = 0;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    const std::size_t digit = digits.find(c);
    ends += c == '=' ? 1 : 0;
    if ((digit == digits.npos && c != '=') || (ends > 0 && c != '=') || ends > 2) return {};
    value = value << 6U | (c == '=' ? 0U : static_cast<unsigned>(digit));
    if (++count % 4 != 0) continue;
    for (std::size_t k = 0; k < 3 - ends; ++k) {
      made += static_cast<char>(value >> (16U - 8U * k) & 0xffU);
    }
  }
  if (count % 4 != 0) return {};
  return made;
}

}  // namespace congvan
