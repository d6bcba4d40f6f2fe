// What changed between two drafts, told by the real program.

#include <gtest/gtest.h>

#include <algorithm>

#include "app/letters.h"
#include "image/picture.h"
#include "pdf_judges.h"
#include "run_program.h"

namespace congvan {
namespace {

class TwoDrafts : public testing::Test {
 protected:
  Outcome diff(std::vector<std::string> more, const std::string& language = "en") const {
    std::vector<std::string> arguments = {"diff", a, b, "--no-profile", "--lang", language};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_congvan(arguments);
  }

  TemporaryFolder folder;
  std::string a = folder.file("a.xml", small_letter());
  std::string b = folder.file("b.xml", small_letter_with("30 tháng 4", "15 tháng 5"));
};

TEST_F(TwoDrafts, AreToldApartInWords) {
  const Outcome told = diff({});
  EXPECT_EQ(told.status, 0) << told.err;
  EXPECT_NE(told.out.find("trước ngày [-30-] {+15+} tháng [-4-] {+5+} năm 2024."),
            std::string::npos)
      << told.out;
  EXPECT_EQ(diff({"-o", folder.file("d.txt")}).status, 0);
  EXPECT_EQ(bytes_of(folder.file("d.txt")), told.out);
}

TEST_F(TwoDrafts, AreSaidToBeTheSameInBothLanguages) {
  folder.file("b.xml", small_letter());
  const Outcome english = diff({}), vietnamese = diff({}, "vi");
  EXPECT_EQ(english.status, 0);
  EXPECT_EQ(english.out + vietnamese.out, "");
  EXPECT_NE(english.err.find("Both say the same words."), std::string::npos) << english.err;
  EXPECT_NE(vietnamese.err.find("Hai bản có lời như nhau."), std::string::npos) << vietnamese.err;
}

TEST_F(TwoDrafts, StandSideBySideOnSheets) {
  const Outcome told = diff({"-o", folder.file("d.pdf")}, "vi");
  ASSERT_EQ(told.status, 0) << told.err;
  const JudgedPdf judged(bytes_of(folder.file("d.pdf")));
  judged.said({"qpdf", "--check", "PDF"});
  EXPECT_TRUE(judged.conforms("2a"));
  const std::string words = judged.words_by_poppler();
  EXPECT_NE(words.find("Bản cũ, chữ bỏ gạch ngang: a.xml"), words.npos) << words;
  EXPECT_NE(words.find("Bản mới, chữ thêm gạch dưới: b.xml"), words.npos) << words;
  EXPECT_NE(diff({"-o", folder.file("d.pdf")}, "en").err.find("They differ in"), std::string::npos);
}

TEST_F(TwoDrafts, AreDrawnInEveryForm) {
  EXPECT_EQ(diff({"-o", folder.file("d.svg")}).status, 0);
  EXPECT_NE(bytes_of(folder.file("d.svg")).find("<svg"), std::string::npos);
  ASSERT_EQ(diff({"-o", folder.file("d.png")}).status, 0);
  Diagnostics says;
  const auto sheet = decode_picture(bytes_of(folder.file("d.png")), "d.png", {}, says);
  ASSERT_TRUE(sheet);
  EXPECT_GT(sheet->width, sheet->height);
  const std::string colours = colours_of(*sheet);
  std::size_t reddish = 0, greenish = 0;
  for (std::size_t i = 0; i + 2 < colours.size(); i += 3) {
    const auto red = static_cast<unsigned char>(colours[i]);
    const auto green = static_cast<unsigned char>(colours[i + 1]);
    if (red > green + 20) ++reddish;
    if (green > red + 20) ++greenish;
  }
  EXPECT_GT(reddish, 50U);
  EXPECT_GT(greenish, 50U);
}

TEST_F(TwoDrafts, CannotBeSignedAsALetter) {
  ASSERT_EQ(diff({"-o", folder.file("d.pdf")}).status, 0);
  const std::string xmp = JudgedPdf(bytes_of(folder.file("d.pdf"))).xmp();
  EXPECT_NE(xmp.find("Dự thảo"), xmp.npos) << xmp;
  const std::string slots = run_congvan({"slots", folder.file("d.pdf")}).out;
  EXPECT_EQ(std::count(slots.begin(), slots.end(), '\n'), 1) << "the heading alone: " << slots;
}

TEST_F(TwoDrafts, WithFaultsAreNotCompared) {
  folder.file("b.xml", small_letter_with("<subject>", "<subjekt>"));
  const Outcome told = diff({"-o", folder.file("d.pdf")});
  EXPECT_EQ(told.status, 4) << told.err;
  EXPECT_NE(told.err.find("b.xml:"), std::string::npos) << told.err;
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.xml", "b.xml"}));
}

TEST_F(TwoDrafts, AreNoTemplatesAndNoOtherForms) {
  EXPECT_EQ(diff({"-o", folder.file("d.places")}).status, 2);
  EXPECT_EQ(diff({"-o", b}).status, 2);
  EXPECT_EQ(bytes_of(b), small_letter_with("30 tháng 4", "15 tháng 5"));
  folder.file("b.xml", small_letter_with("Thư viện huyện</recipient>", "{{ten}}</recipient>"));
  const Outcome told = diff({});
  EXPECT_EQ(told.status, 2);
  EXPECT_NE(told.err.find("is a template"), std::string::npos) << told.err;
}

}  // namespace
}  // namespace congvan
