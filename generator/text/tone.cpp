#include "text/tone.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace congvan {
namespace {

constexpr std::size_t tones = 6;

/// A vowel in each row, a tone in each column.
constexpr std::u32string_view vowels =
    U"aàảãáạ"
    U"ăằẳẵắặ"
    U"âầẩẫấậ"
    U"eèẻẽéẹ"
    U"êềểễếệ"
    U"iìỉĩíị"
    U"oòỏõóọ"
    U"ôồổỗốộ"
    U"ơờởỡớợ"
    U"uùủũúụ"
    U"ưừửữứự"
    U"yỳỷỹýỵ"
    U"AÀẢÃÁẠ"
    U"ĂẰẲẴẮẶ"
    U"ÂẦẨẪẤẬ"
    U"EÈẺẼÉẸ"
    U"ÊỀỂỄẾỆ"
    U"IÌỈĨÍỊ"
    U"OÒỎÕÓỌ"
    U"ÔỒỔỖỐỘ"
    U"ƠỜỞỠỚỢ"
    U"UÙỦŨÚỤ"
    U"ƯỪỬỮỨỰ"
    U"YỲỶỸÝỴ";
static_assert(vowels.size() == 24 * tones);

/// Where each of U+0080 to U+1EFF stands in `vowels`, plus 1: none stands outside the two blocks.
constexpr char32_t low_end = 0x250, high_begin = 0x1EA0, high_end = 0x1F00;
using Places = std::array<std::uint8_t, low_end + (high_end - high_begin)>;

constexpr std::size_t slot_of(char32_t letter) {
  if (letter < low_end) return letter;
  if (letter >= high_begin && letter < high_end) return low_end + (letter - high_begin);
  return 0;
}

constexpr Places places = [] {
  Places all{};
  for (std::size_t i = 0; i < vowels.size(); ++i) {
    all[slot_of(vowels[i])] = static_cast<std::uint8_t>(i + 1);
  }
  return all;
}();

}  // namespace

TonedLetter without_tone(char32_t letter) {
  const std::size_t place = places[slot_of(letter)];
  if (place == 0) return {letter, Tone::ngang};
  const std::size_t column = (place - 1) % tones;
  return {vowels[place - 1 - column], static_cast<Tone>(column)};
}

char32_t with_tone(char32_t vowel, Tone tone) {
  const std::size_t place = places[slot_of(vowel)];
  if (place == 0 || (place - 1) % tones != 0) return 0;
  return vowels[place - 1 + static_cast<std::size_t>(tone)];
}

char32_t with_mark(char32_t vowel, VowelMark mark) {
  struct Marked {
    VowelMark mark;
    std::u32string_view plain, marked;
  };
  constexpr Marked all[] = {{VowelMark::breve, U"aA", U"ăĂ"},
                            {VowelMark::circumflex, U"aeoAEO", U"âêôÂÊÔ"},
                            {VowelMark::horn, U"ouOU", U"ơưƠƯ"}};
  if (mark == VowelMark::none) return vowel;
  for (const Marked& row : all) {
    const std::size_t at = row.plain.find(vowel);
    if (row.mark == mark && at != row.plain.npos) return row.marked[at];
  }
  return 0;
}

char32_t small_letter(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter + (U'a' - U'A');
  if (letter == U'Đ') return U'đ';
  const std::size_t place = places[slot_of(letter)];
  return place > 12 * tones ? vowels[place - 1 - 12 * tones] : letter;
}

}  // namespace congvan
