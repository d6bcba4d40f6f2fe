#pragma once

#include <string>
#include <string_view>

#include "xml/parse_xml.h"

namespace congvan {

/// What parse_xml makes of `bytes`: the faults, one a line, then the tree or "no tree".
inline std::string parsed(std::string_view bytes, const XmlLimits& limits = {}) {
  Diagnostics says;
  const auto tree = parse_xml(bytes, "a.xml", says, limits);
  return to_string(says) + (tree ? to_string(*tree) : "no tree");
}

}  // namespace congvan
