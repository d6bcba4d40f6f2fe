#include "paint/pdf_values.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

std::string in_points_of(std::int64_t millipoints) {
  std::string out;
  append_points(out, {millipoints});
  return out;
}

TEST(PdfValues, WriteLengthsShortAndExact) {
  EXPECT_EQ(in_points_of(0), "0");
  EXPECT_EQ(in_points_of(5), ".005");
  EXPECT_EQ(in_points_of(-20'300), "-20.3");
  EXPECT_EQ(in_points_of(841'890), "841.89");
  EXPECT_EQ(in_points_of(-500), "-.5");
}

TEST(PdfValues, EscapeNames) {
  EXPECT_EQ(pdf_name("text/xml"), "/text#2Fxml");
  EXPECT_EQ(pdf_name("A+B c#"), "/A+B#20c#23");
}

TEST(PdfValues, WriteTextAsAsciiOrUtf16) {
  EXPECT_EQ(pdf_text("a (b) \\"), "(a \\(b\\) \\\\)");
  EXPECT_EQ(pdf_text("đ"), "(\xFE\xFF\x01\x11)");
  EXPECT_EQ(pdf_text("\U0001F4DC"), "(\xFE\xFF\xD8\x3D\xDC\xDC)");
  EXPECT_EQ(pdf_text("\xFF"), "(\xFE\xFF\xFF\xFD)");
  EXPECT_EQ(pdf_literal("\r("), "(\\r\\()");
  EXPECT_EQ(pdf_hex(std::string("\0\xFF", 2)), "<00FF>");
}

}  // namespace
}  // namespace congvan
