#include "paint/to_unicode.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

/// The lines between the head and the end of the CMap.
std::string mappings(const ToUnicode& to_unicode) {
  const std::string cmap = to_unicode.cmap();
  const auto begin = cmap.find("endcodespacerange\n") + 18;
  return cmap.substr(begin, cmap.find("endcmap") - begin);
}

TEST(ToUnicode, JoinsNeighboursIntoRanges) {
  ToUnicode to_unicode;
  to_unicode.add(1, " ");
  to_unicode.add(2, "a");
  to_unicode.add(3, "b");
  to_unicode.add(5, "c");
  to_unicode.add(6, "đ");
  EXPECT_EQ(mappings(to_unicode),
            "3 beginbfchar\n<0001><0020>\n<0005><0063>\n<0006><0111>\nendbfchar\n"
            "1 beginbfrange\n<0002><0003><0061>\nendbfrange\n");
}

TEST(ToUnicode, BreaksRangesWhereAByteWouldCarry) {
  ToUnicode to_unicode;
  to_unicode.add(0x00FF, "a");
  to_unicode.add(0x0100, "b");
  to_unicode.add(0x0200, "\u01FF");
  to_unicode.add(0x0201, "\u0200");
  EXPECT_EQ(mappings(to_unicode),
            "4 beginbfchar\n<00FF><0061>\n<0100><0062>\n<0200><01FF>\n<0201><0200>\nendbfchar\n");
}

TEST(ToUnicode, WritesClustersAndCharactersBeyondTheFirstPlane) {
  ToUnicode to_unicode;
  to_unicode.add(1, "e\u0302\u0323");
  to_unicode.add(2, "");
  to_unicode.add(3, "\U0001F4DC");
  EXPECT_EQ(mappings(to_unicode),
            "3 beginbfchar\n<0001><006503020323>\n<0002><2060>\n<0003><D83DDCDC>\nendbfchar\n");
}

}  // namespace
}  // namespace congvan
