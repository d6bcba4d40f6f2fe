#pragma once

#include <optional>
#include <string_view>

#include "xml/cured.h"
#include "xml/faults.h"
#include "xml/parse_xml.h"

namespace congvan {

/// Reads the bytes of a file once from end to end, in time linear to their number, reports every
/// fault, and writes the copy that tinyxml2 is to read. None when the structure is broken.
std::optional<Cured> scan_xml(std::string_view bytes, Faults& faults, const XmlLimits& limits);

}  // namespace congvan
