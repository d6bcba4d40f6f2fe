#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "template/mark.h"
#include "template/value.h"
#include "xml/source_map.h"

namespace congvan {

/// Bytes [begin, end) of a file and what takes their place.
struct SourceChange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string words;
};

/// Elements of one name that become one with each="...", of a list or of a cell with `;` between
/// its items.
struct ListMarking {
  std::vector<std::size_t> elements;  ///< of the map
  std::vector<SourceChange> changes;
  Value value;  ///< their words
};

/// Finds the elements that a list mark names. They must stand beside each other, hold nothing but
/// words, and differ in nothing else; of what is otherwise it complains.
std::optional<ListMarking> list_marking(const SourceMap& map, std::string_view bytes,
                                        const Mark& mark, const Where& file, Diagnostics& says);

}  // namespace congvan
