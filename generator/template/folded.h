#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// Words as they are compared: NFC, any white space one space. What stands in a file broken over
/// lines, or typed letter and tone apart, is then the same as on a command line.
struct Folded {
  std::string text;
  /// For each byte of the text the byte of the words where its character begins; and their end.
  std::vector<std::size_t> from;
};

Folded folded(std::string_view words);

/// The text of it, without spaces at its ends.
std::string folded_text(std::string_view words);

/// Bytes [begin, end).
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Stretch&) const = default;
};

/// All places of `words` in `text`, none upon another, where they begin and end as words do: "An"
/// is not in "Anh", and 15 neither in 150 nor in 1.150 or 15/3.
std::vector<Stretch> places_of(std::string_view words, std::string_view text);

/// The places of holders, `{{...}}`.
std::vector<Stretch> holder_places(std::string_view text);

/// Whether one of `all`, which stand in order and apart, has a byte of `one`.
bool overlaps(const std::vector<Stretch>& all, const Stretch& one);

/// The words between spaces.
std::vector<Stretch> word_places(std::string_view text);

}  // namespace congvan
