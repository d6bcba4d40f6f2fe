// What a clerk is told by `congvan campaign`, and what becomes of names and options.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/letters.h"
#include "run_program.h"

namespace congvan {
namespace {

/// Line 8 has the date, 11 the addressee, 14 the amount.
std::string form(const std::string& parent = "UBND tỉnh Bình Hà") {
  std::string xml = small_letter_with("date=\"2024-03-05\"", "date=\"{{ngay}}\"");
  const auto put = [&](const std::string& words, const std::string& field) {
    xml.replace(xml.find(words), words.size(), field);
  };
  put("Thư viện huyện</recipient>", "{{ten}}</recipient>");
  put("UBND huyện Sông Xanh", parent);
  put("kiểm kê sách trước", "nhận {{tien|money}} trước");
  return xml;
}

/// A folder with a template, its data, and the campaigns run in it.
class Desk {
 public:
  explicit Desk(const std::string& rows, const std::string& xml = form()) {
    folder_.file("mau.xml", xml);
    folder_.file("so.csv", rows);
  }
  Outcome run(std::vector<std::string> arguments, bool on_terminal = false) const {
    arguments.insert(arguments.end(), {"--no-profile"});
    return run_program(
        {.arguments = std::move(arguments), .folder = folder_.path(), .on_terminal = on_terminal});
  }
  Outcome campaign(const std::vector<std::string>& more, bool on_terminal = false) const {
    std::vector<std::string> all{"campaign", "mau.xml", "so.csv"};
    all.insert(all.end(), more.begin(), more.end());
    return run(std::move(all), on_terminal);
  }
  /// What is said, a line each, of a campaign whose letters go to the folder "ra".
  std::string told(std::vector<std::string> more) const {
    more.insert(more.end(), {"-o", "ra", "--lang", "en", "--diagnostics", "short"});
    return campaign(more).err;
  }
  const TemporaryFolder& folder() const { return folder_; }
  std::vector<std::string> names(const std::string& in) const {
    const Outcome outcome = run_program({.program = "/usr/bin/find",
                                         .arguments = {in, "-type", "f", "-name", "[^.]*"},
                                         .folder = folder_.path()});
    std::vector<std::string> names;
    for (std::size_t at = 0; at < outcome.out.size();) {
      const std::size_t end = outcome.out.find('\n', at);
      names.push_back(outcome.out.substr(at, end - at));
      at = end + 1;
    }
    std::ranges::sort(names);
    return names;
  }

 private:
  TemporaryFolder folder_;
};

using Names = std::vector<std::string>;

const std::string three_rows =
    "ten,ngay,tien\n"
    "Trường Hoa Ban,5/3/2024,1000\n"
    "Trường Đồi Thông,6/3/2024,2000\n"
    "TRƯỜNG HOA BAN,7/3/2024,3000\n";

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t times = 0;
  for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++times;
  return times;
}

TEST(CampaignWords, NameTheFaultOfEachRowAndItsPlace) {
  const Desk desk(
      "ten,ngay,tien\n"
      ",5/3/2024,1000\n"            // no name
      "A,31/02/2024,1000\n"         // no such day
      "B,5/3/2024,\"1,234\"\n"      // two ways to read it
      "漢,5/3/2024,1000\n"          // no glyph
      "C,5/3/2024,1000,x\n"         // a cell too many
      "D\x01,5/3/2024,1000\n"       // a control character
      "E\xFF,5/3/2024,1000\n"       // no UTF-8
      "F,5/3/2024,1000\n"           // good
      "<b>G&amp;</b>,5/3/2024,1\n"  // words, no markup
      "***,5/3/2024,1\n");          // good, though it gives a name nothing
  EXPECT_EQ(
      desk.told({"--charset", "utf-8"}),
      "mau.xml:11:16: error: missing-value: so.csv:2: the field “ten” is empty.\n"
      "mau.xml:8:29: error: not-a-date: so.csv:3: the field “ngay” has “31/02/2024”, which is no "
      "day of the calendar.\n"
      "mau.xml:14:69: error: not-a-number: so.csv:4: the field “tien” has “1,234”, which is no "
      "clear number.\n"
      "mau.xml:11:16: error: missing-glyph: The font has no glyph for the character “漢” (U+6F22). "
      "(row of data so.csv:5)\n"
      "so.csv:6:4: error: data-too-many-cells: The row has 4 cells, but there are 3 columns only.\n"
      "so.csv:7:1: error: data-control-character: The cell of the column “ten” holds the control "
      "character U+0001.\n"
      "so.csv:8:1: error: data-not-utf8: The cell of the column “ten” is not UTF-8.\n"
      "congvan: error: campaign-rows-faulty: 7 of 10 rows have faults and became no letter.\n"
      "congvan: note: campaign-done: 3 letters written to ra.\n");
  EXPECT_EQ(desk.names("ra"), Names({"ra/000008-f.pdf", "ra/000009-b-g-amp-b.pdf",
                                     "ra/000010-thu.pdf", "ra/report.csv", "ra/report.jsonl"}));
}

TEST(CampaignWords, RefuseNamesOfFieldsThereAreNot) {
  const Desk desk(three_rows);
  const Outcome outcome = desk.campaign({"-o", "ra", "--names", "{{tne|slug}}-{{row}}.pdf",
                                         "--lang", "vi", "--diagnostics", "short"});
  EXPECT_EQ(outcome.status, 5);
  EXPECT_EQ(outcome.err,
            "congvan: error: names-field-not-in-data: --names cần trường “tne”, mà so.csv không có "
            "cột nào tên như vậy.\n");
  EXPECT_EQ(desk.folder().names(), Names({"mau.xml", "so.csv"}));
}

TEST(CampaignWords, KeepLettersInTheirFolder) {
  const Desk desk(three_rows);
  const std::string told = desk.told({"--names", "../{{ten}}.pdf"});
  EXPECT_EQ(count(told, "error: campaign-name-outside: "), 3U) << told;
  EXPECT_TRUE(told.starts_with("so.csv:2: error: campaign-name-outside: "));
  EXPECT_EQ(desk.names("ra"), Names({"ra/report.csv", "ra/report.jsonl"}));
}

TEST(CampaignWords, LetTheFirstRowKeepAName) {
  const Desk desk(three_rows);
  const std::string told = desk.told({"--names", "{{ten|slug}}.pdf"});
  EXPECT_EQ(told,
            "so.csv:4: error: campaign-name-twice: The file name “truong-hoa-ban.pdf” is already "
            "that of row 1 of the data.\n"
            "congvan: error: campaign-rows-faulty: 1 of 3 rows have faults and became no letter.\n"
            "congvan: note: campaign-done: 2 letters written to ra.\n");
  EXPECT_EQ(desk.names("ra"), Names({"ra/report.csv", "ra/report.jsonl", "ra/truong-doi-thong.pdf",
                                     "ra/truong-hoa-ban.pdf"}));
}

TEST(CampaignWords, SayNamesThatARowCannotFill) {
  const Desk desk("ten,ngay,tien,nhom\nA,5/3/2024,1,x\nB,5/3/2024,1,\n");
  const std::string told = desk.told({"--names", "{{nhom}}.pdf"});
  EXPECT_TRUE(
      told.starts_with("--names: error: missing-value: so.csv:3: the field “nhom” is empty.\n"))
      << told;
  EXPECT_EQ(desk.names("ra"), Names({"ra/report.csv", "ra/report.jsonl", "ra/x.pdf"}));
}

TEST(CampaignWords, MakeAPictureOfEachPageWhereNamesEndSo) {
  const Desk desk(three_rows);
  EXPECT_EQ(desk.campaign({"-q", "-o", "ra", "--names", "{{row}}/trang-{p}.svg"}).status, 0);
  EXPECT_EQ(desk.names("ra"), Names({"ra/1/trang-1.svg", "ra/2/trang-1.svg", "ra/3/trang-1.svg",
                                     "ra/report.csv", "ra/report.jsonl"}));
  EXPECT_EQ(desk.run({"make", "mau.xml", "--data", "so.csv", "--row", "2", "-o", "hai.svg"}).status,
            0);
  EXPECT_EQ(bytes_of(desk.folder().file("ra/2/trang-1.svg")),
            bytes_of(desk.folder().file("hai.svg")));
  EXPECT_EQ(desk.campaign({"-q", "-o", "ra2", "--names", "{{row}}.svg"}).status, 2);
}

/// The template itself gives rise to a warning, the same for each row.
TEST(CampaignWords, AreNotDrownedInWarningsOfTheTemplate) {
  std::string rows = "ten,ngay,tien\n";
  for (int i = 0; i < 150; ++i) rows += "Trường A,5/3/2026,1000\n";
  const Desk desk(rows + "Trường B,5/3/2026,không\n", form("UBND huyện Sông Xanh"));
  const Outcome outcome = desk.campaign({"-o", "ra", "--lang", "en"});
  EXPECT_EQ(outcome.status, 9);
  EXPECT_EQ(count(outcome.err, "warning: Since 1 July 2025"), 1U);
  EXPECT_EQ(count(outcome.err, "so.csv:152: the field “tien” has “không”"), 1U) << outcome.err;
  EXPECT_EQ(count(outcome.err, "more complaints"), 0U);
}

TEST(CampaignWords, StopAfterAHundredFaults) {
  std::string rows = "ten,ngay,tien\n";
  for (int i = 0; i < 130; ++i) rows += "Trường A,5/3/2024,không\n";
  const Desk desk(rows);
  const Outcome outcome = desk.campaign({"-o", "ra", "--lang", "en"});
  EXPECT_EQ(count(outcome.err, "“không”"), 100U);
  EXPECT_NE(outcome.err.find("There were 30 more complaints about rows."), outcome.err.npos);
  EXPECT_EQ(count(bytes_of(desk.folder().file("ra/report.csv")), "“không”"), 130U);
}

TEST(CampaignWords, SayThatNothingWasWrittenByACheck) {
  const Desk bad("ten,ngay,tien\n,5/3/2024,1\nA,5/3/2024,1\n");
  const Outcome faulty = bad.campaign({"--check-only", "--lang", "vi"});
  EXPECT_EQ(faulty.status, 9);
  EXPECT_NE(faulty.err.find("congvan: lỗi: 1 trong 2 dòng có lỗi; chưa có gì được ghi.\n"),
            faulty.err.npos)
      << faulty.err;
  const Desk good("ten,ngay,tien\nA,5/3/2024,1\n");
  const Outcome sound = good.campaign({"--check-only", "--lang", "vi", "--diagnostics", "short"});
  EXPECT_EQ(sound.status, 0);
  EXPECT_EQ(sound.err,
            "congvan: note: campaign-checked: Đã kiểm tra 1 dòng: không dòng nào có lỗi.\n");
  EXPECT_EQ(good.folder().names(), Names({"mau.xml", "so.csv"}));
}

TEST(CampaignWords, AreLinesWhereNoTerminalIs) {
  const Desk desk(three_rows);
  const Outcome lines = desk.campaign({"-o", "ra", "--lang", "en"});
  EXPECT_EQ(lines.err.find('\r'), lines.err.npos) << lines.err;
  EXPECT_EQ(lines.out, "");
  const Outcome quiet = desk.campaign({"-q", "-o", "ra2"});
  EXPECT_EQ(quiet.err, "");
  const Outcome terminal = desk.campaign({"-o", "ra3", "--lang", "en"}, true);
  EXPECT_NE(terminal.out.find("\r\033[Kwriting ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ 3/3"), terminal.out.npos)
      << terminal.out;
  const Outcome quiet_terminal = desk.campaign({"-q", "-o", "ra4"}, true);
  EXPECT_EQ(quiet_terminal.out, "");
}

TEST(CampaignWords, SayThatATemplateWithoutFieldsMakesOneLetterOnly) {
  const Desk desk(three_rows, small_letter());
  const std::string told = desk.told({});
  EXPECT_TRUE(
      told.starts_with("congvan: warning: campaign-no-fields: mau.xml has no fields: all "
                       "letters will be the same.\n"))
      << told;
}

TEST(CampaignWords, HoldOptionsThatBelongTogether) {
  const Desk desk(three_rows);
  const auto said = [&](const std::vector<std::string>& arguments) {
    const Outcome outcome = desk.run(arguments);
    return std::to_string(outcome.status) + " " + outcome.err;
  };
  const std::string short_words = "--diagnostics=short";
  EXPECT_EQ(said({"campaign", "mau.xml", "so.csv", "-o", "ra", "--two-sided", short_words}),
            "2 congvan: error: option-without-other: --two-sided has a meaning only with "
            "--printer.\n");
  EXPECT_EQ(said({"make", "mau.xml", "--row", "2", short_words}),
            "2 congvan: error: option-without-other: --row has a meaning only with --data.\n");
  EXPECT_EQ(
      said({"campaign", "mau.xml", "so.csv", "--data", "x.csv", short_words}),
      "2 congvan: error: option-not-for-verb: The verb campaign does not take option --data.\n");
  EXPECT_EQ(said({"campaign", "mau.xml", "--lang", "vi", short_words}),
            "2 congvan: error: missing-argument: Lệnh campaign cần thêm MẪU.xml DỮ LIỆU.\n");
}

TEST(CampaignWords, NameTheDataThatATemplateLacks) {
  const Desk desk(three_rows);
  const Outcome outcome = desk.run({"make", "mau.xml", "-o", "a.pdf", "--lang", "vi"});
  EXPECT_EQ(outcome.status, 5);
  EXPECT_NE(outcome.err.find("mau.xml:8:29: lỗi: Chỗ trống {{ngay}} của mẫu chưa được điền.\n"),
            outcome.err.npos)
      << outcome.err;
  EXPECT_NE(outcome.err.find("--data"), outcome.err.npos);
}

TEST(CampaignWords, TellWhatWasMadeAgain) {
  const std::string faulty = "ten,ngay,tien\nA,5/3/2024,1\n,5/3/2024,2\nC,5/3/2024,3\n";
  std::string mended = faulty;
  mended.replace(mended.find("\n,"), 2, "\nB,");
  const Desk desk(faulty), whole(mended);
  EXPECT_EQ(desk.campaign({"-q", "-o", "ra"}).status, 9);
  desk.folder().file("so.csv", mended);
  EXPECT_EQ(desk.told({"--resume"}),
            "congvan: note: campaign-done-again: 1 letters written to ra; 2 had not changed and "
            "were kept.\n");
  EXPECT_EQ(whole.campaign({"-q", "-o", "ra"}).status, 0);
  EXPECT_EQ(run_program({.program = "/usr/bin/diff",
                         .arguments = {"-r", desk.folder().file("ra"), whole.folder().file("ra")}})
                .out,
            "");
}

/// What it says when it is asked to stop while it waits for the rest of its data.
std::string said_when_stopped(const Desk& desk, const std::string& options) {
  const std::string script =
      "mkfifo ong; \"$0\" campaign mau.xml ong --no-profile --lang en --diagnostics short " +
      options + " & exec 3>ong; cat so.csv >&3; kill -TERM $!; exec 3>&-; wait $!; echo $?; rm ong";
  const Outcome outcome = run_program({.program = "/bin/sh",
                                       .arguments = {"-c", script, CONGVAN_PROGRAM},
                                       .folder = desk.folder().path()});
  return outcome.err + outcome.out;
}

TEST(CampaignWords, SayThatItWasStopped) {
  const Desk desk(three_rows);
  EXPECT_EQ(said_when_stopped(desk, "-o ra"),
            "congvan: error: campaign-stopped: Stopped as asked, with 0 letters written to ra.\n"
            "7\n");
  EXPECT_EQ(said_when_stopped(desk, "--check-only"),
            "congvan: error: campaign-check-stopped: Stopped as asked, before all rows were "
            "checked.\n7\n");
  EXPECT_EQ(desk.folder().names(), Names({"mau.xml", "so.csv"}));
}

}  // namespace
}  // namespace congvan
