#include "paint/runs.h"

#include <cstddef>
#include <string>

namespace congvan {

VisibleRun visible(const Run& run) {
  const auto last = run.text.find_last_not_of(' ');
  const std::size_t size = last == std::string::npos ? 0 : last + 1;
  Length end = run.x;
  std::size_t at = 0;
  for (const Run::Glyph& glyph : run.glyphs) {
    if (at < size) end += glyph.advance;
    at += glyph.bytes;
  }
  return {std::string_view(run.text).substr(0, size), end};
}

}  // namespace congvan
