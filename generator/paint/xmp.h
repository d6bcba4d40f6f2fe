#pragma once

#include <string>

#include "paint/facts.h"

namespace congvan {

/// The XMP packet of a letter: what it is in Dublin Core's words and in those of
/// "urn:congvan:dispatch:1#", which the packet declares as PDF/A asks, and what it conforms to.
std::string xmp_packet(const Facts& facts);

}  // namespace congvan
