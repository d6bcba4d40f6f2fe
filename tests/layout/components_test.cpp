#include "layout/components.h"

#include <gtest/gtest.h>

#include "layout/subject.h"
#include "letter.h"

namespace congvan {
namespace {

Dispatch dispatch() {
  Dispatch dispatch;
  dispatch.issuers = {{{fixed_text("UBND tỉnh Bình Hà")}, fixed_text("Sở Nội vụ")}};
  dispatch.numbers = {{fixed_text("05"), fixed_text("GM-SNV")}};
  dispatch.issued = Issued{fixed_text("Bình Hà"), 2026, 3, 5};
  dispatch.subject = fixed_text("họp giao ban");
  return dispatch;
}

std::string words(const Dispatch& dispatch, const std::string& kind, std::string_view component) {
  std::string all;
  for (const auto& text : component_words(dispatch, test_layout(kind), component)) {
    all += text.str() + "|";
  }
  return all;
}

TEST(Components, FillInWhatFixedWordsStandFor) {
  EXPECT_EQ(words(dispatch(), "giay-moi", "title"), "Giấy mời|");
  EXPECT_EQ(words(dispatch(), "giay-moi", "recipients"), "Sở Nội vụ trân trọng kính mời:|");
  EXPECT_EQ(words(dispatch(), "quyet-dinh", "enacting-words"), "Quyết định:|");
  EXPECT_EQ(words(dispatch(), "nghi-quyet", "enacting-words"), "QUYẾT NGHỊ:|");
}

TEST(Components, TakeTheIssuerWhereNoAuthorityIsNamed) {
  Dispatch wired = dispatch();
  EXPECT_EQ(words(wired, "cong-dien", "recipients"), "Sở Nội vụ điện:|");
  wired.issuing_authority = fixed_text("Giám đốc Sở Nội vụ");
  EXPECT_EQ(words(wired, "cong-dien", "recipients"), "Giám đốc Sở Nội vụ điện:|");
}

TEST(Components, JoinThoseWhoIssueJointly) {
  Dispatch joint = dispatch();
  joint.issuers.push_back({{fixed_text("UBND tỉnh Bình Hà")}, fixed_text("Sở Tài chính")});
  EXPECT_EQ(words(joint, "giay-gioi-thieu", "lead"),
            "Sở Nội vụ - Sở Tài chính trân trọng giới thiệu:|");
  EXPECT_EQ(words(joint, "cong-van", "issuer"), "Sở Nội vụ|Sở Tài chính|");
  EXPECT_EQ(words(joint, "cong-van", "parent"), "UBND tỉnh Bình Hà|UBND tỉnh Bình Hà|");
}

TEST(Components, WriteNumberAndDateWhereAllIsWords) {
  Dispatch open = dispatch();
  EXPECT_EQ(words(open, "hop-dong", "number"), "Số: 05/GM-SNV|");
  EXPECT_EQ(words(open, "hop-dong", "issued"), "Bình Hà, ngày 05 tháng 3 năm 2026|");
  open.numbers.front().value = {};
  open.issued = Issued{fixed_text("Bình Hà"), 2026, 2, std::nullopt};
  EXPECT_EQ(words(open, "hop-dong", "number"), "Số: ……/GM-SNV|");
  EXPECT_EQ(words(open, "hop-dong", "issued"), "Bình Hà, ngày …… tháng 02 năm 2026|");
}

TEST(Components, MarkElectronicCopiesAlone) {
  Dispatch copy = dispatch();
  const Layout layout = test_layout("sao-y");
  EXPECT_EQ(words(copy, "sao-y", "copy-mark"), "Sao y; Sở Nội vụ; 05/03/2026|");
  copy.issued->time = fixed_text("16:34:54");
  EXPECT_EQ(words(copy, "sao-y", "copy-mark"), "Sao y; Sở Nội vụ; 05/03/2026; 16:34:54 +07:00|");
  EXPECT_TRUE(has_words(copy, layout, "copy-mark"));
  copy.medium = Medium::paper;
  EXPECT_FALSE(has_words(copy, layout, "copy-mark"));
  EXPECT_TRUE(has_words(copy, layout, "copy-form"));
}

TEST(Components, AreTakenInByFixedWords) {
  EXPECT_EQ(use_of(test_layout("cong-dien"), "issuing-authority"), Use::taken_in);
  EXPECT_EQ(use_of(test_layout("quyet-dinh"), "issuing-authority"), Use::required);
  EXPECT_EQ(use_of(test_layout("bao-cao"), "recipients"), Use::optional);
  EXPECT_EQ(use_of(test_layout("bien-ban"), "issued"), Use::none);
}

std::string subject(const std::string& kind, std::string_view given, std::string& said) {
  Dispatch one = dispatch();
  one.subject = fixed_text(given);
  Diagnostics says;
  check_subject(one, test_layout(kind), says);
  said = to_string(says);
  return subject_of(one, test_layout(kind)).str();
}

TEST(Subject, LosesTheOpeningThatTheLayoutWrites) {
  std::string said;
  EXPECT_EQ(subject("cong-van", "V/v Về việc họp", said), "họp");
  EXPECT_EQ(said,
            "warning: subject-begins-with-vv words=V/v \n"
            "warning: subject-begins-with-vv words=Về việc \n");
  EXPECT_EQ(subject("cong-van", "v/v: họp", said), "họp");
  EXPECT_EQ(subject("cong-van", "họp", said), "họp");
  EXPECT_EQ(said, "");
}

TEST(Subject, IsWrittenInFullUnderATitle) {
  std::string said;
  EXPECT_EQ(subject("quyet-dinh", "V/v bổ nhiệm", said), "Về việc bổ nhiệm");
  EXPECT_EQ(said, "warning: subject-has-vv words=V/v\n");
  EXPECT_EQ(subject("quyet-dinh", "V/v: Về việc bổ nhiệm", said), "Về việc bổ nhiệm");
  EXPECT_EQ(subject("quyet-dinh", "Về việc bổ nhiệm", said), "Về việc bổ nhiệm");
  EXPECT_EQ(said, "");
}

}  // namespace
}  // namespace congvan
