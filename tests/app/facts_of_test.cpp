#include "app/facts_of.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

Dispatch dispatch() {
  Dispatch dispatch;
  dispatch.issuers = {{{}, fixed_text("Phòng Văn hóa")}};
  dispatch.numbers = {{fixed_text("05"), fixed_text("VHTT")}};
  dispatch.issued = Issued{fixed_text("Sông Xanh"), 2024, 3, std::nullopt};
  dispatch.subject = fixed_text("kiểm kê sách");
  dispatch.signatories.emplace_back();
  dispatch.signatories.front().name = fixed_text("Trần Thị Mẫu");
  return dispatch;
}

Layout layout() {
  Layout layout;
  layout.title = "Công văn";
  return layout;
}

TEST(Facts, ComeFromTheDispatch) {
  const Facts facts = facts_of(dispatch(), layout());
  EXPECT_EQ(facts.title, "Công văn số 05/VHTT: kiểm kê sách");
  EXPECT_EQ(facts.issuer, "Phòng Văn hóa");
  EXPECT_EQ(facts.code, "05/VHTT");
  EXPECT_EQ(facts.date, "2024-03");
  EXPECT_EQ(facts.kind, "Công văn");
  EXPECT_EQ(facts.subject, "kiểm kê sách");
  EXPECT_EQ(facts.signatory, "Trần Thị Mẫu");
  EXPECT_TRUE(facts.producer.starts_with("congvan "));
}

TEST(Facts, NameAllWhoIssueAndSign) {
  Dispatch joint = dispatch();
  joint.issuers.push_back({{}, fixed_text("Phòng Kinh tế")});
  joint.numbers.push_back({fixed_text("12"), fixed_text("KT")});
  joint.signatories.emplace_back();
  joint.signatories.back().name = fixed_text("Lê Văn Ví Dụ");
  const Facts facts = facts_of(joint, layout());
  EXPECT_EQ(facts.issuer, "Phòng Văn hóa - Phòng Kinh tế");
  EXPECT_EQ(facts.code, "05/VHTT, 12/KT");
  EXPECT_EQ(facts.signatory, "Trần Thị Mẫu, Lê Văn Ví Dụ");
}

TEST(Facts, LeaveOutWhatIsNotKnown) {
  Dispatch unnumbered = dispatch();
  unnumbered.numbers.front().value = {};
  EXPECT_EQ(facts_of(unnumbered, layout()).code, "/VHTT");
  EXPECT_EQ(facts_of(unnumbered, layout()).title, "Công văn: kiểm kê sách");
  EXPECT_EQ(facts_of({}, layout()).title, "Công văn");
}

TEST(Facts, GiveTheDateAsFarAsItIsKnownFromTheYearOn) {
  const auto date = [](std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    Dispatch dated;
    dated.issued = Issued{{}, year, month, day};
    return facts_of(dated, layout()).date;
  };
  EXPECT_EQ(date(2024, 3, 5), "2024-03-05");
  EXPECT_EQ(date(2024, std::nullopt, std::nullopt), "2024");
  EXPECT_EQ(date(std::nullopt, 3, 5), "");
  EXPECT_EQ(date(2024, std::nullopt, 5), "2024");
}

}  // namespace
}  // namespace congvan
