#include "layout/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "layout/set_tables.h"

namespace congvan {
namespace {

const std::vector<std::string> abc = {"a", "b", "c"};

/// Three columns, `rows` rows.
Table plain(int rows) {
  Table table;
  table.columns.assign(3, shared(1));
  for (int i = 0; i < rows; ++i) {
    const std::string number = std::to_string(i);
    table.rows.push_back(row({"a" + number, "b" + number, "c" + number}));
  }
  return table;
}

Table headed(int rows) {
  Table table = plain(rows);
  table.rows.insert(table.rows.begin(), row(std::vector<std::string>{"A", "B", "C"}));
  table.head_rows = 1;
  return table;
}

Text words(const std::string& words) { return fixed_text(words); }

std::vector<Rule> rules_of(const Strip& strip) {
  std::vector<Rule> rules;
  for (const auto& block : strip.blocks) {
    if (block.rules.empty()) continue;
    EXPECT_EQ(block.node, Block::decoration);
    rules.insert(rules.end(), block.rules.begin(), block.rules.end());
  }
  return rules;
}

/// Horizontal and vertical rules of each strip: "2+4 1+4".
std::string rule_counts(const std::vector<Strip>& strips) {
  std::string counts;
  for (const auto& strip : strips) {
    const auto rules = rules_of(strip);
    const auto across =
        std::ranges::count_if(rules, [](const Rule& rule) { return rule.y0 == rule.y1; });
    if (!counts.empty()) counts += ' ';
    counts += std::to_string(across) + '+' + std::to_string(std::ssize(rules) - across);
  }
  return counts;
}

/// Which strips may begin a page: "1.11".
std::string beginnings(const std::vector<Strip>& strips) {
  std::string all;
  for (const auto& strip : strips) all += strip.may_begin ? '1' : '.';
  return all;
}

TEST(Table, IsReadRowByRowUnderItsCaption) {
  Table table = headed(1);
  table.label = words("Bảng 1");
  table.caption = words("Kinh phí");
  table.unit = words("Đơn vị tính: đồng");
  const MadeTable set = made(table);
  ASSERT_EQ(set.set.strips.size(), 4U);
  EXPECT_EQ(read(set, set.set.strips[0]), "caption: Bảng 1. Kinh phí\n");
  EXPECT_EQ(read(set, set.set.strips[1]), "unit: Đơn vị tính: đồng\n");
  EXPECT_EQ(read(set, set.set.strips[2]), "cell: A\ncell: B\ncell: C\n");
  EXPECT_EQ(read(set, set.set.strips[3]), "cell: a0\ncell: b0\ncell: c0\n");
  EXPECT_EQ(all_words(set), "|||Bảng 1. Kinh phí|Đơn vị tính: đồng||A|B|C||a0|b0|c0|");
  EXPECT_TRUE(set.set.strips.front().begins_paragraph);
}

TEST(Table, SaysWhatItsCellsAre) {
  Table table = headed(0);
  Cell name = cell({"Xã", "Tân Phong"});
  name.heads = true;
  table.rows.push_back(row({name, spanning(2, 1, "Hai cột")}));
  const MadeTable set = made(table);
  const auto& tree = set.tree;
  ASSERT_EQ(tree.size(), 11U);
  EXPECT_EQ(tree[1].role, Role::table);
  EXPECT_EQ(tree[2].role, Role::row);
  EXPECT_EQ(tree[3].role, Role::head_cell);
  EXPECT_EQ(tree[3].scope, Node::Scope::column);
  EXPECT_EQ(tree[6].role, Role::row);
  EXPECT_EQ(tree[7].role, Role::head_cell);
  EXPECT_EQ(tree[7].scope, Node::Scope::row);
  EXPECT_EQ(tree[8].role, Role::paragraph);
  EXPECT_EQ(tree[9].parent, 7);
  EXPECT_EQ(tree[10].role, Role::cell);
  EXPECT_EQ(tree[10].columns, 2);
  EXPECT_EQ(all_words(set), "|||A|B|C|||Xã|Tân Phong|Hai cột|");
}

TEST(Table, DrawsEachLineOnce) {
  EXPECT_EQ(rule_counts(made(plain(3)).set.strips), "2+4 1+4 1+4");
  Table table = plain(3);
  table.borders = Borders::rows;
  EXPECT_EQ(rule_counts(made(table).set.strips), "2+0 1+0 1+0");
  table.borders = Borders::outside;
  EXPECT_EQ(rule_counts(made(table).set.strips), "1+2 0+2 1+2");
  table.borders = Borders::none;
  EXPECT_EQ(rule_counts(made(table).set.strips), "0+0 0+0 0+0");
}

TEST(Table, DrawsNoLineInsideACell) {
  Table table = plain(1);
  table.rows.push_back(row({spanning(2, 2, "Bốn ô"), cell({"c"})}));
  table.rows.push_back(row(std::vector<std::string>{"c"}));
  table.rows.push_back(row({cell({"a"}), spanning(1, 2, "Hai"), cell({"c"})}));
  table.rows.push_back(row(std::vector<std::string>{"a", "c"}));
  const MadeTable set = made(table);
  EXPECT_EQ(rule_counts(set.set.strips), "2+4 1+3 1+3 2+4 1+4");
  const auto rules = rules_of(set.set.strips[1]);
  const auto across = std::ranges::find_if(rules, [](const Rule& a) { return a.y0 == a.y1; });
  EXPECT_EQ(across->x0, edges(set.set.strips[0])[2]);
}

TEST(Table, RulesTileAndStayInside) {
  Table table = headed(5);
  const MadeTable set = made(table);
  for (const auto& strip : set.set.strips) {
    for (const auto& rule : rules_of(strip)) {
      const Length half = rule.thickness / 2;
      if (rule.x0 == rule.x1) {
        EXPECT_EQ(rule.y0, Length{});
        EXPECT_EQ(rule.y1, strip.height);
        EXPECT_GE(rule.x0 - half, set.setup.left);
        EXPECT_LE(rule.x0 + half, set.setup.width - set.setup.right);
      } else {
        EXPECT_EQ(rule.x0, set.setup.left);
        EXPECT_EQ(rule.x1, set.setup.width - set.setup.right);
        EXPECT_GE(rule.y0 - half, Length{});
        EXPECT_LE(rule.y0 + half, strip.height);
      }
    }
  }
}

TEST(Table, RepeatsItsHeadAsPagination) {
  const MadeTable set = made(headed(4));
  ASSERT_EQ(set.set.head.size(), 1U);
  EXPECT_EQ(set.set.head[0].height, set.set.strips[0].height);
  EXPECT_EQ(rule_counts(set.set.head), "2+4");
  EXPECT_EQ(read(set, set.set.head[0]), "A\nB\nC\n");
  for (const auto& block : set.set.head[0].blocks) {
    EXPECT_EQ(block.node, block.runs.empty() ? Block::decoration : Block::pagination);
  }
  EXPECT_EQ(set.set.strips[0].head, -1);
  for (std::size_t i = 1; i < 5; ++i) EXPECT_EQ(set.set.strips[i].head, 0);
}

TEST(Table, ClosesFurtherPagesWithoutAHead) {
  const MadeTable set = made(plain(3));
  ASSERT_EQ(set.set.head.size(), 1U);
  EXPECT_EQ(rule_counts(set.set.head), "1+0");
  EXPECT_EQ(set.set.head[0].height, points(0.5));
  EXPECT_EQ(set.set.strips[0].head, -1);
  EXPECT_EQ(set.set.strips[1].head, 0);
  Table bare = plain(3);
  bare.borders = Borders::none;
  EXPECT_TRUE(made(bare).set.head.empty());
  EXPECT_EQ(made(bare).set.strips[1].head, -1);
}

TEST(Table, LeavesNoRowAlone) {
  EXPECT_EQ(beginnings(made(plain(6)).set.strips), "1.111.");
  EXPECT_EQ(beginnings(made(plain(2)).set.strips), "1.");
  Table table = headed(6);
  table.caption = words("Tên bảng");
  EXPECT_EQ(beginnings(made(table).set.strips), "1...111.");
}

TEST(Table, KeepsRowsJoinedByASpanTogether) {
  Table table = plain(3);
  table.rows.push_back(row({spanning(1, 3, "Ba hàng"), cell({"b"}), cell({"c"})}));
  table.rows.push_back(row(std::vector<std::string>{"b", "c"}));
  table.rows.push_back(row(std::vector<std::string>{"b", "c"}));
  for (int i = 0; i < 3; ++i) table.rows.push_back(row(abc));
  EXPECT_EQ(beginnings(made(table).set.strips), "1.11..11.");
}

TEST(Table, MakesTheLastRowOfASpanHighEnough) {
  Table table = plain(0);
  table.columns.front() = fixed(millimetres(15));
  table.rows.push_back(
      row({spanning(1, 2, "một hai ba bốn năm sáu bảy tám chín"), cell({"b"}), cell({"c"})}));
  table.rows.push_back(row(std::vector<std::string>{"b", "c"}));
  const MadeTable set = made(table);
  const auto& tall = set.set.strips[0].blocks.front();
  EXPECT_LT(set.set.strips[0].height, tall.runs.back().baseline);
  EXPECT_GT(set.set.strips[0].height + set.set.strips[1].height, tall.runs.back().baseline);
}

TEST(Table, PartsAGroupHigherThanHalfAPage) {
  Table table = plain(0);
  std::string long_words = "chữ";
  for (int i = 0; i < 300; ++i) long_words += " nữa";
  table.rows.push_back(row({spanning(1, 40, long_words), cell({"b"}), cell({"c"})}));
  for (int i = 1; i < 40; ++i) table.rows.push_back(row(std::vector<std::string>{"b", "c"}));
  const MadeTable set = made(table);
  ASSERT_EQ(set.set.strips.size(), 40U);
  EXPECT_EQ(beginnings(set.set.strips), "1." + std::string(37, '1') + ".");
  EXPECT_NE(all_words(set).find("|" + long_words + "|b|c|"), std::string::npos);
  for (const auto& strip : set.set.strips) {
    for (const auto& block : strip.blocks) {
      for (const auto& run : block.runs) EXPECT_LT(run.baseline, strip.height);
    }
  }
}

TEST(Table, CutsARowHigherThanAPageBetweenItsLines) {
  Table table = headed(1);
  std::string long_words = "chữ";
  for (int i = 0; i < 1500; ++i) long_words += " nữa";
  table.rows[1].cells[1] = cell({long_words, "Đoạn cuối"});
  table.rows.push_back(row(abc));
  const MadeTable set = made(table);
  const auto& strips = set.set.strips;
  ASSERT_GT(strips.size(), 60U);
  const std::size_t lines = strips.size() - 2;
  EXPECT_EQ(beginnings(strips), "1.." + std::string(lines - 3, '1') + "." + ".");
  EXPECT_EQ(all_words(set), "|||A|B|C||a0||" + long_words + "|Đoạn cuối|c0||a|b|c|");
  EXPECT_EQ(rule_counts({strips.begin() + 1, strips.begin() + 4}), "0+4 0+4 0+4");
  EXPECT_EQ(rule_counts({strips.end() - 2, strips.end() - 1}), "1+4");
  for (std::size_t i = 1; i < strips.size(); ++i) {
    EXPECT_EQ(strips[i].head, 0);
    for (const auto& block : strips[i].blocks) {
      for (const auto& run : block.runs) {
        EXPECT_LT(run.baseline, strips[i].height);
        EXPECT_GT(run.baseline, Length{});
      }
    }
  }
}

TEST(Table, SetsAHeadHigherThanHalfAPageOnce) {
  Table table = headed(3);
  std::string long_words = "chữ";
  for (int i = 0; i < 1500; ++i) long_words += " nữa";
  table.rows[0].cells[1] = cell({long_words});
  const MadeTable set = made(table);
  EXPECT_EQ(rule_counts(set.set.head), "1+0");
  for (const auto& strip : set.set.strips) {
    EXPECT_LE(height_of(set.set.head) + strip.height, set.setup.text_height());
  }
}

TEST(Table, CentresItsHeadDownAndAcross) {
  Table table = headed(1);
  table.rows[0].cells[0] = cell({"Một", "Hai", "Ba"});
  const MadeTable set = made(table);
  const auto& blocks = set.set.strips[0].blocks;
  EXPECT_EQ(blocks.at(1).runs.front().text, "Hai");
  EXPECT_EQ(blocks.at(3).runs.front().text, "B");
  EXPECT_EQ(blocks.at(1).runs.front().baseline, blocks.at(3).runs.front().baseline);
  EXPECT_EQ(blocks.at(3).runs.front().face, Face::bold);
}

TEST(Table, AlignsWordsAsCellsAndColumnsAsk) {
  Table table = plain(1);
  table.columns[1] = shared(1, ColumnAlign::right);
  table.rows[0].cells[2].align = ColumnAlign::right;
  const MadeTable set = made(table);
  const auto sides = edges(set.set.strips[0]);
  const auto& blocks = set.set.strips[0].blocks;
  const Length padding = millimetres(2);
  EXPECT_EQ(blocks[0].runs[0].x, sides[0] + padding);
  EXPECT_EQ(end_of(blocks[1].runs[0]), sides[2] - padding);
  EXPECT_EQ(end_of(blocks[2].runs[0]), sides[3] - padding);
}

TEST(Table, StretchesJustifiedLinesToBothSides) {
  Table table;
  table.columns = {fixed(millimetres(40), ColumnAlign::justified)};
  table.rows = {
      row(std::vector<std::string>{"Giao Văn phòng chủ trì, các phòng chuyên môn phối hợp, "
                                   "hoàn thành trong năm"})};
  const MadeTable set = made(table);
  const auto sides = edges(set.set.strips[0]);
  const auto& runs = set.set.strips[0].blocks[0].runs;
  ASSERT_GT(runs.size(), 2U);
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    EXPECT_EQ(runs[i].x, sides[0] + millimetres(2));
    EXPECT_EQ(end_of(runs[i]), sides[1] - millimetres(2));
  }
}

TEST(Table, TakesItsFootnotesToTheirStrips) {
  Emphasis mark;
  mark.script = Script::superscript;
  mark.note = 3;
  Table table = headed(2);
  table.rows[0].cells[0].paragraphs = {joined(words("A"), fixed_text("3", mark))};
  mark.note = 4;
  table.rows[2].cells[1].paragraphs = {joined(words("b"), fixed_text("4", mark))};
  const MadeTable set = made(table);
  EXPECT_EQ(set.set.strips[0].notes, (std::vector<int>{2}));
  EXPECT_EQ(set.set.strips[1].notes, (std::vector<int>{}));
  EXPECT_EQ(set.set.strips[2].notes, (std::vector<int>{3}));
  EXPECT_TRUE(set.set.head[0].notes.empty());
}

TEST(Table, HoldsItsSizeToTheLayoutsRange) {
  Table table = plain(1);
  table.size = points(10);
  EXPECT_EQ(made(table).set.strips[0].blocks[0].runs[0].size, points(10));
  table.size = points(7);
  EXPECT_EQ(made(table).says, "error: table-size value=7 least=8 most=14\n");
}

TEST(Table, SetsWhatIsEmptyOrDoesNotFitItsRows) {
  Table table;
  EXPECT_TRUE(made(table).set.strips.empty());
  table = plain(2);
  table.rows[0].cells.clear();
  table.rows[1].cells = {spanning(9, 9, "Rộng")};
  const MadeTable set = made(table);
  EXPECT_EQ(all_words(set), "|||||||Rộng|");  // a row of empty cells, and one of one
  EXPECT_EQ(set.tree.back().columns, 3);
  EXPECT_EQ(set.tree.back().rows, 1);
}

}  // namespace
}  // namespace congvan
