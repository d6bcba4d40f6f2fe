#include "xml/element.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

Element piece(std::string text) {
  Element made;
  made.text = std::move(text);
  return made;
}

TEST(Element, IsPrintedOnOneLine) {
  Element b;
  b.name = "b";
  b.children = {piece("text")};
  Element a;
  a.name = "a";
  a.attributes = {{"x", "1", {}}, {"y", "", {}}};
  a.children = {b, piece("more")};
  EXPECT_EQ(to_string(a), R"(a(x="1" y="")[b["text"] "more"])");
}

TEST(Element, PrintsQuotesAndWhiteSpaceSoThatTheyCanBeToldApart) {
  EXPECT_EQ(to_string(piece("\"\\\n\r\t é")), R"("\"\\\n\r\t é")");
}

TEST(Element, FindsAnAttributeByName) {
  Element a;
  a.attributes = {{"x", "1", {}}, {"y", "2", {}}};
  ASSERT_NE(attribute(a, "y"), nullptr);
  EXPECT_EQ(attribute(a, "y")->value, "2");
  EXPECT_EQ(attribute(a, "z"), nullptr);
}

}  // namespace
}  // namespace congvan
