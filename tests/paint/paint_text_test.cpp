#include <gtest/gtest.h>

#include "paint/paint.h"
#include "paint/sample_letter.h"

namespace congvan {
namespace {

/// Says words in a block of a node, each string a line.
void say(SampleLetter& letter, int node, const std::vector<std::string>& lines) {
  Block& block = letter.add_block(node, "n");
  double y = 100;
  for (const std::string& line : lines) block.runs.push_back(letter.line(line, 100, y += 20, {}));
}

TEST(PaintText, GivesAParagraphALineAndPartsABlankLine) {
  SampleLetter letter;
  letter.add_page();
  const int head = letter.add_node(Role::section, 0, "head");
  say(letter, letter.add_node(Role::paragraph, head, "issuer"), {"SỞ NỘI VỤ"});
  say(letter, letter.add_node(Role::paragraph, head, "number"), {"Số: 27/SNV"});
  letter.add_node(Role::paragraph, 0, "empty");
  const int body = letter.add_node(Role::section, 0, "body");
  const int opening = letter.add_node(Role::paragraph, body, "opening");
  say(letter, opening, {"Thực hiện ", "Kế hoạch, ", "Sở "});
  letter.add_page();
  say(letter, Block::pagination, {"2"});
  say(letter, opening, {"đề nghị:"});
  EXPECT_EQ(paint_text(letter.pages), "SỞ NỘI VỤ\nSố: 27/SNV\n\nThực hiện Kế hoạch, Sở đề nghị:\n");
}

TEST(PaintText, PutsALabelBeforeItsBody) {
  SampleLetter letter;
  letter.add_page();
  const int list = letter.add_node(Role::list, 0, "directives", "1.");
  const auto add_item = [&](int parent, const std::string& label, const std::string& words) {
    const int item = letter.add_node(Role::item, parent, "item");
    say(letter, letter.add_node(Role::label, item, "label"), {label});
    const int body = letter.add_node(Role::item_body, item, "body");
    say(letter, letter.add_node(Role::paragraph, body, "words"), {words});
    return body;
  };
  const int first = add_item(list, "1. ", "Một:");
  const int inner = letter.add_node(Role::list, first, "directives", "a)");
  add_item(inner, "a) ", "hai;");
  add_item(list, "2.", "ba.");
  EXPECT_EQ(paint_text(letter.pages), "1. Một:\na) hai;\n2. ba.\n");
}

TEST(PaintText, JoinsLinesAndRaisedLetters) {
  SampleLetter letter;
  letter.add_page();
  const int node = letter.add_node(Role::paragraph, 0, "p");
  Block& block = letter.add_block(node, "p");
  block.runs.push_back(letter.line("100 m", 100, 100, {}));
  block.runs.push_back(letter.line("2", 130, 95, {8}));
  block.runs.push_back(letter.line(" đất ", 134, 100, {}));
  block.runs.push_back(letter.line("dòng hai, example.vn/", 100, 120, {}));
  block.runs.push_back(letter.line("trang", 100, 140, {}));
  EXPECT_EQ(paint_text(letter.pages), "100 m2 đất dòng hai, example.vn/trang\n");
}

}  // namespace
}  // namespace congvan
