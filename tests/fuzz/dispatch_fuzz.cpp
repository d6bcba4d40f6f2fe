// Any XML is read as a dispatch and placed on its pages: no input may crash or hang it, and no
// glyph of a letter without faults may stand outside the page.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "letter.h"

namespace congvan {
namespace {

void stand_on_the_page(const Pages& letter) {
  for (const auto& page : letter.pages) {
    for (const auto& block : page.blocks) {
      for (const auto& run : block.runs) {
        if (run.x < Length{} || run.x > page.width) std::abort();
        if (run.baseline < Length{} || run.baseline > page.height) std::abort();
      }
    }
  }
}

}  // namespace
}  // namespace congvan

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  if (size > (std::size_t{1} << 16)) return 0;
  const auto made = make_letter(std::string(reinterpret_cast<const char*>(data), size));
  stand_on_the_page(made.pages);
  return 0;
}
