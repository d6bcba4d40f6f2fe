// Any bytes are read as a picture, once as they are and once with the checksums of a PNG set right,
// which no fuzzer would find: none may crash the reader, and a picture that is given can be drawn.
// Bytes that are nothing but hexadecimal digits and white space are taken for what they spell.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "image/picture.h"
#include "image/png_bytes.h"

namespace {

using namespace congvan;

std::optional<int> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return {};
}

std::string spelt(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == ' ' || c == '\n') continue;
    const auto value = digit(c);
    if (!value) return std::string(text);
    digits += static_cast<char>(*value);
  }
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(digits[i] << 4 | digits[i + 1]);
  }
  return bytes;
}

/// A PNG's chunks with the checksums that they should have.
std::string mended(std::string_view png) {
  constexpr std::size_t signature = 8, around = 12;
  std::string out(png.substr(0, signature));
  for (std::size_t at = signature; at + around <= png.size();) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      length = length << 8 | static_cast<unsigned char>(png[at + i]);
    }
    if (length > png.size() - at - around) break;
    out += png_chunk(png.substr(at + 4, 4), png.substr(at + 8, length));
    at += around + length;
  }
  return out;
}

void check(bool kept) {
  if (!kept) std::abort();
}

void read(const std::string& bytes) {
  const PictureLimits limits{.bytes = std::size_t{1} << 16, .pixels = 1'000'000};
  Diagnostics says;
  const auto picture = decode_picture(bytes, "picture", {}, says, limits);
  check(picture.has_value() != says.has_errors());
  if (!picture) return;
  const std::size_t pixels = std::size_t{picture->width} * picture->height;
  check(pixels > 0 && pixels <= limits.pixels);
  check(picture->file == bytes);
  if (picture->kind == Picture::Kind::jpeg) return;
  check(picture->samples.size() == pixels * (picture->grey ? 1 : 3));
  check(picture->alpha.empty() || picture->alpha.size() == pixels);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = spelt({reinterpret_cast<const char*>(data), size});
  read(bytes);
  if (bytes.size() > 8) read(mended(bytes));
  return 0;
}
