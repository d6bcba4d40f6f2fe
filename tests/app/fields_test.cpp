#include <gtest/gtest.h>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

/// A template with fields of several kinds; line 8 has the date, 11 the addressees.
std::string small_template() {
  std::string form = small_letter_with("date=\"2024-03-05\"", "date=\"{{ngay}}\"");
  const std::string one = "<recipient>Thư viện huyện</recipient>";
  form.replace(form.find(one), one.size(),
               "<recipient each=\"r in noi_nhan\">{{r.ten}}</recipient>");
  const std::string day = "30 tháng 4 năm 2024";
  form.replace(form.find(day), day.size(), "{{han|default:'mai'}}{{ngay|short}}");
  return form;
}

Outcome fields_of_small(const TemporaryFolder& folder, std::vector<std::string> options) {
  folder.file("mau.xml", small_template());
  ProgramRun run{.arguments = {"fields", "mau.xml"}, .folder = folder.path()};
  run.arguments.insert(run.arguments.end(), options.begin(), options.end());
  return run_program(run);
}

TEST(FieldsVerb, PrintsATable) {
  const TemporaryFolder folder;
  const Outcome vi = fields_of_small(folder, {"--lang", "vi"});
  EXPECT_EQ(vi.status, 0) << vi.err;
  EXPECT_EQ(vi.out,
            "TRƯỜNG        KIỂU       BẮT BUỘC  NƠI ĐỨNG\n"
            "ngay          ngày       bắt buộc  mau.xml:8 mau.xml:14\n"
            "noi_nhan      danh sách  bắt buộc  mau.xml:11\n"
            "noi_nhan.ten  chữ        bắt buộc  mau.xml:11\n"
            "han           chữ        không     mau.xml:14\n");
  const Outcome en = fields_of_small(folder, {"--lang", "en"});
  EXPECT_TRUE(
      en.out.starts_with("FIELD         TYPE  REQUIRED  PLACES\n"
                         "ngay          date  required  mau.xml:8 mau.xml:14\n"))
      << en.out;
}

TEST(FieldsVerb, PrintsJson) {
  const TemporaryFolder folder;
  const Outcome outcome = fields_of_small(folder, {"--json"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(outcome.out.starts_with(
      "{\"schema\":1,\"name\":\"ngay\",\"type\":\"date\",\"required\":true,\"required_when\":[],"
      "\"places\":[{\"file\":\"mau.xml\",\"line\":8,\"column\":29},"
      "{\"file\":\"mau.xml\",\"line\":14,"))
      << outcome.out;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 4);
}

TEST(FieldsVerb, WritesASheetThatSaysWhatItCannotHold) {
  const TemporaryFolder folder;
  const Outcome outcome = fields_of_small(folder, {"--csv", "-o", "so.csv", "--lang", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(bytes_of(folder.file("so.csv")), "\xEF\xBB\xBFngay,han\r\n");
  EXPECT_TRUE(
      outcome.err.starts_with("mau.xml: note: A sheet holds no lists, so these have no "
                              "column: noi_nhan, noi_nhan.ten.\n"))
      << outcome.err;
  EXPECT_EQ(fields_of_small(folder, {"--csv", "-o", "so.csv"}).status, 7);
  EXPECT_EQ(fields_of_small(folder, {"--csv", "-o", "so.csv", "--force"}).status, 0);
}

TEST(FieldsVerb, QuotesHeadingsThatNeedIt) {
  const TemporaryFolder folder;
  const std::string path =
      folder.file("a.xml", small_letter_with("Trần Thị Mẫu", "{{Họ, tên}}{{n.a}}"));
  EXPECT_EQ(run_congvan({"fields", path, "--csv"}).out, "\xEF\xBB\xBF\"Họ, tên\",n.a\r\n");
}

TEST(FieldsVerb, RefusesTwoForms) {
  const TemporaryFolder folder;
  EXPECT_EQ(fields_of_small(folder, {"--csv", "--json"}).status, 2);
}

TEST(FieldsVerb, SaysThatALetterIsNoTemplate) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.xml", small_letter());
  const Outcome outcome = run_congvan({"fields", path, "--lang", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("it is not a template yet"), std::string::npos) << outcome.err;
}

TEST(FieldsVerb, ReadsTheTemplatesItExtends) {
  const TemporaryFolder folder;
  folder.file("goc.xml", small_letter_with("Trần Thị Mẫu", "{{nguoi_ky}}"));
  folder.file("mau.xml",
              "<dispatch version=\"1\" kind=\"cong-van\" extends=\"goc.xml\">"
              "<subject>{{viec}}</subject></dispatch>");
  const Outcome outcome =
      run_program({.arguments = {"fields", "mau.xml", "--csv"}, .folder = folder.path()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "\xEF\xBB\xBFviec,nguoi_ky\r\n");
}

TEST(FieldsVerb, EndsWithTheFaultsOfATemplate) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.xml", small_letter_with("Trần Thị Mẫu", "{{a|nix}}"));
  const Outcome outcome = run_congvan({"fields", path});
  EXPECT_EQ(outcome.status, 5);
  EXPECT_EQ(outcome.out, "");
}

}  // namespace
}  // namespace congvan
