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
  EXPECT_EQ(paint_text(letter.pages), "100 m² đất dòng hai, example.vn/trang\n");
}

TEST(PaintText, KeepsTheMarksOfNotesFromNumbers) {
  SampleLetter letter;
  letter.add_page();
  Block& block = letter.add_block(letter.add_node(Role::paragraph, 0, "p"), "p");
  block.runs.push_back(letter.line("1", 96, 95, {8}));
  block.runs.push_back(letter.line("Chi 12,5", 100, 100, {}));
  block.runs.push_back(letter.line("4", 130, 95, {8}));
  block.runs.push_back(letter.line("10 ", 134, 95, {8}));
  block.runs.push_back(letter.line("khí CO", 100, 120, {}));
  block.runs.push_back(letter.line("2", 134, 124, {8}));
  EXPECT_EQ(paint_text(letter.pages), "¹Chi 12,5⁴¹⁰ khí CO₂\n");
}

/// The nodes of a table in the order they are made in.
class SpokenTable {
 public:
  SpokenTable(SampleLetter& letter, int parent)
      : letter_(letter), table_(letter.add_node(Role::table, parent, "table")) {}

  int row() { return row_ = letter_.add_node(Role::row, table_, "row"); }
  /// A cell of the last row; no words: it is empty.
  int cell(const std::vector<std::string>& lines, int columns = 1, int rows = 1) {
    const int node = letter_.add_node(Role::cell, row_, "cell");
    letter_.pages.tree.back().columns = columns;
    letter_.pages.tree.back().rows = rows;
    if (!lines.empty()) say(letter_, node, lines);
    return node;
  }

 private:
  SampleLetter& letter_;
  int table_;
  int row_ = 0;
};

TEST(PaintText, GivesATableRowALineAndCellsTabs) {
  SampleLetter letter;
  letter.add_page();
  const int body = letter.add_node(Role::section, 0, "body");
  say(letter, letter.add_node(Role::paragraph, body, "p"), {"Kinh phí như sau:"});
  SpokenTable table(letter, body);
  table.row();
  table.cell({"TT"});
  table.cell({"Nội ", "dung"});
  table.row();
  const int cell = table.cell({});
  say(letter, letter.add_node(Role::paragraph, cell, "p"), {"1"});
  say(letter, letter.add_node(Role::paragraph, cell, "p"), {"a"});
  table.cell({"Chi"});
  say(letter, letter.add_node(Role::paragraph, body, "p"), {"Hết."});
  EXPECT_EQ(paint_text(letter.pages), "Kinh phí như sau:\nTT\tNội dung\n1 a\tChi\nHết.\n");
}

TEST(PaintText, KeepsTheColumnsOfATable) {
  SampleLetter letter;
  letter.add_page();
  SpokenTable table(letter, 0);
  table.row();
  table.cell({"a"}, 1, 3);
  table.cell({"bc"}, 2);
  table.cell({"d"}, 1, 2);
  table.row();
  table.cell({});
  table.cell({"c"});
  table.row();
  table.cell({"b"});
  table.cell({"c"});
  table.cell({"d"});
  table.row();
  table.cell({});
  table.cell({});
  table.cell({"c"});
  table.cell({});
  EXPECT_EQ(paint_text(letter.pages), "a\tbc\t\td\n\t\tc\n\tb\tc\td\n\t\tc\n");
}

TEST(PaintText, SaysNotesOnLinesOfTheirOwn) {
  SampleLetter letter;
  letter.add_page();
  const auto note = [&](int parent, const std::string& label) {
    const int node = letter.add_node(Role::note, parent, "note");
    say(letter, letter.add_node(Role::label, node, "label"), {label + " "});
    say(letter, letter.add_node(Role::paragraph, node, "p"), {"Theo báo cáo."});
  };
  const int body = letter.add_node(Role::section, 0, "body");
  const int paragraph = letter.add_node(Role::paragraph, body, "p");
  say(letter, paragraph, {"Thu1 tăng."});
  note(paragraph, "1");
  SpokenTable table(letter, body);
  table.row();
  const int cell = table.cell({"Chi2"});
  note(cell, "2");
  table.cell({"5"});
  table.row();
  table.cell({"Dư"});
  EXPECT_EQ(paint_text(letter.pages),
            "Thu1 tăng.\n1 Theo báo cáo.\nChi2\t5\n2 Theo báo cáo.\nDư\n");
}

TEST(PaintText, SaysWhatAFigureShows) {
  SampleLetter letter;
  letter.add_page();
  say(letter, letter.add_node(Role::paragraph, 0, "p"), {"Xem:"});
  letter.add_figure({}, "Sơ đồ tổ chức", 100, 100, 50, 50);
  say(letter, letter.add_node(Role::caption, 2, "caption"), {"Hình 1. Tổ chức"});
  EXPECT_EQ(paint_text(letter.pages), "Xem:\n\n[Hình: Sơ đồ tổ chức]\nHình 1. Tổ chức\n");
}

}  // namespace
}  // namespace congvan
