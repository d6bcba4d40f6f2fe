#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "xml/characters.h"

namespace congvan {

/// What a fuzzer holds against every input: it ends where that is broken.
inline void require(bool kept) {
  if (!kept) std::abort();
}

/// UTF-8 of characters that XML allows.
inline bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character next = decode_utf8(text, at);
    if (!next.valid || !is_xml_character(next.code)) return false;
    at += next.length;
  }
  return true;
}

}  // namespace congvan
