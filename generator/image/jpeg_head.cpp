#include <cstddef>

#include "image/decode_jpeg.h"
#include "image/numbers.h"

namespace congvan {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t start_of_scan = 0xDA, application_0 = 0xE0, application_1 = 0xE1;

/// Markers without anything behind them (ITU-T T.81, table B.1): TEM, RSTn, SOI, EOI.
bool stands_alone(std::uint32_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9);
}

/// SOF0 to SOF15 but for DHT, JPG and DAC, which stand among them.
bool starts_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Of a JFIF segment's data.
double ppi_of(std::string_view data) {
  const std::uint32_t density = high_first(data, 8, 2);
  switch (high_first(data, 7, 1)) {
    case 1:
      return likely_ppi(density);
    case 2:
      return likely_ppi(density * 2.54);
    default:
      return 0;
  }
}

/// Whether the orientation in an EXIF segment's data is another than upright.
bool is_turned(std::string_view data) {
  const std::string_view tiff = data.substr(6);
  const auto number = tiff.starts_with("II") ? low_first : high_first;
  constexpr std::size_t entry = 12;
  constexpr std::uint32_t orientation = 0x0112, upright = 1, last = 8;
  const std::size_t directory = number(tiff, 4, 4);
  const std::size_t count = number(tiff, directory, 2);
  for (std::size_t i = 0; i < count && directory + 2 + (i + 1) * entry <= tiff.size(); ++i) {
    const std::size_t at = directory + 2 + i * entry;
    if (number(tiff, at, 2) != orientation) continue;
    const std::uint32_t value = number(tiff, at + 8, 2);
    return value > upright && value <= last;
  }
  return false;
}

void read_segment(std::uint32_t marker, std::string_view data, JpegHead& head) {
  if (marker == application_0 && data.starts_with("JFIF\0"sv)) head.ppi = ppi_of(data);
  if (marker == application_1 && data.starts_with("Exif\0\0"sv)) head.turned = is_turned(data);
  if (!starts_frame(marker)) return;
  head.height = high_first(data, 1, 2);
  head.width = high_first(data, 3, 2);
  head.common = marker <= 0xC2;
}

/// Among the samples an 0xFF has another meaning only with a zero behind it.
std::uint64_t count_scans(std::string_view bytes) {
  constexpr std::string_view marker = "\xFF\xDA";
  std::uint64_t count = 0;
  for (auto at = bytes.find(marker); at != bytes.npos; at = bytes.find(marker, at + 2)) ++count;
  return count;
}

}  // namespace

bool is_jpeg(std::string_view bytes) { return bytes.starts_with("\xFF\xD8\xFF"); }

std::optional<JpegHead> read_jpeg_head(std::string_view bytes) {
  JpegHead head;
  for (std::size_t at = 2; at < bytes.size();) {
    if (high_first(bytes, at, 1) != 0xFF) return {};
    const std::uint32_t marker = high_first(bytes, ++at, 1);
    if (marker == 0xFF) continue;  // any number of them may stand before a marker
    ++at;
    if (stands_alone(marker)) continue;
    if (marker == start_of_scan) {
      head.scans = count_scans(bytes.substr(at - 2));
      return head;
    }
    const std::size_t length = high_first(bytes, at, 2);
    if (length < 2 || length > bytes.size() - at) return {};
    read_segment(marker, bytes.substr(at + 2, length - 2), head);
    at += length;
  }
  return {};
}

}  // namespace congvan
