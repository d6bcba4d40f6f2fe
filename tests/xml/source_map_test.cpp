#include "xml/source_map.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

/// "element/attribute line:column [words] <bytes they stand for>" a line.
std::string shown(const std::string& bytes) {
  const SourceMap map = map_source(bytes, "a.xml");
  std::string all;
  for (const SourceWords& words : map.words) {
    const std::size_t begin = words.in_file(0);
    const std::size_t end = words.in_file(words.words.size());
    all += map.elements[words.element].name + "/" + words.attribute + " " +
           std::to_string(words.where.line) + ":" + std::to_string(words.where.column) + " [" +
           words.words + "] <" + bytes.substr(begin, end - begin) + ">\n";
  }
  return all;
}

TEST(SourceMap, KnowsTheBytesOfWordsAndAttributes) {
  EXPECT_EQ(shown("<?xml version='1.0'?><a  b = 'x &lt; y'>Đ&#272;&amp;<c/>z</a>"),
            "a/b 1:31 [x < y] <x &lt; y>\n"
            "a/ 1:41 [ĐĐ&] <Đ&#272;&amp;>\n"
            "a/ 1:57 [z] <z>\n");
}

TEST(SourceMap, PartsWordsAtCommentsAndCdata) {
  EXPECT_EQ(shown("\xEF\xBB\xBF<a>x<!-- y -->z<![CDATA[<&amp;]]><?p q?>w</a>"),
            "a/ 1:4 [x] <x>\n"
            "a/ 1:15 [z] <z>\n"
            "a/ 1:25 [<&amp;] <<&amp;>\n"
            "a/ 1:41 [w] <w>\n");
}

TEST(SourceMap, KnowsWhereElementsBeginAndEnd) {
  const std::string bytes = "<a><b x='1'>y</b><c/></a>";
  const SourceMap map = map_source(bytes, "a.xml");
  ASSERT_EQ(map.elements.size(), 3u);
  const SourceElement& b = map.elements[1];
  EXPECT_EQ(bytes.substr(b.begin, b.end - b.begin), "<b x='1'>y</b>");
  EXPECT_EQ(bytes.substr(b.name_end, b.inside - b.name_end), " x='1'>");
  EXPECT_EQ(bytes.substr(b.inside, b.inside_end - b.inside), "y");
  const SourceElement& c = map.elements[2];
  EXPECT_EQ(bytes.substr(c.begin, c.end - c.begin), "<c/>");
  EXPECT_EQ(c.inside, c.inside_end);
  EXPECT_EQ(c.parent, std::optional<std::size_t>(0));
  EXPECT_EQ(map.elements[0].parent, std::nullopt);
}

TEST(SourceMap, CountsLinesOfEveryKindAndColumnsInCharacters) {
  const std::string bytes = "<a>\r\nĐĐ&amp;x\ry\nz</a>";
  const SourceMap map = map_source(bytes, "a.xml");
  const SourceWords& words = map.words.front();
  EXPECT_EQ(words.words, "\nĐĐ&x\ny\nz");
  const auto place = [&](char c) {
    const Where where = where_in(words, words.words.find(c), bytes);
    return std::to_string(where.line) + ":" + std::to_string(where.column);
  };
  EXPECT_EQ(place('&'), "2:3");
  EXPECT_EQ(place('x'), "2:8");
  EXPECT_EQ(place('y'), "3:1");
  EXPECT_EQ(place('z'), "4:1");
}

}  // namespace
}  // namespace congvan
