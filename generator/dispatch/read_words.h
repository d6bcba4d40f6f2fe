#pragma once

#include "base/diagnostics.h"
#include "text/text.h"
#include "xml/element.h"

namespace congvan {

/// The words of an element, its inline elements as emphasis. Children that are neither words nor
/// inline elements are passed over.
Text read_words(const Element& element, Diagnostics& says);

/// The words of an attribute; none if it is not there.
Text read_words(const Element& element, std::string_view attribute_name, Diagnostics& says);

}  // namespace congvan
