#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "xml/element.h"

namespace congvan {

/// How much of a foreign file is read before it is refused.
struct XmlLimits {
  std::size_t bytes = std::size_t{16} << 20;
  std::size_t elements = 200'000;
  std::size_t depth = 64;
  std::size_t attributes = 64;  ///< of one element
};

/// Reads one XML file. Every fault is reported with line and column. Faults inside a word (a byte
/// that is not UTF-8, a character XML does not allow, an unknown entity) leave the rest of the
/// tree to be checked: the tree is still given, and `says` has errors. A broken structure (tags
/// that do not close, attributes without quotes, a limit passed) gives no tree.
///
/// There is no DTD and no entity beyond the five of XML and character references: a DOCTYPE is
/// refused.
std::optional<Element> parse_xml(std::string_view bytes, const std::string& file, Diagnostics& says,
                                 const XmlLimits& limits = {});

}  // namespace congvan
