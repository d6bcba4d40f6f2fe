#include "crypto/readable_text.h"

#include <openssl/asn1.h>

namespace congvan {
namespace {

constexpr std::size_t most_bytes = 400;
constexpr std::string_view unknown = "\xef\xbf\xbd";  // U+FFFD

bool is_control(unsigned long character) {
  return character < 0x20 || (character >= 0x7f && character < 0xa0) ||
         (character >= 0x202a && character <= 0x202e) ||  // turns the direction of what follows
         (character >= 0x2066 && character <= 0x2069);
}

}  // namespace

std::string readable_text(std::string_view words) {
  std::string made;
  while (!words.empty() && made.size() < most_bytes) {
    unsigned long character = 0;
    const int size = UTF8_getc(reinterpret_cast<const unsigned char*>(words.data()),
                               static_cast<int>(words.size()), &character);
    const std::size_t taken = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size <= 0) {
      made += unknown;
    } else if (is_control(character)) {
      made += ' ';
    } else {
      made += words.substr(0, taken);
    }
    words.remove_prefix(taken);
  }
  return made;
}

}  // namespace congvan
