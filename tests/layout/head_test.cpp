#include "layout/head.h"

#include <gtest/gtest.h>

#include "layout/typeset.h"

namespace congvan {
namespace {

Issuer issuer(const std::string& parent, const std::string& name) {
  return {{fixed_text(parent)}, fixed_text(name)};
}

Number number(const std::string& value, const std::string& notation) {
  return {fixed_text(value), fixed_text(notation)};
}

/// A decision of two agencies of one province.
Desk joint_desk(const std::string& other = "Sở Y tế") {
  Desk desk("quyet-dinh");
  desk.dispatch.issuers.push_back(issuer("UBND tỉnh Bình Hà", other));
  return desk;
}

std::size_t rules_of(const std::vector<Block>& blocks, const std::string& name) {
  std::size_t count = 0;
  for (const auto& block : blocks) count += block.name == name ? block.rules.size() : 0;
  return count;
}

TEST(Head, NamesWhoIssuesBelowTheBodyItBelongsTo) {
  Desk desk("quyet-dinh");
  EXPECT_EQ(shown(set_head(desk.job()).blocks),
            "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "motto: Độc lập - Tự do - Hạnh phúc\n"
            "parent: UBND TỈNH BÌNH HÀ\n"
            "issuer: SỞ NỘI VỤ\n"
            "number: Số: 05/QĐ-SNV\n"
            "issued: Bình Hà, ngày 05 tháng 3 năm 2026\n");
}

TEST(Head, OfAnAttachedDocumentHasNeitherNumberNorDate) {
  Desk desk("cong-van");
  desk.dispatch.urgency = Urgency::express;
  EXPECT_EQ(shown(set_head(desk.job(), HeadOf::attached).blocks),
            "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "motto: Độc lập - Tự do - Hạnh phúc\n"
            "parent: UBND TỈNH BÌNH HÀ\n"
            "issuer: SỞ NỘI VỤ\n");
}

TEST(Head, GivesTheRoomOfAnEmptyColumnToTheOther) {
  Desk desk("thu-cong");
  const Length middle = desk.setup.left + desk.setup.text_width() / 2;
  desk.layout.regions["head-right"].clear();
  const auto left = set_head(desk.job()).blocks;
  EXPECT_NEAR(in_points(line_of(left, "issuer").middle()), in_points(middle), 0.01);
  desk.layout = test_layout("thu-cong");
  desk.layout.regions["head-left"].clear();
  const auto right = set_head(desk.job()).blocks;
  EXPECT_NEAR(in_points(line_of(right, "nation").middle()), in_points(middle), 0.01);
}

TEST(Head, HasNoHeightWhereNothingStands) {
  Desk desk("thu-cong");
  for (const auto* region : {"head-left", "head-right"}) desk.layout.regions[region].clear();
  const SetPart head = set_head(desk.job());
  EXPECT_EQ(head.height, Length{});
  EXPECT_TRUE(head.blocks.empty());
}

TEST(Head, SetsTheCentreAboveBothColumns) {
  Desk desk("quyet-dinh");
  desk.layout.regions["head-centre"] = desk.layout.region("head-right");
  desk.layout.regions["head-centre"].pop_back();
  desk.layout.regions["head-right"] = {{"issued", "number", true}};
  const auto blocks = set_head(desk.job()).blocks;
  const ShownLine motto = line_of(blocks, "motto");
  EXPECT_NEAR(in_points(motto.middle()), in_points(desk.setup.left + desk.setup.text_width() / 2),
              0.01);
  EXPECT_GT(line_of(blocks, "parent").baseline, motto.baseline);
  EXPECT_EQ(line_of(blocks, "number").baseline, line_of(blocks, "issued").baseline);
  EXPECT_EQ(outside(desk.setup, blocks), "");
}

TEST(Head, JoinsAgenciesWithADash) {
  Desk desk = joint_desk();
  const auto blocks = set_head(desk.job()).blocks;
  EXPECT_EQ(line_of(blocks, "issuer").words, "SỞ NỘI VỤ - SỞ Y TẾ");
  EXPECT_EQ(line_of(blocks, "parent").words, "UBND TỈNH BÌNH HÀ");
  EXPECT_THROW(line_of(blocks, "parent", 1), std::runtime_error);
  EXPECT_EQ(rules_of(blocks, "issuer"), 1u);
}

TEST(Head, BreaksJoinedAgenciesAfterADash) {
  Desk desk = joint_desk("Sở Khoa học và Công nghệ");
  desk.dispatch.issuers.push_back(issuer("UBND tỉnh Bình Hà", "Sở Tài chính"));
  const auto blocks = set_head(desk.job()).blocks;
  EXPECT_EQ(line_of(blocks, "issuer", 0).words, "SỞ NỘI VỤ - ");
  EXPECT_EQ(line_of(blocks, "issuer", 1).words, "SỞ KHOA HỌC VÀ CÔNG NGHỆ - ");
  EXPECT_EQ(line_of(blocks, "issuer", 2).words, "SỞ TÀI CHÍNH");
}

TEST(Head, BreaksANameThatIsWiderThanTheColumn) {
  Desk desk = joint_desk("Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh Bình Hà");
  const auto blocks = set_head(desk.job()).blocks;
  EXPECT_EQ(line_of(blocks, "issuer", 0).words, "SỞ NỘI VỤ - ");
  EXPECT_EQ(outside(desk.setup, blocks), "");
  EXPECT_EQ(to_string(desk.says), "");
}

TEST(Head, StacksAgenciesUnderOneRule) {
  Desk desk = joint_desk();
  desk.dispatch.joint = Joint::stacked;
  const auto blocks = set_head(desk.job()).blocks;
  EXPECT_EQ(line_of(blocks, "issuer", 0).words, "SỞ NỘI VỤ");
  EXPECT_EQ(line_of(blocks, "issuer", 1).words, "SỞ Y TẾ");
  EXPECT_THROW(line_of(blocks, "parent", 1), std::runtime_error);
  EXPECT_EQ(rules_of(blocks, "issuer"), 1u);
}

TEST(Head, NamesAgenciesOfDifferentBodiesEachBelowItsOwn) {
  Desk desk("quyet-dinh");
  desk.dispatch.issuers.push_back(issuer("UBND tỉnh An Lĩnh", "Sở Y tế"));
  const auto blocks = set_head(desk.job(), HeadOf::attached).blocks;
  EXPECT_EQ(shown(blocks),
            "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "motto: Độc lập - Tự do - Hạnh phúc\n"
            "parent: UBND TỈNH BÌNH HÀ\n"
            "issuer: SỞ NỘI VỤ\n"
            "parent: UBND TỈNH AN LĨNH\n"
            "issuer: SỞ Y TẾ\n");
  EXPECT_EQ(rules_of(blocks, "issuer"), 1u);
}

TEST(Head, JoinsNumbersWhereTheyFit) {
  Desk desk = joint_desk();
  desk.dispatch.numbers = {number("15", "QC-SNV"), number("07", "QC-SYT")};
  EXPECT_EQ(line_of(set_head(desk.job()).blocks, "number").words, "Số: 15/QC-SNV - 07/QC-SYT");
  desk.dispatch.numbers[1].value = {};
  EXPECT_EQ(line_of(set_head(desk.job()).blocks, "number").words, "Số: 15/QC-SNV - /QC-SYT");
}

TEST(Head, SetsNumbersOneALineTheFirstLevelWithTheDate) {
  Desk desk = joint_desk();
  desk.dispatch.numbers = {number("15", "QCPH-SNV-SYT-VPUBND"), number("07", "QCPH-SYT-SNV")};
  for (const Joint joint : {Joint::side_by_side, Joint::stacked}) {
    desk.dispatch.joint = joint;
    const auto blocks = set_head(desk.job()).blocks;
    EXPECT_EQ(line_of(blocks, "number", 0).words, "Số: 15/QCPH-SNV-SYT-VPUBND ");
    EXPECT_EQ(line_of(blocks, "number", 1).words, "Số: 07/QCPH-SYT-SNV");
    EXPECT_EQ(line_of(blocks, "number", 0).baseline, line_of(blocks, "issued").baseline);
    EXPECT_EQ(outside(desk.setup, blocks), "");
  }
}

TEST(Head, OfACopyBeginsItsColumnsLevel) {
  Desk desk("sao-y");
  const auto blocks = set_head(desk.job()).blocks;
  EXPECT_EQ(shown(blocks),
            "copy-form: SAO Y\n"
            "issuer: SỞ NỘI VỤ\n"
            "number: Số: 05/QĐ-SNV\n"
            "issued: Bình Hà, ngày 05 tháng 3 năm 2026\n");
  EXPECT_EQ(line_of(blocks, "copy-form").baseline, line_of(blocks, "issuer").baseline);
  EXPECT_EQ(line_of(blocks, "number").baseline, line_of(blocks, "issued").baseline);
}

TEST(Head, HasTheSameNodesWhateverFitsOnALine) {
  Desk desk = joint_desk();
  desk.dispatch.numbers = {number("15", "QC-SNV"), number("07", "QC-SYT")};
  const std::size_t joined = set_head(desk.job()).blocks.size();
  desk.dispatch.joint = Joint::stacked;
  EXPECT_EQ(set_head(desk.job()).blocks.size(), joined + 1);  // an issuer more, not a number
}

TEST(TopMargin, RefusesAMarkWiderThanTheText) {
  Desk desk("cong-van");
  std::string mark = "Lưu hành nội bộ";
  EXPECT_TRUE(set_top_margin(desk.job()).blocks.empty());
  desk.dispatch.circulation = fixed_text(mark);
  EXPECT_EQ(shown(set_top_margin(desk.job()).blocks), "circulation: LƯU HÀNH NỘI BỘ\n");
  EXPECT_FALSE(desk.says.has_errors());
  for (int i = 0; i < 12; ++i) mark += " xem xong trả lại";
  desk.dispatch.circulation = fixed_text(mark);
  set_top_margin(desk.job());
  EXPECT_TRUE(desk.says.has_errors());
}

}  // namespace
}  // namespace congvan
