#include "template/slug.h"

#include "text/letters.h"

namespace congvan {
namespace {

constexpr std::size_t longest = 100;

}  // namespace

std::string slug(std::string_view words) {
  std::string made;
  bool parted = false;
  for (const char c : without_marks(words)) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((small < 'a' || small > 'z') && (small < '0' || small > '9')) {
      parted = true;
      continue;
    }
    if (made.size() + 1 + (parted ? 1 : 0) > longest) break;
    if (parted && !made.empty()) made += '-';
    parted = false;
    made += small;
  }
  return made;
}

}  // namespace congvan
