// Letters placed one after another with one memory, against the same letters placed afresh.

#include "layout/place_memory.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "dispatch/read_dispatch.h"
#include "layout/random_letter.h"
#include "letter.h"
#include "paint/paint.h"
#include "test_fonts.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// Everything that `place` gives, and what it says.
std::string placed(const Dispatch& dispatch, const Layout& layout, PlaceMemory& memory) {
  Diagnostics says;
  const Pages pages = place({dispatch, layout}, test_typography(), test_fonts(), {}, memory, says);
  std::string all = to_string(says) + paint_places(pages);
  for (const Node& node : pages.tree) {
    all += std::to_string(static_cast<int>(node.role)) + ' ' + std::to_string(node.parent) + ' ' +
           node.name + ' ' + node.numbering + ' ' + std::to_string(node.level) + '\n';
  }
  for (const Page& page : pages.pages) {
    for (const Block& block : page.blocks) {
      all += std::to_string(block.node) + ' ' + to_string(block.where) + '\n';
    }
  }
  return all;
}

Dispatch dispatch_of(const std::string& xml) {
  Diagnostics says;
  return read_dispatch(parse_xml(xml, "letter.xml", says).value(), says).value();
}

/// The letter with other words in a few places, as the next row of data would put them there.
std::string varied(std::string xml, std::mt19937& random) {
  static constexpr const char* words[] = {
      "x",
      "Trường trung học phổ thông",
      "số 5",
      "Đắk Lắk \xF0\x9F\x98\x80",
      "ngày 5/3/2026",
      "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn mười lăm"};
  for (unsigned count = random() % 4; count > 0; --count) {
    const std::size_t at = xml.find(">q", random() % xml.size());
    if (at == xml.npos) continue;
    const std::size_t end = xml.find_first_of(" <", at + 1);
    xml.replace(at + 1, end - at - 1, words[random() % std::size(words)]);
  }
  return xml;
}

TEST(PlaceMemory, ChangesNothing) {
  std::map<std::string, Layout> layouts;
  std::map<std::string, PlaceMemory> memories;  // one for each layout
  std::mt19937 random(4);
  for (unsigned seed = 0; seed < 60; ++seed) {
    const std::string xml = RandomLetter(seed).make();
    for (int variant = 0; variant < 8; ++variant) {
      const std::string other = varied(xml, random);
      const Dispatch dispatch = dispatch_of(other);
      const auto layout = layouts.try_emplace(dispatch.kind, test_layout(dispatch.kind)).first;
      PlaceMemory fresh;
      ASSERT_EQ(placed(dispatch, layout->second, memories[dispatch.kind]),
                placed(dispatch, layout->second, fresh))
          << "seed " << seed << ", variant " << variant << '\n'
          << other;
    }
  }
}

/// What a letter complains of, the next one with the same words complains of too.
TEST(PlaceMemory, TellsEveryLetterOfItsFaults) {
  const Layout layout = test_layout("cong-van");
  PlaceMemory memory;
  const std::string body =
      "<paragraph>Họp lúc \xF0\x9F\x95\x92 tại " + std::string(200, 'w') + "</paragraph>";
  const Dispatch dispatch = dispatch_of(letter_with_body(body, "auto"));
  const std::string first = placed(dispatch, layout, memory);
  EXPECT_NE(first.find("error"), first.npos);
  EXPECT_EQ(placed(dispatch, layout, memory), first);
}

}  // namespace
}  // namespace congvan
