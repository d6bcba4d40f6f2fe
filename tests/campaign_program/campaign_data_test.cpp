// The same campaign from sheets that other programs wrote, and its letters put together.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "app/letters.h"
#include "data/libreoffice.h"
#include "pdf_judges.h"
#include "run_program.h"

namespace congvan {
namespace {

std::string form(const std::string& more_body = {}) {
  std::string xml = small_letter_with("date=\"2024-03-05\"", "date=\"{{ngay}}\"");
  const auto put = [&](const std::string& words, const std::string& field) {
    xml.replace(xml.find(words), words.size(), field);
  };
  put("value=\"15\"", "value=\"{{so}}\"");
  put("Thư viện huyện</recipient>", "{{ten}}</recipient>");
  put("kiểm kê sách trước", "nhận {{tien|money}} trước");
  put("<closing>", more_body + "<closing>");
  return xml;
}

/// Small letters alone bear tone marks: TCVN3 has no others.
const std::string sheet =
    "so,ngay,ten,tien\n"
    "101,2024-03-05,Trường tiểu học Hoa Ban và các điểm trường lẻ,1500000\n"
    "102,2024-03-06,Trường trung học cơ sở Đồi Thông,2750000\n"
    "103,2024-03-07,\"Hợp tác xã thủy sản, dịch vụ nghề cá\",1000\n";

/// A cell in LibreOffice's own flat XML: numbers are numbers, days are days.
std::string book_cell(const std::string& words) {
  const std::string cell = "<table:table-cell ";
  if (words.starts_with("2024-")) {
    return cell + "table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"" +
           words + "\"/>";
  }
  if (words.find_first_not_of("0123456789") == words.npos) {
    return cell + "office:value-type=\"float\" office:value=\"" + words + "\"/>";
  }
  return cell + "office:value-type=\"string\"><text:p>" + words + "</text:p></table:table-cell>";
}

/// The same sheet as a spreadsheet.
std::string book() {
  std::string rows, row, cell;
  bool quoted = false;
  for (const char c : sheet) {
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\n')) {
      cell += c;
    } else {
      row += book_cell(cell);
      cell.clear();
    }
    if (c != '\n') continue;
    rows += "<table:table-row>" + row + "</table:table-row>\n";
    row.clear();
  }
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>
</number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Trang">)" +
         rows + "</table:table></office:spreadsheet></office:body></office:document>";
}

struct Made {
  int status = -1;
  std::string err;
  std::map<std::string, std::string> letters;
};

Made campaign_of(const std::string& folder, const std::string& data,
                 const std::vector<std::string>& more = {}, const std::string& xml = form()) {
  const TemporaryFolder out;
  const TemporaryFolder in;
  std::vector<std::string> arguments{
      "campaign", in.file("mau.xml", xml), data,   "-o", out.path(), "--no-profile", "--lang",
      "en",       "--diagnostics",         "short"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Outcome outcome = run_program({.arguments = arguments, .folder = folder});
  Made made{outcome.status, outcome.err.substr(0, outcome.err.find("congvan: note")), {}};
  for (const std::string& name : out.names()) {
    if (name.ends_with(".pdf")) made.letters[name] = bytes_of(out.file(name));
  }
  return made;
}

TEST(CampaignData, MakesTheSameLettersFromSheetsOfAnyKind) {
  const TemporaryFolder folder;
  folder.file("so.csv", sheet);
  const Made whole = campaign_of(folder.path(), "so.csv");
  ASSERT_EQ(whole.status, 0) << whole.err;
  ASSERT_EQ(whole.letters.size(), 3U);

  folder.file("sach.fods", book());
  convert_by_libreoffice(folder.path(), "xlsx", {"sach.fods"});
  const Made from_book = campaign_of(folder.path(), "sach.xlsx");
  EXPECT_EQ(from_book.err, "");
  EXPECT_TRUE(from_book.letters == whole.letters);

  ASSERT_EQ(run_program({.program = "/usr/bin/iconv",
                         .arguments = {"-f", "UTF-8", "-t", "UTF-16", "-o", "rong.csv", "so.csv"},
                         .folder = folder.path()})
                .status,
            0);
  const Made wide = campaign_of(folder.path(), "rong.csv");
  EXPECT_EQ(wide.status, 0) << wide.err;
  EXPECT_TRUE(wide.letters == whole.letters);
}

TEST(CampaignData, MakesTheSameLettersFromAnOldCharset) {
  const TemporaryFolder folder;
  folder.file("so.csv", sheet);
  const Made whole = campaign_of(folder.path(), "so.csv");
  const Outcome old =
      run_program({.program = "/usr/bin/iconv",
                   .arguments = {"-f", "UTF-8", "-t", "TCVN5712-1", "-o", "cu.csv", "so.csv"},
                   .folder = folder.path()});
  ASSERT_EQ(old.status, 0) << old.err;
  ASSERT_NE(bytes_of(folder.file("cu.csv")), sheet);
  const std::string note =
      "cu.csv: note: data-charset: The data are written in tcvn3, and were converted to Unicode.\n";
  const Made recognised = campaign_of(folder.path(), "cu.csv");
  EXPECT_EQ(recognised.status, 0);
  EXPECT_EQ(recognised.err, note);
  EXPECT_TRUE(recognised.letters == whole.letters);
  const Made named = campaign_of(folder.path(), "cu.csv", {"--charset", "tcvn3"});
  EXPECT_EQ(named.status, 0) << named.err;
  EXPECT_TRUE(named.letters == whole.letters);
}

TEST(CampaignData, ComesFromAPipeForThePrinterToo) {
  const TemporaryFolder folder;
  folder.file("mau.xml", form());
  const Outcome outcome =
      run_program({.arguments = {"campaign", "mau.xml", "-", "-o", "ra", "-q", "--no-profile",
                                 "--printer", "in.pdf", "--zip", "ra.zip"},
                   .input = sheet,
                   .folder = folder.path()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"in.pdf", "mau.xml", "ra", "ra.zip"}));
  const JudgedPdf all(bytes_of(folder.file("in.pdf")));
  EXPECT_EQ(all.said({"qpdf", "--show-npages", "PDF"}), "3\n");
}

/// Letters of one, two and more pages, in the order of the rows.
TEST(CampaignData, IsPrintedInTheOrderOfItsRows) {
  const TemporaryFolder folder;
  folder.file("mau.xml", form("<paragraph each=\"y in y_kien\">{{y}} và các nội dung liên quan đến "
                              "việc thực hiện nhiệm vụ được giao trong năm.</paragraph>"));
  std::string rows;
  for (int row = 1; row <= 12; ++row) {
    std::string opinions;
    for (int i = 0; i < row * 7 % 50; ++i) opinions += (i > 0 ? ",\"" : "\"") + std::string("Ý\"");
    rows += "{\"so\":" + std::to_string(100 + row) + ",\"ngay\":\"2024-03-05\",\"ten\":\"A\"," +
            "\"tien\":1000,\"y_kien\":[" + opinions + "]}\n";
  }
  folder.file("so.jsonl", rows);
  const auto run = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"campaign", "mau.xml",    "so.jsonl",    "-q",
                                       "-j",       "3",          "--printer",   "in.pdf",
                                       "-o",       more.front(), "--no-profile"};
    arguments.insert(arguments.end(), more.begin() + 1, more.end());
    const Outcome outcome = run_program({.arguments = arguments, .folder = folder.path()});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  };
  std::string expected;
  run({"ra"});
  const std::string plain = bytes_of(folder.file("in.pdf"));
  std::size_t pages = 0, sheets = 0;
  for (int row = 1; row <= 12; ++row) {
    std::string name = std::to_string(row);
    name.insert(0, 6 - name.size(), '0');
    const JudgedPdf letter(bytes_of(folder.file("ra/" + name + ".pdf")));
    const auto count = std::stoul(letter.said({"qpdf", "--show-npages", "PDF"}));
    pages += count;
    sheets += (count + 1) / 2;
    expected += letter.words_by_poppler() + " ";
  }
  EXPECT_GT(pages, 15U);
  const JudgedPdf all(plain);
  all.said({"qpdf", "--check", "PDF"});
  EXPECT_EQ(all.said({"qpdf", "--show-npages", "PDF"}), std::to_string(pages) + "\n");
  EXPECT_EQ(all.words_by_poppler() + " ", expected);
  run({"ra2", "--two-sided"});
  const JudgedPdf on_sheets(bytes_of(folder.file("in.pdf")));
  on_sheets.said({"qpdf", "--check", "PDF"});
  // The last letter needs no empty back.
  const auto shown = std::stoul(on_sheets.said({"qpdf", "--show-npages", "PDF"}));
  EXPECT_EQ((shown + 1) / 2, sheets);
  EXPECT_EQ(on_sheets.words_by_poppler() + " ", expected);
}

/// The archive holds what the folder does.
TEST(CampaignData, IsZippedAsItStandsInTheFolder) {
  const TemporaryFolder folder;
  folder.file("mau.xml", form());
  folder.file("so.csv", sheet);
  const Outcome outcome =
      run_program({.arguments = {"campaign", "mau.xml", "so.csv", "-o", "ra", "-q", "--no-profile",
                                 "--names", "{{ten|slug}}/{{so}}.pdf", "--zip", "ra.zip"},
                   .folder = folder.path()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const Outcome unzipped = run_program({.program = "/usr/bin/unzip",
                                        .arguments = {"-q", "ra.zip", "-d", "ra-zip"},
                                        .folder = folder.path()});
  EXPECT_EQ(unzipped.status, 0) << unzipped.err;
  EXPECT_EQ(run_program({.program = "/usr/bin/diff",
                         .arguments = {"-r", "ra", "ra-zip"},
                         .folder = folder.path()})
                .out,
            "Only in ra: .congvan-journal\n");
}

}  // namespace
}  // namespace congvan
