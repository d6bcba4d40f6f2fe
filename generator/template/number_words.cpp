#include "template/number_words.h"

#include <array>
#include <string_view>

namespace congvan {
namespace {

constexpr std::array<std::string_view, 10> digit_words = {"không", "một", "hai", "ba",  "bốn",
                                                          "năm",   "sáu", "bảy", "tám", "chín"};

class Speaker {
 public:
  /// Digits of a whole number without zeros before them.
  void whole(std::string_view digits) {
    if (digits == "0") return say(digit_words[0]);
    thousands_of_millions(digits, false);
  }

  void fraction(std::string_view digits) {
    say("phẩy");
    if (digits.size() == 2 && digits[0] == '0') return each(digits);
    if (digits.size() > 3) return each(digits);
    group(digits, digits.size() == 3);
  }

  void say(std::string_view word) {
    if (!words_.empty()) words_ += ' ';
    words_ += word;
  }

  std::string take() { return std::move(words_); }

 private:
  void each(std::string_view digits) {
    for (const char digit : digits) say(word(digit));
  }

  static std::string_view word(char digit) {
    return digit_words[static_cast<std::size_t>(digit - '0')];
  }

  /// Above nine digits what is before the last nine counts tỷ: nghìn tỷ, triệu tỷ, tỷ tỷ. In the
  /// middle of a number a group is said whole, hundreds and all.
  void thousands_of_millions(std::string_view digits, bool inside) {
    if (digits.size() > 9) {
      const std::string_view counted = digits.substr(0, digits.size() - 9);
      thousands_of_millions(counted, inside);
      say("tỷ");
      digits.remove_prefix(counted.size());
      inside = true;
    }
    constexpr std::array<std::string_view, 3> scales = {"", "nghìn", "triệu"};
    while (!digits.empty()) {
      const std::size_t after = (digits.size() - 1) / 3;
      const std::string_view one = digits.substr(0, digits.size() - after * 3);
      digits.remove_prefix(one.size());
      if (one.find_first_not_of('0') == one.npos) continue;
      group(one, inside);
      if (after > 0) say(scales[after]);
      inside = true;
    }
  }

  /// Up to three digits; `full`: "không trăm" is said too.
  void group(std::string_view digits, bool full) {
    char hundreds = '0', tens = '0';
    const char ones = digits.back();
    if (digits.size() == 3) hundreds = digits[0];
    if (digits.size() > 1) tens = digits[digits.size() - 2];
    const bool has_hundreds = hundreds != '0' || full;
    if (has_hundreds) {
      say(word(hundreds));
      say("trăm");
    }
    if (tens == '0') {
      if (ones == '0') return;
      if (has_hundreds) say("linh");
      return say(word(ones));
    }
    if (tens == '1') {
      say("mười");
    } else {
      say(word(tens));
      say("mươi");
    }
    if (ones == '0') return;
    say(ones == '1' && tens != '1' ? "mốt" : ones == '5' ? "lăm" : word(ones));
  }

  std::string words_;
};

}  // namespace

std::string in_words(const PlainNumber& number) {
  Speaker speaker;
  if (number.negative) speaker.say("âm");
  speaker.whole(number.whole);
  const std::string_view digits = number.fraction;
  const std::string_view said = digits.substr(0, digits.find_last_not_of('0') + 1);
  if (!said.empty()) speaker.fraction(said);
  return speaker.take();
}

}  // namespace congvan
