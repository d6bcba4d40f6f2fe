#pragma once

#include <string_view>

#include "base/length.h"

namespace congvan {

/// What a place that waits for somebody is for. A dispatch is signed, numbered, dated and sealed
/// one after the other, by several people, after it was set (Decree 30, Articles 13, 15 and 18).
enum class SlotRole {
  initials,  ///< of who drafted it, beside the archive line
  leader,    ///< the signature of who signs (ô số 7c)
  seal,      ///< of the agency (ô số 8)
  number,    ///< ô số 3
  day,       ///< ô số 4
  month,
  copy,  ///< the agency's signature at the top right of a copy (ô số 14)
};

/// "leader": the name of a field of the finished file.
std::string_view name_of(SlotRole role);

/// A place left open; in a block from the top left corner of the page, in a line from its baseline.
struct OpenSlot {
  SlotRole role = SlotRole::leader;
  Length x, y, width, height;
};

}  // namespace congvan
