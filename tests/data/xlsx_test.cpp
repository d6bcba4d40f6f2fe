#include "data/xlsx.h"

#include <gtest/gtest.h>

#include <string>

#include "data/all_rows.h"
#include "data/workbook.h"
#include "run_program.h"

namespace congvan {
namespace {

/// `folder`'s path taken out of what was said.
std::string without(std::string words, const std::string& path) {
  for (auto at = words.find(path); at != std::string::npos; at = words.find(path, at)) {
    words.erase(at, path.size());
  }
  return words;
}

std::string read_bytes(const std::string& bytes, const std::optional<std::string>& sheet = {},
                       const DataLimits& limits = {}) {
  const TemporaryFolder folder;
  Diagnostics says;
  const auto rows = open_xlsx({folder.file("a.xlsx", bytes), sheet, {}, {}}, says, limits);
  return without(all_rows(rows, says), folder.path() + "/");
}

std::string read(const Parts& parts) { return read_bytes(zipped(parts)); }

/// A sheet with one heading, "x", and these cells below it, one a row.
std::string read_cells(const std::vector<std::string>& cells,
                       const std::vector<std::string>& formats = {},
                       const std::string& strings = {}) {
  std::string rows = "<row><c t='inlineStr'><is><t>x</t></is></c></row>";
  for (const std::string& cell : cells) rows += "<row>" + cell + "</row>";
  std::string said = read(workbook_parts(rows, strings, formats));
  return said;
}

std::string inline_cell(const std::string& place, const std::string& words) {
  return "<c r='" + place + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
}

/// What the number is under that format: `1.234,5{1234.5}`.
std::string shown(const std::string& number, const std::string& format) {
  const std::string said = read_cells({"<c s='1'><v>" + number + "</v></c>"}, {format});
  const auto begin = said.find(" x=");
  if (begin == std::string::npos) return said;
  return said.substr(begin + 3, said.find('\n', begin) - begin - 3);
}

TEST(OpenXlsx, ReadsCellsOfEveryType) {
  EXPECT_EQ(
      read(workbook_parts(
          "<row r='1'>" + inline_cell("A1", "tên") + inline_cell("B1", "n") +
              inline_cell("C1", "đúng") + inline_cell("D1", "dài") +
              "</row>"
              "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2'><v>12.5</v></c>"
              "<c r='C2' t='b'><v>1</v></c><c r='D2' t='str'><f>A2&amp;1</f><v>An1</v></c></row>"
              "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3'><f>1+1</f><v>2</v></c>"
              "<c r='C3' t='b'><v>0</v></c><c r='D3' t='d'><v>2026-11-05T00:00:00</v></c></row>",
          "<si><t>An</t></si><si><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t>Bình</t></r>"
          "<rPh sb='0' eb='1'><t>phonetic</t></rPh><phoneticPr fontId='1'/></si>")),
      "[tên][n][đúng][dài]\n"
      "a.xlsx!Trang1:2 #1 tên=\"An\" n=12,5{12.5} đúng=true dài=\"An1\"\n"
      "a.xlsx!Trang1:3 #2 tên=\"Nguyễn Bình\" n=2{2} đúng=false dài=2026-11-05\n"
      "end\n");
}

TEST(OpenXlsx, KnowsWhereCellsStand) {
  EXPECT_EQ(read(workbook_parts(
                "<row r='2'/><row r='3'><c r='A3' s='1'/>" + inline_cell("B3", " họ\n tên ") +
                inline_cell("C3", "n") +
                "</row><row r='5'><c r='C5'><v>1</v></c></row>"
                "<row r='6'><c r='B6' t='str'><v> </v></c></row>"
                "<row r='9' hidden='1'><c r='B9' t='str'><v>a</v></c><c><v>3</v></c></row>"
                "<row><c r='B10' t='str'><v>b</v></c></row>")),
            "[họ tên][n]\n"
            "a.xlsx!Trang1:5 #1 họ tên=nothing n=1{1}\n"
            "a.xlsx!Trang1:9 #2 họ tên=\"a\" n=3{3}\n"
            "a.xlsx!Trang1:10 #3 họ tên=\"b\" n=nothing\n"
            "end\n");
}

TEST(OpenXlsx, KeepsWordsAsTheyStood) {
  EXPECT_EQ(
      read_cells({"<c t='str'><v>007</v></c>", "<c t='str'><v>a_x000D__x000A_b&#13;c</v></c>",
                  "<c t='str'><v>_x005F_x000D_ _x00e0_</v></c>",
                  "<c t='inlineStr'><is><r><t xml:space='preserve'> hai </t></r><rPh><t>no</t>"
                  "</rPh><r><t>&lt;b&gt;</t></r></is></c>"}),
      "[x]\n"
      "a.xlsx!Trang1:2 #1 x=\"007\"\n"
      "a.xlsx!Trang1:3 #2 x=\"a\\nb\\nc\"\n"
      "a.xlsx!Trang1:4 #3 x=\"_x000D_ à\"\n"
      "a.xlsx!Trang1:5 #4 x=\" hai <b>\"\n"
      "end\n");
}

TEST(OpenXlsx, SaysWhichCellIsWrongAndReadsOn) {
  EXPECT_EQ(read_cells({"<c r='A2' t='e'><v>#N/A</v></c>", "<c r='A3' t='s'><v>7</v></c>",
                        "<c r='A4' t='b'><v>2</v></c>", "<c r='A5'><v>1,5</v></c>",
                        "<c r='A6'><f>B1</f></c>", "<c r='A7' t='str'><v>a_x0007_</v></c>",
                        "<c r='A8' t='str'><v>a_xD800_</v></c>", "<c r='1A' t='str'><v>a</v></c>",
                        "<c r='A10'><v>1</v></c><c r='B10'><v>2</v></c>",
                        "<c r='A11'><v>1</v></c><c r='A11'><v>2</v></c>",
                        "<c r='A12' t='q'><v>1</v></c>", "<c r='A13'><v>13</v></c>"}),
            "[x]\n"
            "a.xlsx!Trang1:2 #1 faulty\n"
            "a.xlsx!Trang1:2:1: error: xlsx-error-cell cell=A2 value=#N/A\n"
            "a.xlsx!Trang1:3 #2 faulty\n"
            "a.xlsx!Trang1:3:1: error: xlsx-bad-cell cell=A3 value=7\n"
            "a.xlsx!Trang1:4 #3 faulty\n"
            "a.xlsx!Trang1:4:1: error: xlsx-bad-cell cell=A4 value=2\n"
            "a.xlsx!Trang1:5 #4 faulty\n"
            "a.xlsx!Trang1:5:1: error: xlsx-bad-cell cell=A5 value=1,5\n"
            "a.xlsx!Trang1:6 #5 faulty\n"
            "a.xlsx!Trang1:6:1: error: xlsx-formula-without-value cell=A6 value=\n"
            "a.xlsx!Trang1:7 #6 faulty\n"
            "a.xlsx!Trang1:7:1: error: data-control-character column=x character=U+0007\n"
            "a.xlsx!Trang1:8 #7 faulty\n"
            "a.xlsx!Trang1:8:1: error: data-not-utf8 column=x\n"
            "a.xlsx!Trang1:9 #8 faulty\n"
            "a.xlsx!Trang1:9:1: error: xlsx-bad-cell cell=1A value=a\n"
            "a.xlsx!Trang1:10 #9 faulty\n"
            "a.xlsx!Trang1:10:2: error: xlsx-value-without-heading cell=B10 value=2\n"
            "a.xlsx!Trang1:11 #10 faulty\n"
            "a.xlsx!Trang1:11:1: error: xlsx-bad-cell cell=A11 value=2\n"
            "a.xlsx!Trang1:12 #11 faulty\n"
            "a.xlsx!Trang1:12:1: error: xlsx-bad-cell cell=A12 value=1\n"
            "a.xlsx!Trang1:13 #12 x=13{13}\n"
            "end\n");
}

TEST(OpenXlsx, ShowsNumbersAsTheirCellsDo) {
  EXPECT_EQ(shown("1234567.5", "General"), "1234567,5{1234567.5}");
  EXPECT_EQ(shown("3.14159265358979", "General"), "3,141592654{3.14159265358979}");
  EXPECT_EQ(shown("123456789012", "General"), "123456789012{123456789012}");
  EXPECT_EQ(shown("0.30000000000000004", "General"), "0,3{0.3}");
  EXPECT_EQ(shown("1.2E+6", "General"), "1200000{1200000}");
  EXPECT_EQ(shown("-1.5E-3", "General"), "-0,0015{-0.0015}");
  EXPECT_EQ(shown("1234.5", "1"), "1235{1234.5}");
  EXPECT_EQ(shown("1234.5", "2"), "1234,50{1234.5}");
  EXPECT_EQ(shown("1234567.5", "3"), "1.234.568{1234567.5}");
  EXPECT_EQ(shown("-1234.567", "4"), "-1.234,57{-1234.567}");
  EXPECT_EQ(shown("0.125", "9"), "13%{0.125}");
  EXPECT_EQ(shown("0.125", "10"), "12,50%{0.125}");
  EXPECT_EQ(shown("42", "00000"), "00042{42}");
  EXPECT_EQ(shown("912345678", "0000 000 000"), "0912 345 678{912345678}");
  EXPECT_EQ(shown("5000000", "#,##0\" ₫\""), "5.000.000 ₫{5000000}");
  EXPECT_EQ(shown("5000000", "#,##0\\ [$₫-42A]"), "5.000.000 ₫{5000000}");
  EXPECT_EQ(shown("5000000", "[$VND] #,##0.0"), "VND 5.000.000,0{5000000}");
  EXPECT_EQ(shown("-5", "_-* #,##0_-;\\(#,##0\\)"), "(5){-5}");
  EXPECT_EQ(shown("0", "0;-0;\"-\""), "-{0}");
  EXPECT_EQ(shown("2500000", "0.0,,\" triệu\""), "2,5 triệu{2500000}");
  EXPECT_EQ(shown("0.004", "#,##0.00"), "0,00{0.004}");
  EXPECT_EQ(shown("-0.004", "0.00"), "0,00{-0.004}");
  EXPECT_EQ(shown("0.5", "#.##"), ",5{0.5}");
  EXPECT_EQ(shown("999.995", "0.00"), "1000,00{999.995}");
  EXPECT_EQ(shown("7", ";;;"), "7{7}");
  EXPECT_EQ(shown("12345", "0.00E+00"), "12345{12345}");
  EXPECT_EQ(shown("0.5", "# ?/?"), "0,5{0.5}");
  EXPECT_EQ(shown("5", "[>100]0.0;0.00"), "5{5}");
  EXPECT_EQ(shown("912345678", "@"), "\"912345678\"");
}

TEST(OpenXlsx, KnowsDaysByTheirFormats) {
  for (const char* format : {"14", "15", "16", "17", "22", "27", "36", "50", "58", "dd/mm/yyyy",
                             "[$-42A]dd\\ mmmm\\ yyyy", "\"ngày \"dd\" tháng \"mm", "m/d/yy;@"}) {
    EXPECT_EQ(shown("46331", format), "2026-11-05") << format;
  }
  EXPECT_EQ(shown("46331.75", "d/m/yyyy h:mm"), "2026-11-05");
  EXPECT_EQ(shown("1", "14"), "1900-01-01");
  EXPECT_EQ(shown("59", "14"), "1900-02-28");
  EXPECT_EQ(shown("61", "14"), "1900-03-01");
  EXPECT_EQ(shown("2958465", "14"), "9999-12-31");
  EXPECT_EQ(shown("0.3125", "20"), "\"07:30\"");
  EXPECT_EQ(shown("0.3125", "21"), "\"07:30:00\"");
  EXPECT_EQ(shown("1.5", "46"), "\"36:00:00\"");
  EXPECT_EQ(shown("0.3125", "h:mm AM/PM"), "\"07:30\"");
  EXPECT_EQ(shown("46331", "0\" ngày\""), "46331 ngày{46331}");
  EXPECT_EQ(shown("46331", "[Red]0"), "46331{46331}");
}

TEST(OpenXlsx, RefusesDaysThatNeverWere) {
  for (const char* number : {"60", "60.5", "0", "-1", "2958466", "1E+300"}) {
    EXPECT_EQ(shown(number, "14"),
              "[x]\na.xlsx!Trang1:2 #1 faulty\na.xlsx!Trang1:2:1: error: "
              "xlsx-bad-date cell=A2 value=" +
                  std::string(number) + "\nend\n");
  }
}

TEST(OpenXlsx, CountsDaysFrom1904WhereTheWorkbookDoes) {
  Parts parts = workbook_parts("<row>" + inline_cell("A1", "x") +
                                   "</row><row><c s='1'><v>0</v></c></row>"
                                   "<row><c s='1'><v>44869</v></c></row>",
                               "", {"14"});
  std::string& workbook = parts[1].second;
  workbook.replace(workbook.find("<workbookPr/>"), 13, "<workbookPr date1904='1'/>");
  EXPECT_EQ(read(parts),
            "[x]\na.xlsx!Trang1:2 #1 x=1904-01-01\na.xlsx!Trang1:3 #2 x=2026-11-05\nend\n");
}

TEST(OpenXlsx, FollowsTheRelationshipsOfAStrictWorkbook) {
  const std::string space = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const std::string office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const std::string relations =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<Relationship Id='a' Type='" +
      office + "/";
  EXPECT_EQ(
      read({{"_rels/.rels", relations + "officeDocument' Target='/so/sach.xml'/></Relationships>"},
            {"so/sach.xml", "<s:workbook xmlns:s='" + space + "' xmlns:r='" + office +
                                "'><s:sheets><s:sheet name='B' r:id='a'/></s:sheets></s:workbook>"},
            {"so/_rels/sach.xml.rels",
             relations + "worksheet' Target='../bang/mot.xml'/></Relationships>"},
            {"bang/mot.xml", "<s:worksheet xmlns:s='" + space +
                                 "' xmlns:o='other'><s:sheetData><s:row><s:c t='str'>"
                                 "<s:v>x</s:v></s:c></s:row><o:row><s:c><s:v>9</s:v></s:c></"
                                 "o:row><s:row><s:c><o:v>9</o:v>"
                                 "<s:v>1</s:v></s:c></s:row></s:sheetData></s:worksheet>"}}),
      "[x]\na.xlsx!B:2 #1 x=1{1}\nend\n");
}

TEST(OpenXlsx, TakesTheFirstSheetThatIsSeenOrTheOneThatIsNamed) {
  const std::string rows = "<row>" + inline_cell("A1", "hai") + "</row><row><c><v>2</v></c></row>";
  Parts parts = workbook_parts("<row>" + inline_cell("A1", "một") + "</row>");
  parts.emplace_back("xl/hai.xml", workbook_parts(rows).back().second);
  std::string& workbook = parts[1].second;
  workbook.replace(workbook.find("<sheet name"), 11,
                   "<sheet name='Ẩn' state='hidden' r:id='r1'/>"
                   "<sheet name='Biểu đồ' r:id='r5'/><sheet name='Số liệu' r:id='r4'/><sheet name");
  std::string& relations = parts[2].second;
  const std::string type =
      "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  relations.replace(relations.find("</Rel"), 0,
                    "<Relationship Id='r4' " + type +
                        "worksheet' Target='hai.xml'/>"
                        "<Relationship Id='r5' " +
                        type + "chartsheet' Target='c.xml'/>");
  const std::string bytes = zipped(parts);
  EXPECT_EQ(read_bytes(bytes), "[hai]\na.xlsx!Số liệu:2 #1 hai=2{2}\nend\n");
  EXPECT_EQ(read_bytes(bytes, "Trang1"), "[một]\nend\n");
  EXPECT_EQ(read_bytes(bytes, "Ẩn"), "[một]\nend\n");
  EXPECT_EQ(read_bytes(bytes, "Số lieu"),
            "a.xlsx: error: xlsx-unknown-sheet sheet=Số lieu sheets=Ẩn, Số liệu, Trang1 "
            "suggestion=Số liệu\n");
}

TEST(OpenXlsx, SaysWhatIsWrongWithTheHeadings) {
  EXPECT_EQ(read(workbook_parts("<row r='2'>" + inline_cell("B2", "a") + inline_cell("D2", "a") +
                                inline_cell("E2", "e") + "</row>")),
            "a.xlsx!Trang1:2:3: error: data-column-unnamed number=3\n"
            "a.xlsx!Trang1:2:4: error: data-column-twice name=a\n");
  EXPECT_EQ(read(workbook_parts("<row r='7'/>")), "a.xlsx!Trang1: error: data-no-headings\n");
  EXPECT_EQ(read(workbook_parts("<row><c t='e'><v>#REF!</v></c></row>")),
            "a.xlsx!Trang1:1:1: error: xlsx-error-cell cell=A1 value=#REF!\n");
}

TEST(OpenXlsx, HoldsToItsLimits) {
  const DataLimits limits = {10, 15, 2, 16};
  const std::string headings = "<row>" + inline_cell("A1", "a") + inline_cell("B1", "b") + "</row>";
  EXPECT_EQ(
      read_bytes(zipped(workbook_parts(
                     headings + "<row><c t='str'><v>12345678901</v></c></row>"
                                "<row><c t='str'><v>1234567890</v></c><c t='str'><v>123456</v></c>"
                                "</row><row><c t='str'><v>1234567890</v></c></row>")),
                 {}, limits),
      "[a][b]\n"
      "a.xlsx!Trang1:2 #1 faulty\n"
      "a.xlsx!Trang1:2:1: error: data-cell-too-long column=a limit=10\n"
      "a.xlsx!Trang1:3 #2 faulty\n"
      "a.xlsx!Trang1:3:1: error: data-row-too-long limit=15\n"
      "a.xlsx!Trang1:4 #3 a=\"1234567890\" b=nothing\n"
      "end\n");
  EXPECT_EQ(read_bytes(zipped(workbook_parts("<row>" + inline_cell("A1", "a") +
                                             inline_cell("XFD1", "b") + "</row>")),
                       {}, limits),
            "a.xlsx!Trang1:1: error: data-too-many-columns limit=2\n");
}

TEST(OpenXlsx, RefusesWhatIsNoWorkbook) {
  EXPECT_EQ(read_bytes(""), "a.xlsx: error: xlsx-not-a-workbook\n");
  EXPECT_EQ(read_bytes("a,b\n1,2\n"), "a.xlsx: error: xlsx-not-a-workbook\n");
  EXPECT_EQ(read_bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"),
            "a.xlsx: error: xlsx-old-or-locked\n");
  EXPECT_EQ(read({{"content.xml", "<office/>"}}), "a.xlsx: error: xlsx-not-a-workbook\n");
  Diagnostics says;
  EXPECT_EQ(open_xlsx({"/nonexistent/a.xlsx", {}, {}, {}}, says), nullptr);
  EXPECT_EQ(to_string(says), "error: file-not-found file=/nonexistent/a.xlsx\n");
}

TEST(OpenXlsx, SaysWhichPartIsBroken) {
  Parts parts =
      workbook_parts("<row>" + inline_cell("A1", "x") + "</row><row><c><v>1</v></c></row>");
  const std::string whole = zipped(parts);
  EXPECT_EQ(read_bytes(whole.substr(0, whole.size() - 40)),
            "a.xlsx: error: xlsx-broken part=a.xlsx reason=Not a zip archive\n");

  std::string& sheet = parts.back().second;
  sheet.insert(sheet.find("</sheetData>"), "<row r='1'/>");
  EXPECT_EQ(read(parts),
            "[x]\na.xlsx!Trang1:2 #1 x=1{1}\na.xlsx: error: xlsx-broken "
            "part=xl/worksheets/sheet1.xml reason=rows out of order after row 2\nbroken\n");

  sheet.erase(sheet.find("</sheetData>"));
  EXPECT_EQ(read(parts).substr(0, 30), "[x]\na.xlsx!Trang1:2 #1 x=1{1}\n");

  parts = workbook_parts("");
  parts.erase(parts.begin() + 3);
  EXPECT_EQ(read(parts), "a.xlsx: error: xlsx-broken part=xl/styles.xml reason=No such file\n");
}

/// Stored, so that a byte of the sheet can be changed where it stands.
TEST(OpenXlsx, FindsBytesThatWereChanged) {
  std::string noise;
  unsigned seed = 1;
  for (int i = 0; i < 3000; ++i) noise += static_cast<char>('a' + (seed = seed * 75 % 65537) % 26);
  const std::string words = "<row>" + inline_cell("A1", "x") + "</row><!--" + noise + "-->";
  std::string bytes = zipped(workbook_parts(words));
  const auto sheet = bytes.find("sheet1.xml");
  ASSERT_NE(sheet, std::string::npos);
  bytes[sheet + 1500] ^= 0x10;
  const std::string said = read_bytes(bytes);
  EXPECT_NE(said.find("error: xlsx-broken part=xl/worksheets/sheet1.xml reason="),
            std::string::npos)
      << said;
}

TEST(OpenXlsx, RefusesBombs) {
  Parts parts = workbook_parts("");
  put_part(parts, "xl/styles.xml", std::string(20'000'000, ' '));
  EXPECT_EQ(read(parts), "a.xlsx: error: xlsx-too-large part=xl/styles.xml limit=16000000\n");

  parts =
      workbook_parts("<row>" + inline_cell("A1", "x") + "</row>" + std::string(40'000'000, ' '));
  EXPECT_EQ(read(parts),
            "[x]\na.xlsx: error: xlsx-too-large part=xl/worksheets/sheet1.xml limit=16000000\n"
            "broken\n");

  parts = workbook_parts("<row><c r='" + std::string(3'000'000, 'A') + "'/></row>");
  EXPECT_EQ(read(parts),
            "a.xlsx: error: xlsx-too-large part=xl/worksheets/sheet1.xml limit=1048576\n");
}

TEST(OpenXlsx, RefusesEntitiesAndDeepElements) {
  Parts parts = workbook_parts("");
  put_part(parts, "xl/worksheets/sheet1.xml",
           "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><w>&b;</w>");
  EXPECT_EQ(read(parts), "a.xlsx: error: xlsx-doctype part=xl/worksheets/sheet1.xml\n");

  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  put_part(parts, "xl/worksheets/sheet1.xml", deep);
  EXPECT_EQ(read(parts),
            "a.xlsx: error: xlsx-broken part=xl/worksheets/sheet1.xml reason=more "
            "than 64 levels\n");
}

TEST(OpenXlsx, ReadsTheSameAgain) {
  const TemporaryFolder folder;
  const std::string path =
      folder.file("a.xlsx", zipped(workbook_parts("<row>" + inline_cell("A1", "x") +
                                                  "</row><row><c><v>1</v></c></row>")));
  for (int i = 0; i < 2; ++i) {
    Diagnostics says;
    const auto rows = open_xlsx({path, {}, {}, {}}, says);
    ASSERT_TRUE(rows);
    EXPECT_TRUE(rows->can_be_reopened());
    EXPECT_EQ(without(all_rows(*rows), folder.path() + "/"), "a.xlsx!Trang1:2 #1 x=1{1}\nend\n");
    Record record;
    EXPECT_EQ(rows->next(record, says), Rows::Next::end);
  }
}

}  // namespace
}  // namespace congvan
