#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "template/read_template.h"
#include "xml/element.h"

namespace congvan {

/// A template on top of the one it extends, that on top of its own base, and so on. Attributes of
/// the root override those of the base; a child of the root with an id takes the place of the
/// element that has that id anywhere in the base; children without one take the place of all of
/// their name in the base's root. Every node keeps the place of its own file. Nothing is given, and
/// it has been said why, if a base cannot be had, or there is a circle or no end of them.
std::optional<Element> upon_bases(Element root, const FindBase& find_base, Diagnostics& says);

}  // namespace congvan
