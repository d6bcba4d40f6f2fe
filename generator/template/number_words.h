#pragma once

#include <string>

#include "template/plain_number.h"

namespace congvan {

/// A number as it is said in Vietnamese, all in small letters: "một nghìn không trăm linh năm",
/// "âm hai mươi mốt phẩy không bảy". Of what is said in more than one way: nghìn, linh, tỷ, and bốn
/// after mươi; of decimals the first three together, as schools teach it, more of them one by one.
std::string in_words(const PlainNumber& number);

}  // namespace congvan
