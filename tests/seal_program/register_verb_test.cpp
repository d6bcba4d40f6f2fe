// The register as a clerk meets it.

#include <gtest/gtest.h>

#include "data/libreoffice.h"
#include "pdf_judges.h"
#include "registry/register_place.h"
#include "run_program.h"

namespace congvan {
namespace {

const std::string profile = CONGVAN_SOURCE_DIR "/data/examples/profiles/so-noi-vu.xml";

/// A folder with a register in it, so.db.
class Office {
  RegisterPlace place_{RegisterPlace::Kind::sqlite};

 public:
  Office() : folder(place_.folder()) {}

  std::string file(const std::string& name) const { return folder + "/" + name; }
  Outcome run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "register");
    return run_program({.arguments = std::move(arguments), .folder = folder});
  }

  /// Issues letters behind the program's back, one for each of these subjects.
  void issue(const std::vector<std::string>& subjects) const {
    Diagnostics says;
    const auto book = open_register(file("so.db"), Opening::to_write, test_tools(), says);
    for (const std::string& subject : subjects) {
      TakeOrder order = order_of(subject);
      order.facts.subject = subject;
      auto entry = book->take(order, says);
      ASSERT_TRUE(entry && book->seal(*entry, sha256_of(subject), "/thu/" + subject, says) &&
                  book->issued(*entry, says))
          << to_string(says);
    }
  }

  const std::string folder;
};

std::string err_and_status(const Outcome& outcome) {
  return std::to_string(outcome.status) + " " + outcome.err.substr(0, outcome.err.find('\n'));
}

TEST(RegisterVerb, ReservesListsAndMakesVoid) {
  const Office office;
  EXPECT_EQ(err_and_status(office.run({"list", "so.db"})),
            "7 so.db: error: There is no register here.");
  EXPECT_EQ(office.run({"setup", "so.db", "--year", "2026", "--numbering", "kind"}).out,
            "2026: a series for each kind\n");
  const std::vector<std::string> decision = {"reserve", "so.db",         "--kind", "quyet-dinh",
                                             "--for",   "Phòng Tổ chức", "--year", "2026"};
  EXPECT_EQ(office.run(decision).status, 0);
  EXPECT_EQ(office.run(decision).status, 0);
  EXPECT_EQ(office
                .run({"reserve", "so.db", "--kind", "cong-van", "--for", "VP", "--date", "5/3/2026",
                      "--reason", "chờ"})
                .status,
            0);
  EXPECT_EQ(office.run({"list", "so.db", "--lang", "vi"}).out,
            "NĂM   SỐ, KÝ HIỆU  NGÀY        TRẠNG THÁI  TÊN LOẠI, TRÍCH YẾU\n"
            "2026  01           2026-03-05  giữ chỗ     (Giữ chỗ cho VP: chờ)\n"
            "2026  01           -           giữ chỗ     Quyết định (Giữ chỗ cho Phòng Tổ chức)\n"
            "2026  02           -           giữ chỗ     Quyết định (Giữ chỗ cho Phòng Tổ chức)\n");
  EXPECT_EQ(err_and_status(office.run({"void", "so.db", "1", "--year", "2026", "--reason", "x"})),
            "5 congvan: error: There are several numbers 1: cong-van, quyet-dinh.");
  EXPECT_EQ(err_and_status(office.run({"void", "so.db", "02", "--year", "2026"})),
            "2 congvan: error: congvan register void needs --reason.");
  EXPECT_EQ(office.run({"void", "so.db", "02", "--year", "2026", "--reason", "nhầm"}).out,
            "YEAR  NUMBER  DATE  STATE  KIND, SUBJECT\n"
            "2026  02      -     void   Quyết định (Hủy: nhầm)\n");
  EXPECT_EQ(err_and_status(office.run({"setup", "so.db", "--year", "2026", "--numbering", "one"})),
            "5 so.db: error: The year 2026 has numbers already: how they run cannot be changed any "
            "more.");
}

TEST(RegisterVerb, FindsAndShowsWithoutMarks) {
  const Office office;
  office.issue({"Đề án số hóa", "Kế hoạch năm"});
  EXPECT_EQ(office.run({"list", "so.db", "--find", "de AN"}).out,
            "YEAR  NUMBER     DATE        STATE   KIND, SUBJECT\n"
            "2026  01/QĐ-BNV  2026-03-05  issued  Quyết định Đề án số hóa\n");
  const std::string shown = office.run({"show", "so.db", "02/QĐ-BNV", "--year", "2026"}).out;
  EXPECT_NE(shown.find("subject              Kế hoạch năm\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("2026-03-05 10:00:00  van-thu: issued"), std::string::npos) << shown;
  EXPECT_EQ(err_and_status(office.run({"show", "so.db", "02/XX", "--year", "2026"})),
            "5 congvan: error: The register has no such number 02/XX.");
  EXPECT_EQ(
      err_and_status(office.run({"void", "so.db", "1", "--year", "2026", "--reason", "thu hồi"})),
      "5 so.db: error: 01/QĐ-BNV of 2026-03-05 is issued, or another machine was about to "
      "place it.");
  EXPECT_EQ(
      office.run({"void", "so.db", "1", "--year", "2026", "--reason", "thu hồi", "--force"}).status,
      0);
  const std::string json = office.run({"list", "so.db", "--json", "--state", "void"}).out;
  EXPECT_TRUE(json.starts_with(R"({"schema":1,"year":2026,"series":"chung","number":1,"code":)"
                               R"("01/QĐ-BNV","date":"2026-03-05","state":"void",)"))
      << json;
}

TEST(RegisterVerb, SaysWhatIsWrongWithTheCommandLine) {
  const Office office;
  office.issue({"a"});
  EXPECT_EQ(err_and_status(office.run({"list"})),
            "2 congvan: error: The verb register needs ACTION REGISTER [NUMBER].");
  EXPECT_EQ(err_and_status(office.run({"lst", "so.db"})),
            "2 congvan: error: The verb register does not take lst; it takes list, show, void, "
            "reserve, export, book, setup.");
  EXPECT_EQ(err_and_status(office.run({"list", "so.db", "--year", "26"})),
            "2 congvan: error: “26” is no year.");
  EXPECT_EQ(err_and_status(office.run({"list", "so.db", "--from", "31/2/2026"})),
            "2 congvan: error: “31/2/2026” is no day.");
  EXPECT_EQ(err_and_status(office.run({"show", "so.db", "x"})),
            "2 congvan: error: “x” is no number of a document.");
  EXPECT_EQ(err_and_status(office.run({"reserve", "so.db", "--kind", "x", "--for", "y"})),
            "2 congvan: error: There is no kind “x”.");
  EXPECT_EQ(err_and_status(office.run({"book", "so.db", "--year", "1999", "-o", "b.pdf"})),
            "5 congvan: error: There is no number to print in the book of 1999.");
}

TEST(RegisterVerb, ExportsWhatSpreadsheetsTakeAsItIs) {
  const Office office;
  office.issue({"=1+1", "a,\"b\"", "3/4"});
  EXPECT_EQ(office.run({"export", "so.db", "-o", "so.csv"}).status, 0);
  const std::string sheet = bytes_of(office.file("so.csv"));
  EXPECT_TRUE(sheet.starts_with("\xEF\xBB\xBFyear,series,number,code,date,state,"));
  EXPECT_NE(sheet.find("\r\n2026,chung,\"=\"\"01\"\"\",01/QĐ-BNV,2026-03-05,issued,quyet-dinh,"
                       "Quyết định,'=1+1,"),
            std::string::npos)
      << sheet;
  EXPECT_NE(sheet.find(",\"a,\"\"b\"\"\","), std::string::npos) << sheet;
  convert_by_libreoffice(office.folder, "tsv:Text - txt - csv (StarCalc):9,34,76,1,,0,false",
                         {"so.csv"});
  const std::string seen = bytes_of(office.file("so.tsv"));
  EXPECT_NE(seen.find("\t01\t01/Q"), std::string::npos) << seen;
  EXPECT_NE(seen.find("\t'=1+1\t"), std::string::npos) << seen;
  EXPECT_NE(seen.find("\t3/4\t"), std::string::npos) << seen;
}

TEST(RegisterVerb, PrintsTheBookOfAYear) {
  const Office office;
  std::vector<std::string> subjects;
  for (int i = 1; i <= 2000; ++i) subjects.push_back("việc số " + std::to_string(i) + " <&>");
  office.issue(subjects);
  const Outcome outcome = office.run({"book", "so.db", "--year", "2026", "--profile", profile,
                                      "--for", "Trần Thị Mẫu", "-o", "so.pdf"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const JudgedPdf book(bytes_of(office.file("so.pdf")));
  const std::string words = book.words_by_poppler();
  for (const char* const wanted :
       {"SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2026", "từ số 01 đến số 2000, từ ngày 05/3/2026", "Trần Thị Mẫu",
        "Số, ký hiệu văn bản", "Đơn vị, người nhận bản lưu", "việc số 1 <&>", "việc số 2000 <&>",
        "2000/QĐ-BNV"}) {
    EXPECT_NE(words.find(wanted), std::string::npos) << wanted;
  }
  const std::string facts = book.said({"pdfinfo", "-f", "2", "-l", "2", "PDF"});
  EXPECT_NE(facts.find("size:  841.89 x 595.276"), std::string::npos) << facts;
  EXPECT_EQ(facts.find("Thư công"), std::string::npos) << facts;
  book.said({"qpdf", "--check", "PDF"});
}

}  // namespace
}  // namespace congvan
