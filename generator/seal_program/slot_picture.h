#pragma once

#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "image/picture.h"
#include "seal/slot.h"

namespace congvan {

/// The picture of a signature or a seal that a slot is to show. None, and complaints, if it cannot
/// be read, or if it is a seal whose real size is larger than the slot. A warning if it is not as
/// the decree has it (Annex I, Part I, Section II, 7 and 8): blue, a seal red, on nothing, and a
/// seal of a known size. Throws a Fault if there is no such file.
std::shared_ptr<const Picture> read_slot_picture(const std::string& path, const Slot& slot,
                                                 Diagnostics& says);

}  // namespace congvan
