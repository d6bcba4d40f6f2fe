#include <array>
#include <cstdint>

#include "text/legacy_decoders.h"
#include "text/legacy_tables.h"
#include "text/tone.h"
#include "xml/characters.h"

namespace congvan {
namespace {

struct VniMark {
  unsigned char byte;  ///< beside a small letter; beside a capital it is less by 20 (hex)
  VowelMark vowel;
  Tone tone;
};

constexpr VniMark marks[] = {
    {0xF8, VowelMark::none, Tone::huyen},       {0xFB, VowelMark::none, Tone::hoi},
    {0xF5, VowelMark::none, Tone::nga},         {0xF9, VowelMark::none, Tone::sac},
    {0xEF, VowelMark::none, Tone::nang},        {0xE2, VowelMark::circumflex, Tone::ngang},
    {0xE0, VowelMark::circumflex, Tone::huyen}, {0xE5, VowelMark::circumflex, Tone::hoi},
    {0xE3, VowelMark::circumflex, Tone::nga},   {0xE1, VowelMark::circumflex, Tone::sac},
    {0xE4, VowelMark::circumflex, Tone::nang},  {0xEA, VowelMark::breve, Tone::ngang},
    {0xE8, VowelMark::breve, Tone::huyen},      {0xFA, VowelMark::breve, Tone::hoi},
    {0xFC, VowelMark::breve, Tone::nga},        {0xE9, VowelMark::breve, Tone::sac},
    {0xEB, VowelMark::breve, Tone::nang}};

/// The letter that `letter` and the mark behind it are together; 0 if they do not go together.
char32_t marked(char32_t letter, char mark) {
  const unsigned byte = static_cast<unsigned char>(mark) | 0x20U;
  if (static_cast<unsigned char>(mark) < 0xC0) return 0;
  for (const VniMark& row : marks) {
    if (row.byte != byte) continue;
    const char32_t vowel = with_mark(letter, row.vowel);
    return vowel == 0 ? 0 : with_tone(vowel, row.tone);
  }
  return 0;
}

}  // namespace

void decode_vni(std::string_view bytes, std::string& out) {
  const ByteTable& table = vni_table();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char32_t letter = table[static_cast<unsigned char>(bytes[at])];
    const char32_t both = at + 1 < bytes.size() ? marked(letter, bytes[at + 1]) : 0;
    append_utf8(out, both == 0 ? letter : both);
    if (both != 0) ++at;
  }
}

}  // namespace congvan
