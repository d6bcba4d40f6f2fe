#include "dispatch/read_table.h"

#include <gtest/gtest.h>

#include "dispatch/read_xml.h"

namespace congvan {
namespace {

/// What is said of a table in a body.
std::string faults(const std::string& inside) {
  return read_body_with("<table>" + inside + "</table>").says;
}

Table table(const std::string& xml) {
  const auto [says, dispatch] = read_body_with(xml);
  EXPECT_EQ(says, "");
  return std::get<Table>(dispatch.body.at(0).is);
}

TEST(ReadTable, ReadsAllOfIt) {
  const Table made = table(
      "<table borders='rows' size='11.5'><caption>Kinh phí</caption>"
      "<unit>Đơn vị tính: triệu đồng</unit>"
      "<column width='12mm' align='centre'/><column width='2*'/><column align='decimal'/>"
      "<head><row><cell rows='2'>TT</cell><cell columns='2'>Nội dung</cell></row>"
      "<row><cell>A</cell><cell>B</cell></row></head>"
      "<row><cell heads='yes'>1</cell><cell align='right'><paragraph>a</paragraph>"
      "<paragraph>b</paragraph></cell><cell/></row></table>");
  EXPECT_EQ(made.label.str(), "Bảng 1");
  EXPECT_EQ(made.caption.str(), "Kinh phí");
  EXPECT_EQ(made.unit.str(), "Đơn vị tính: triệu đồng");
  EXPECT_EQ(made.borders, Borders::rows);
  EXPECT_EQ(made.size, points(11.5));
  ASSERT_EQ(made.columns.size(), 3U);
  EXPECT_EQ(made.columns[0].kind, Column::Width::fixed);
  EXPECT_EQ(made.columns[0].fixed, millimetres(12));
  EXPECT_EQ(made.columns[0].align, ColumnAlign::centre);
  EXPECT_EQ(made.columns[1].kind, Column::Width::share);
  EXPECT_EQ(made.columns[1].share, 2);
  EXPECT_EQ(made.columns[2].kind, Column::Width::content);
  EXPECT_EQ(made.columns[2].align, ColumnAlign::decimal);
  EXPECT_EQ(made.head_rows, 2U);
  ASSERT_EQ(made.rows.size(), 3U);
  EXPECT_EQ(made.rows[0].cells.at(0).rows, 2);
  EXPECT_TRUE(made.rows[0].cells.at(0).heads);
  EXPECT_EQ(made.rows[0].cells.at(1).columns, 2);
  EXPECT_TRUE(made.rows[2].cells.at(0).heads);
  EXPECT_FALSE(made.rows[2].cells.at(1).heads);
  EXPECT_EQ(made.rows[2].cells[1].align, ColumnAlign::right);
  EXPECT_EQ(made.rows[2].cells[1].paragraphs.size(), 2U);
  EXPECT_TRUE(made.rows[2].cells.at(2).paragraphs.empty());
}

TEST(ReadTable, HasItsDefaults) {
  const Table made = table("<table><column/><row><cell>A</cell></row></table>");
  EXPECT_TRUE(made.label.empty());
  EXPECT_EQ(made.borders, Borders::all);
  EXPECT_EQ(made.size, Length());
  EXPECT_EQ(made.columns.at(0).align, ColumnAlign::left);
  EXPECT_EQ(made.head_rows, 0U);
  EXPECT_EQ(made.rows.at(0).cells.at(0).align, std::nullopt);
}

TEST(ReadFigure, ReadsAllOfIt) {
  const auto [says, dispatch] = read_body_with(
      "<figure src='anh/so-do.png' alt='Sơ đồ  bộ máy' width='120mm'><caption>Bộ máy</caption>"
      "</figure>");
  EXPECT_EQ(says, "");
  const auto& figure = std::get<Figure>(dispatch.body.at(0).is);
  EXPECT_EQ(figure.source, "anh/so-do.png");
  EXPECT_EQ(to_string(figure.source_where), "a.xml:1:115");
  EXPECT_EQ(figure.alternate.str(), "Sơ đồ bộ máy");
  EXPECT_EQ(figure.label.str(), "Hình 1");
  EXPECT_EQ(figure.caption.str(), "Bộ máy");
  EXPECT_EQ(figure.width, millimetres(120));
}

TEST(ReadFigure, WantsItsWordsForThoseWhoCannotSeeIt) {
  EXPECT_EQ(read_body_with("<figure src='a.png'/>").says,
            "a.xml:1:107: error: missing-attribute name=alt element=figure\n");
}

TEST(CheckTable, LetsSpansFillARow) {
  EXPECT_EQ(faults("<column/><column/><column/>"
                   "<row><cell rows='2'/><cell columns='2'/></row>"
                   "<row><cell/><cell rows='2'/></row>"
                   "<row><cell/></row>"),
            "");
}

TEST(CheckTable, LetsColumnsBeFree) {
  EXPECT_EQ(faults("<column/><column/><row><cell/></row><row/>"), "");
}

TEST(CheckTable, WantsCellsInsideItsColumns) {
  EXPECT_EQ(faults("<column/><column/><row><cell/><cell/><cell/><cell/></row>"),
            "a.xml:1:151: error: cell-outside-table columns=2\n");
  EXPECT_EQ(faults("<column/><row><cell columns='2'/></row>"),
            "a.xml:1:128: error: cell-outside-table columns=1\n");
  EXPECT_EQ(faults("<column/><row><cell rows='2'/></row><row><cell/></row>"),
            "a.xml:1:155: error: cell-outside-table columns=1\n");
}

TEST(CheckTable, WantsCellsApart) {
  EXPECT_EQ(faults("<column/><column/><row><cell/><cell rows='2'/></row>"
                   "<row><cell columns='2'/></row>"),
            "a.xml:1:171: error: cells-overlap\n");
}

TEST(CheckTable, WantsCellsInsideTheirRows) {
  EXPECT_EQ(faults("<column/><row><cell rows='2'/></row>"),
            "a.xml:1:128: error: cell-below-table rows=1\n");
  EXPECT_EQ(faults("<column/><head><row><cell rows='2'/></row></head><row><cell/></row>"),
            "a.xml:1:134: error: cell-below-table rows=1\n");
}

TEST(CheckTable, WantsColumnsAndRows) {
  EXPECT_EQ(faults(""),
            "a.xml:1:107: error: missing-element name=column parent=table\n"
            "a.xml:1:107: error: missing-element name=row parent=table\n");
}

TEST(CheckTable, HasItsLimits) {
  std::string columns, rows;
  for (int i = 0; i < 64; ++i) columns += "<column/>";
  for (int i = 0; i < 3125; ++i) rows += "<row/>";
  EXPECT_EQ(faults(columns + rows), "");
  EXPECT_EQ(faults(columns + rows + "<row/>"), "a.xml:1:107: error: table-too-large most=200000\n");
  EXPECT_EQ(faults(columns + "<column/><row/>"),
            "a.xml:1:690: error: too-many name=column parent=table limit=64\n");
}

}  // namespace
}  // namespace congvan
