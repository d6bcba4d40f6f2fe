#include "seal/slot.h"

#include <cstdio>

namespace congvan {

std::string to_string(const Slot& slot) {
  char box[80];
  std::snprintf(box, sizeof box, "[%.2f %.2f %.2f %.2f]", slot.box.left, slot.box.bottom,
                slot.box.right, slot.box.top);
  return slot.field + ' ' + std::to_string(slot.page) + ' ' + box +
         (slot.is_signed ? " signed" : " open");
}

}  // namespace congvan
