// Any XML is read as a layout file upon the decree's: no input may crash it, and a layout that is
// given can place a letter.

#include <cstddef>
#include <cstdint>
#include <string>

#include "letter.h"
#include "test_fonts.h"
#include "xml/parse_xml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  if (size > (std::size_t{1} << 16)) return 0;
  Diagnostics says;
  const LayoutSource source = [&](std::string_view name) {
    return parse_xml(file_text(std::string(CONGVAN_SOURCE_DIR) + "/layouts/decree-30.xml"),
                     std::string(name), says);
  };
  const auto root =
      parse_xml(std::string_view(reinterpret_cast<const char*>(data), size), "layout.xml", says);
  if (!root) return 0;
  const auto layout = read_layout(*root, source, says);
  if (!layout) return 0;
  static const auto dispatch = make_letter(letter_with_body("<opening>Một</opening>")).dispatch;
  Diagnostics of_page;
  place({*dispatch, *layout}, test_typography(), test_fonts(), {}, of_page);
  return 0;
}
