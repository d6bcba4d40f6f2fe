#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/text.h"

namespace congvan {

/// What a `Text` is made of, while its promise is not yet true.
struct Draft {
  std::string str;
  std::vector<Text::Span> spans;  ///< none is empty, neighbours differ, the last ends `str`
  std::vector<Text::Mark> marks;  ///< by offset, no two at one
};

/// Where the character at `offset` stood.
Where where_in(const Draft& draft, std::size_t offset);

/// Gives the bytes since the last span's end that emphasis.
void close_span(Draft& draft, const Emphasis& emphasis);

/// Puts `draft` into NFC; spans and marks follow. Where the first mended character stood, or
/// nothing when all was NFC already.
std::optional<Where> compose(Draft& draft);

/// Puts `draft` into capitals and NFC.
void capitalise(Draft& draft);

/// False for a character that NFC may join to, or order among, those before it.
bool begins_composition(char32_t character);

}  // namespace congvan
