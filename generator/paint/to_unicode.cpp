#include "paint/to_unicode.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "paint/encode.h"
#include "paint/pdf_values.h"

namespace congvan {
namespace {

constexpr std::string_view prologue =
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
    "1 begincodespacerange<0000><FFFF>endcodespacerange\n";
constexpr std::string_view epilogue =
    "endcmap CMapName currentdict/CMap defineresource pop end end\n";
constexpr std::size_t most_in_a_section = 100;  // Adobe Technical Note #5014

std::string hex_code(std::uint16_t code) {
  return pdf_hex(std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)});
}

unsigned unit(const std::string& utf16) {
  return static_cast<unsigned>(static_cast<unsigned char>(utf16[0])) << 8 |
         static_cast<unsigned char>(utf16[1]);
}

}  // namespace

void ToUnicode::add(std::uint16_t code, std::string_view text) {
  assert(ranges_.empty() || ranges_.back().last < code);
  std::string utf16 = utf16_of(text.empty() ? "\u2060" : text);
  if (!ranges_.empty() && utf16.size() == 2) {
    Range& range = ranges_.back();
    const unsigned next = range.last + 1U - range.first;
    // A range may carry over neither the low byte of its codes nor that of its texts.
    if (code == range.last + 1 && code >> 8 == range.first >> 8 && range.text.size() == 2 &&
        unit(utf16) == unit(range.text) + next && utf16[0] == range.text[0]) {
      range.last = code;
      return;
    }
  }
  ranges_.push_back({code, code, std::move(utf16)});
}

std::string ToUnicode::cmap() const {
  std::vector<std::string> single, several;
  for (const Range& range : ranges_) {
    const std::string first = hex_code(range.first);
    const std::string text = pdf_hex(range.text) + '\n';
    if (range.first == range.last) {
      single.push_back(first + text);
    } else {
      several.push_back(first + hex_code(range.last) + text);
    }
  }
  std::string out(prologue);
  const auto append_sections = [&](const std::vector<std::string>& rows, const std::string& kind) {
    for (std::size_t begin = 0; begin < rows.size(); begin += most_in_a_section) {
      const std::size_t end = std::min(rows.size(), begin + most_in_a_section);
      out += std::to_string(end - begin) + " begin" + kind + '\n';
      for (std::size_t i = begin; i < end; ++i) out += rows[i];
      out += "end" + kind + '\n';
    }
  };
  append_sections(single, "bfchar");
  append_sections(several, "bfrange");
  return out += epilogue;
}

}  // namespace congvan
