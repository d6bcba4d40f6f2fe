#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/where.h"

namespace congvan {

/// Where an element stands among the bytes of its file.
struct SourceElement {
  std::string name;
  std::optional<std::size_t> parent;  ///< an index of SourceMap::elements
  std::size_t begin = 0;              ///< of its start tag's `<`
  std::size_t name_end = 0;           ///< behind the name in its start tag
  std::size_t inside = 0;             ///< behind its start tag
  std::size_t inside_end = 0;         ///< of its end tag's `<`; `inside` where it has none
  std::size_t end = 0;                ///< behind it all
  Where where;                        ///< of its start tag
};

/// Words that stand in one piece in a file: between two tags or comments, or as the value of an
/// attribute, entities resolved.
struct SourceWords {
  /// From byte `words` of the words on, they stand in the file from byte `file` on, byte for byte
  /// up to the next of these.
  struct Step {
    std::size_t words = 0;
    std::size_t file = 0;
  };

  std::size_t element = 0;     ///< in which they stand, an index of SourceMap::elements
  std::string attribute = {};  ///< whose value they are; empty for words between tags
  std::string words = {};
  std::vector<Step> steps = {};  ///< by `words`; the last is the end of the words
  Where where = {};              ///< of the first character

  /// The byte of the file where byte `offset` of the words stands, which begins a character, or
  /// ends the words.
  std::size_t in_file(std::size_t offset) const;
};

/// The elements of a file in the order of their start tags, and all its words in order.
struct SourceMap {
  std::vector<SourceElement> elements;
  std::vector<SourceWords> words;
};

/// Of bytes in which `parse_xml` finds no fault: for changing words of a file and nothing else.
SourceMap map_source(std::string_view bytes, const std::string& file);

/// Where byte `offset` of the words stands.
Where where_in(const SourceWords& words, std::size_t offset, std::string_view bytes);

}  // namespace congvan
