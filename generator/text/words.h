#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/typography.h"

namespace congvan {

/// What stands between two spaces or forced breaks: bytes [begin, end). Between two forced breaks
/// it may be empty.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool begins_line = false;  ///< first of the text, or after a forced break
};

std::vector<Word> split_words(std::string_view text);

/// How firmly a word holds to the one before.
enum class Hold : unsigned char { none, avoid, never };

/// For each word, by the rules for runs of words. Linear in the words.
std::vector<Hold> holds_between(std::string_view text, const std::vector<Word>& words,
                                const Typography& rules);

/// By the rules for the insides of words.
Hold hold_inside(std::string_view word, const Typography& rules);

}  // namespace congvan
