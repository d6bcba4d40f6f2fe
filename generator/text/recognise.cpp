#include <algorithm>
#include <array>
#include <cstddef>

#include "text/legacy.h"
#include "text/syllable.h"
#include "xml/characters.h"

namespace congvan {
namespace {

std::optional<FoundCharset> by_mark(std::string_view sample) {
  if (sample.starts_with("\xEF\xBB\xBF")) return FoundCharset{Charset::utf_8, 3};
  if (sample.starts_with("\xFF\xFE")) return FoundCharset{Charset::utf_16le, 2};
  if (sample.starts_with("\xFE\xFF")) return FoundCharset{Charset::utf_16be, 2};
  return {};
}

/// UTF-16 has a NUL in every character that is ASCII, spaces and separators at least, and always on
/// the same side.
std::optional<FoundCharset> by_nuls(std::string_view sample) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++nuls[i % 2];
  }
  const std::size_t pairs = sample.size() / 2;
  const auto is_other_half = [&](std::size_t many, std::size_t few) {
    return many * 4 > pairs && few * 100 <= many;
  };
  if (is_other_half(nuls[1], nuls[0])) return FoundCharset{Charset::utf_16le};
  if (is_other_half(nuls[0], nuls[1])) return FoundCharset{Charset::utf_16be};
  return {};
}

struct Utf8Count {
  std::size_t sound = 0;  ///< characters beyond ASCII
  std::size_t broken = 0;
};

Utf8Count count_utf8(std::string_view sample) {
  Utf8Count count;
  for (std::size_t at = 0; at < sample.size();) {
    if (sample[at] >= 0) {
      ++at;
      continue;
    }
    const Utf8Character character = decode_utf8(sample, at);
    at += character.length;
    const bool cut_off = !character.valid && at == sample.size() && character.length < 4;
    if (character.valid) ++count.sound;
    if (!character.valid && !cut_off) ++count.broken;
  }
  return count;
}

double share(const SyllableCount& count) {
  if (count.words == 0) return 0;
  return static_cast<double>(count.possible) / static_cast<double>(count.words);
}

/// Three syllables at least, so that no single sentence that ends in a vowel makes it VIQR.
bool is_viqr(std::string_view sample) {
  const std::string text = decoded(sample, Charset::viqr);
  const SyllableCount marked = count_syllables(text, CountedWords::marked);
  return marked.possible >= 3 && share(marked) > 0.9 &&
         share_of_syllables(text) >= share_of_syllables(sample) + 0.2;
}

std::optional<FoundCharset> by_syllables(std::string_view sample) {
  constexpr std::array old = {Charset::tcvn3, Charset::vni, Charset::viscii, Charset::vps,
                              Charset::cp1258};
  double best = 0;
  double next = 0;
  Charset charset = Charset::utf_8;
  for (const Charset tried : old) {
    const double found = share(count_syllables(decoded(sample, tried), CountedWords::marked));
    if (found > best) {
      next = best;
      best = found;
      charset = tried;
    } else {
      next = std::max(next, found);
    }
  }
  if (best <= 0.9 || best - next < 0.1) return {};
  return FoundCharset{charset};
}

}  // namespace

std::optional<FoundCharset> recognise(std::string_view sample) {
  if (const auto found = by_mark(sample)) return found;
  if (const auto found = by_nuls(sample)) return found;
  const Utf8Count count = count_utf8(sample);
  if (count.sound > count.broken) return FoundCharset{};
  if (count.broken > 0) return by_syllables(sample);
  return FoundCharset{is_viqr(sample) ? Charset::viqr : Charset::utf_8};
}

}  // namespace congvan
