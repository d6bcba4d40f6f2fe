#include "layout/open_slot.h"

namespace congvan {

std::string_view name_of(SlotRole role) {
  switch (role) {
    case SlotRole::initials:
      return "initials";
    case SlotRole::leader:
      return "leader";
    case SlotRole::seal:
      return "seal";
    case SlotRole::number:
      return "number";
    case SlotRole::day:
      return "day";
    case SlotRole::month:
      return "month";
    case SlotRole::copy:
      return "copy";
  }
  return "";
}

}  // namespace congvan
