#include "layout/supplement.h"

#include <gtest/gtest.h>

#include "layout/typeset.h"

namespace congvan {
namespace {

struct SetHead {
  std::vector<Node> tree = {Node{Role::document}};
  std::vector<Strip> strips;

  SetHead(Desk& desk, const Supplement& supplement)
      : strips(set_supplement_head(desk.job(), supplement, tree, 0)) {}
};

Supplement annex() {
  Supplement one;
  one.label = fixed_text("Phụ lục II");
  one.title = fixed_text("Danh sách cơ quan được kiểm tra");
  return one;
}

Supplement regulation() {
  Supplement one;
  one.kind = Supplement::Kind::attached;
  one.label = fixed_text("Quy chế");
  one.title = fixed_text("Làm việc của Sở Nội vụ");
  return one;
}

/// The reference line, its lines joined.
std::string reference(Desk& desk, const Supplement& supplement) {
  std::string words;
  for (const auto& line : shown_lines(SetHead(desk, supplement).strips.back().blocks)) {
    if (line.name == "reference-line") words += line.words;
  }
  return words;
}

TEST(Supplement, BeginsAnAnnexWithItsLabelAndTitle) {
  Desk desk("ke-hoach");
  const SetHead head(desk, annex());
  ASSERT_EQ(head.strips.size(), 1u);
  const auto& blocks = head.strips[0].blocks;
  EXPECT_EQ(shown(blocks),
            "annex-label: Phụ lục II \n"
            "annex-title: DANH SÁCH CƠ QUAN ĐƯỢC KIỂM TRA\n"
            "reference-line: (Kèm theo Kế hoạch số …/QĐ-SNV ngày … tháng … năm … của Sở Nội vụ)\n");
  const Length middle = desk.setup.left + desk.setup.text_width() / 2;
  for (const auto& line : shown_lines(blocks)) {
    EXPECT_NEAR(in_points(line.middle()), in_points(middle), 0.01) << line.words;
  }
  const Rule& rule = blocks.back().rules.at(0);
  EXPECT_NEAR(in_points(rule.x0 + rule.x1), in_points(middle * 2), 0.01);
  EXPECT_EQ(head.strips[0].height, rule.y0);
}

TEST(Supplement, IsOneHeadingOfLabelAndTitle) {
  Desk desk("ke-hoach");
  const SetHead head(desk, annex());
  ASSERT_EQ(head.tree.size(), 3u);
  EXPECT_EQ(head.tree[1].role, Role::heading);
  EXPECT_EQ(head.tree[1].level, 2);
  EXPECT_EQ(head.tree[2].role, Role::paragraph);
  const auto& blocks = head.strips[0].blocks;
  EXPECT_EQ(blocks.at(0).node, 1);
  EXPECT_EQ(blocks.at(1).node, 1);
  EXPECT_EQ(blocks.at(2).node, 2);
}

TEST(Supplement, NeedsNoTitle) {
  Desk desk("ke-hoach");
  Supplement untitled = annex();
  untitled.title = {};
  EXPECT_EQ(shown_lines(SetHead(desk, untitled).strips[0].blocks)[0].words, "Phụ lục II");
}

TEST(Supplement, FillsTheReferenceInOnPaper) {
  Desk desk("ke-hoach");
  desk.dispatch.medium = Medium::paper;
  EXPECT_EQ(reference(desk, annex()),
            "(Kèm theo Kế hoạch số 05/QĐ-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)");
  desk.dispatch.numbers[0].value = {};
  desk.dispatch.issued->day.reset();
  EXPECT_EQ(reference(desk, annex()),
            "(Kèm theo Kế hoạch số ……/QĐ-SNV ngày …… tháng 3 năm 2026 của Sở Nội vụ)");
}

TEST(Supplement, NamesAllWhoIssueJointly) {
  Desk desk("ke-hoach");
  desk.dispatch.medium = Medium::paper;
  for (const auto* name : {"Sở Y tế", "Sở Tài chính"}) {
    desk.dispatch.issuers.push_back({{}, fixed_text(name)});
  }
  desk.dispatch.numbers.push_back({fixed_text("12"), fixed_text("QĐ-SYT")});
  EXPECT_EQ(reference(desk, annex()),
            "(Kèm theo Kế hoạch số 05/QĐ-SNV và 12/QĐ-SYT ngày 05 tháng 3 năm 2026 "
            "của Sở Nội vụ, Sở Y tế và Sở Tài chính)");
}

TEST(Supplement, NamesTheDispatchAsItIsTold) {
  Desk desk("ke-hoach");
  Supplement one = annex();
  one.carrier = fixed_text("Quyết định");
  EXPECT_TRUE(reference(desk, one).starts_with("(Kèm theo Quyết định số "));
  desk.layout.title.clear();
  EXPECT_TRUE(reference(desk, annex()).starts_with("(Kèm theo Văn bản số "));
}

TEST(Supplement, SaysNothingOfANumberOrDateThereIsNone) {
  Desk desk("bien-ban");
  desk.dispatch.issued.reset();
  EXPECT_EQ(reference(desk, annex()), "(Kèm theo Biên bản số …/QĐ-SNV của Sở Nội vụ)");
  desk.dispatch.numbers.clear();
  EXPECT_EQ(reference(desk, annex()), "(Kèm theo Biên bản của Sở Nội vụ)");
}

TEST(Supplement, GivesAnAttachedDocumentAHeadOfItsOwn) {
  Desk desk("quyet-dinh");
  const SetHead head(desk, regulation());
  ASSERT_EQ(head.strips.size(), 2u);
  EXPECT_EQ(shown(head.strips[0].blocks),
            "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "motto: Độc lập - Tự do - Hạnh phúc\n"
            "parent: UBND TỈNH BÌNH HÀ\n"
            "issuer: SỞ NỘI VỤ\n");
  EXPECT_EQ(
      shown(head.strips[1].blocks),
      "attached-title: QUY CHẾ \n"
      "attached-subject: Làm việc của Sở Nội vụ\n"
      "reference-line: (Kèm theo Quyết định số …/QĐ-SNV ngày … tháng … năm … của Sở Nội vụ)\n");
  for (const auto& strip : head.strips) {
    EXPECT_FALSE(strip.may_begin);
    for (const auto& block : strip.blocks) EXPECT_GT(block.node, 0);
  }
  EXPECT_EQ(head.tree[5].role, Role::title);
}

TEST(Supplement, WrapsWhatIsLong) {
  Desk desk("quyet-dinh");
  Supplement one = regulation();
  std::string words = "Phối hợp";
  for (int i = 0; i < 20; ++i) words += " quản lý khu công nghiệp";
  one.title = fixed_text(words);
  desk.dispatch.issuers[0].name = fixed_text(words);
  for (const auto& strip : SetHead(desk, one).strips) {
    EXPECT_EQ(outside(desk.setup, strip.blocks), "");
    for (const auto& line : shown_lines(strip.blocks)) EXPECT_LT(line.baseline, strip.height);
  }
  EXPECT_EQ(to_string(desk.says), "");
}

}  // namespace
}  // namespace congvan
