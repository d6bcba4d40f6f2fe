#include <gtest/gtest.h>

#include "paint/paint.h"
#include "paint/sample_letter.h"

namespace congvan {
namespace {

TEST(PaintPlaces, TellsEverythingOnThePages) {
  SampleLetter letter;
  letter.add_page();
  SampleLetter::Style pale{60};
  pale.colour = Colour::pale;
  letter.pages.pages[0].watermarks.push_back({letter.line("DỰ THẢO", 100, 600, pale), 45});
  const int head = letter.add_node(Role::section, 0, "head");
  Block& name =
      letter.add_block(letter.add_node(Role::paragraph, head, "quoc-hieu"), "quoc-hieu", "1");
  name.runs.push_back(letter.line("CỘNG HÒA ", 289.2, 68.7, {12.5, true}));
  letter.add_block(Block::decoration, "quoc-hieu-rule")
      .rules.push_back(level_rule(points(335.9), points(486.1), points(88.4), points(0.5)));
  const int list = letter.add_node(Role::list, 0, "directives", "1.");
  const int label =
      letter.add_node(Role::label, letter.add_node(Role::item, list, "directive"), "");
  SampleLetter::Style red{13, true, true, true, Colour::red};
  Block& stamp = letter.add_block(label, "urgency");
  stamp.runs.push_back(letter.line("KHẨN", 85, 200, red));
  stamp.frames.push_back({points(80), points(185), points(60), points(20), points(1), Colour::red});
  letter.add_page();
  letter.add_block(Block::pagination, "page-number").runs.push_back(letter.line("2", 300, 45, {}));
  EXPECT_EQ(paint_places(letter.pages),
            "page 1  210.00x297.00\n"
            "  watermark 35.28,211.67 turned 45  regular 60 pale  DỰ THẢO\n"
            "  quoc-hieu  ô 1  paragraph\n"
            "    102.02,24.24 to 126.40  bold 12.5  CỘNG HÒA\n"
            "  quoc-hieu-rule  decoration\n"
            "    rule 118.50,31.19 to 171.49,31.19  0.5\n"
            "  urgency  label\n"
            "    29.99,70.56 to 42.98  bold-italic 13 red underline  KHẨN\n"
            "    frame 28.22,65.26 to 49.39,72.32  1 red\n"
            "page 2  210.00x297.00\n"
            "  page-number  pagination\n"
            "    105.83,15.88 to 108.13  regular 13  2\n"
            "tree\n"
            "  document cong-van\n"
            "    section head\n"
            "      paragraph quoc-hieu\n"
            "    list directives 1.\n"
            "      item directive\n"
            "        label\n");
}

TEST(PaintPlaces, TellsWhatTablesAndFiguresAre) {
  SampleLetter letter;
  letter.add_page();
  const auto set = [&](int node) -> Node& {
    return letter.pages.tree[static_cast<std::size_t>(node)];
  };
  set(letter.add_node(Role::heading, 0, "article")).level = 2;
  set(letter.add_node(Role::heading, 0, "article")).level = 3;
  const int row = letter.add_node(Role::row, letter.add_node(Role::table, 0, "table"), "");
  Node& side = set(letter.add_node(Role::head_cell, row, ""));
  side.scope = Node::Scope::row;
  side.rows = 3;
  set(letter.add_node(Role::cell, row, "")).columns = 2;
  letter.add_block(Block::decoration, "table")
      .rules.push_back({points(72), points(72), points(72), points(144), points(0.5)});
  letter.add_figure({}, "Sơ đồ", 72, 144, 144, 72);
  EXPECT_EQ(paint_places(letter.pages),
            "page 1  210.00x297.00\n"
            "  table  decoration\n"
            "    rule 25.40,25.40 to 25.40,50.80  0.5\n"
            "  figure  figure\n"
            "    image 25.40,50.80 to 76.20,76.20  picture 0\n"
            "tree\n"
            "  document cong-van\n"
            "    heading article\n"
            "    heading article level=3\n"
            "    table table\n"
            "      row\n"
            "        head-cell rows=3 scope=row\n"
            "        cell columns=2\n"
            "    figure figure  Sơ đồ\n");
}

}  // namespace
}  // namespace congvan
