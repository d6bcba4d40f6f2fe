// Any bytes are decoded from each charset: what comes out is UTF-8, NFC where the charset is an old
// one, and the same whether it was decoded at once or piece by piece; recognising never crashes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/require.h"
#include "text/legacy.h"
#include "text/letters.h"
#include "text/syllable.h"
#include "xml/characters.h"

namespace {

using namespace congvan;

constexpr Charset charsets[] = {Charset::utf_16le, Charset::utf_16be, Charset::tcvn3,
                                Charset::vni,      Charset::viscii,   Charset::vps,
                                Charset::cp1258,   Charset::viqr};

void check_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = decode_utf8(text, at);
    require(character.valid);
    at += character.length;
  }
}

std::string in_pieces(std::string_view bytes, Charset charset, std::size_t piece) {
  Decoder decoder(charset);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    decoder.take(bytes.substr(at, piece), out);
  }
  decoder.finish(out);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  for (const Charset charset : charsets) {
    const std::string text = decoded(bytes, charset);
    check_utf8(text);
    const bool wide = charset == Charset::utf_16le || charset == Charset::utf_16be;
    require(wide || composed(text) == text);
    // A word without end is cut somewhere, and where depends on the pieces.
    if (size < 4096) require(in_pieces(bytes, charset, 1) == text);
    if (size < 4096) require(in_pieces(bytes, charset, 1 + size % 13) == text);
    const SyllableCount count = count_syllables(text);
    require(count.possible <= count.words);
    has_lost_capitals(text);
  }
  if (const auto found = recognise(bytes)) require(found->mark <= size);
  return 0;
}
