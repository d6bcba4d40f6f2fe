#include "text/fold_case.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace congvan {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

const icu::Normalizer2& casefold() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* const found = icu::Normalizer2::getNFKCCasefoldInstance(error);
  if (U_FAILURE(error) != 0) throw std::runtime_error(u_errorName(error));
  return *found;
}

}  // namespace

std::string folded_case(std::string_view utf8) {
  std::string folded;
  if (std::ranges::all_of(utf8, is_ascii)) {
    folded.assign(utf8);
    std::ranges::transform(folded, folded.begin(), lower_ascii);
    return folded;
  }
  static const icu::Normalizer2& fold = casefold();
  UErrorCode error = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&folded, static_cast<std::int32_t>(utf8.size()));
  fold.normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), sink,
                     nullptr, error);
  if (U_FAILURE(error) != 0) throw std::runtime_error(u_errorName(error));
  return folded;
}

}  // namespace congvan
