#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "xml/element.h"

namespace congvan {

/// The body with its labels counted and its last words ending in "./.". Legal bases that are not
/// listed flow into the opening sentence: "Căn cứ A; B và C, <opening>".
std::vector<Part> read_body(const Element& body, const Element* legal_bases, Diagnostics& says);

/// The legal bases when they are listed one to a line: each ends in ";", the last in "." (Decree
/// 30, Annex I, forms 1.1 to 1.4). None when they are not listed.
std::vector<Text> read_listed_bases(const Element& legal_bases, Diagnostics& says);

}  // namespace congvan
