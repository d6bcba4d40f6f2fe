// What tells a draft from a letter, and keeps it from being signed or issued.

#include <gtest/gtest.h>

#include "app/letters.h"
#include "crypto/test_pki.h"
#include "pdf_judges.h"
#include "seal_program/signing_desk.h"

namespace congvan {
namespace {

std::string made(const std::string& ending, std::vector<std::string> more) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments = {"make", folder.file("a.xml", small_letter()), "-o",
                                        folder.file("a" + ending), "--no-profile"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Outcome outcome = run_congvan(arguments);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return outcome.status == 0 ? bytes_of(folder.file("a" + ending)) : "";
}

const std::vector<std::string> second = {"--draft", "--draft-version", "2", "--draft-date",
                                         "2026-09-08"};

TEST(Draft, BearsItsVersionAndDateBehindItsWords) {
  std::string words = JudgedPdf(made(".pdf", second)).words_by_poppler();
  std::erase(words, ' ');  // poppler puts them between letters that climb
  EXPECT_NE(words.find("DỰTHẢOLần2,ngày08/9/2026"), words.npos) << words;
  EXPECT_NE(made(".svg", second), made(".svg", {"--draft"}));
  EXPECT_NE(made(".png", second), made(".png", {"--draft"}));
  EXPECT_NE(made(".png", {"--draft"}), made(".png", {}));
}

TEST(Draft, HasItsMarkAsAnArtifact) {
  const JudgedPdf judged(made(".pdf", second));
  const std::string tree = judged.said({"pdfinfo", "-struct-text", "PDF"});
  EXPECT_NE(tree.find("kiểm kê sách"), tree.npos) << tree;
  EXPECT_EQ(tree.find("DỰ THẢO"), tree.npos) << tree;
  EXPECT_EQ(tree.find("08/9/2026"), tree.npos) << tree;
}

TEST(Draft, SaysInItsFileThatItIsOne) {
  const std::string xmp = JudgedPdf(made(".pdf", second)).xmp();
  EXPECT_NE(xmp.find("Dự thảo. Lần 2, ngày 08/9/2026"), xmp.npos) << xmp;
  EXPECT_EQ(JudgedPdf(made(".pdf", {})).xmp().find("draft"), xmp.npos);
  EXPECT_TRUE(JudgedPdf(made(".pdf", second)).conforms("2a"));
}

TEST(Draft, TakesDaysThatAreInTheCalendar) {
  const TemporaryFolder folder;
  const std::string in = folder.file("a.xml", small_letter());
  for (const char* day : {"2026-02-30", "8/9/2026", "hôm nay", ""}) {
    const Outcome outcome = run_congvan({"make", in, "--draft", "--draft-date", day});
    EXPECT_EQ(outcome.status, 2) << day << outcome.err;
  }
  EXPECT_EQ(run_congvan({"make", in, "--draft-version", "2"}).status, 2);
  EXPECT_EQ(run_congvan({"make", in, "--draft", "--draft-version", std::string(200, 'a')}).status,
            2);
  EXPECT_EQ(folder.names(), std::vector<std::string>{"a.xml"});
}

class DraftToBeSigned : public testing::Test {
 protected:
  DraftToBeSigned() {
    const Outcome outcome =
        desk.run({"make", "open.xml", "-o", "draft.pdf", "--draft", "--no-profile"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }

  SigningDesk desk;
};

TEST_F(DraftToBeSigned, IsNeitherSignedNorIssued) {
  const auto before = desk.names();
  const Outcome signing = desk.sign("draft.pdf", "leader", "duc", "signed.pdf");
  EXPECT_EQ(signing.status, 4) << signing.err;
  EXPECT_NE(signing.err.find("This is a draft"), std::string::npos) << signing.err;
  EXPECT_EQ(desk.names(), before);
  const Outcome issuing = desk.issue("draft.pdf", "issued.pdf");
  EXPECT_EQ(issuing.status, 4) << issuing.err;
  EXPECT_NE(issuing.err.find("This is a draft"), std::string::npos) << issuing.err;
  for (const std::string& name : desk.names()) EXPECT_NE(name, "issued.pdf");
}

TEST_F(DraftToBeSigned, IsNoCampaignToBeIssued) {
  const Outcome outcome = desk.run({"campaign", "open.xml", "rows.csv", "-o", "letters", "--draft",
                                    "--issue", "issued", "--register", "so.db", "--key",
                                    test_pki().pkcs12("office"), "--passphrase-file", "pass"});
  EXPECT_EQ(outcome.status, 2) << outcome.err;
  EXPECT_NE(outcome.err.find("--draft"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace congvan
