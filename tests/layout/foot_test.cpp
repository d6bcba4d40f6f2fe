#include "layout/foot.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/typeset.h"

namespace congvan {
namespace {

struct SetFoot {
  std::vector<Node> tree = {Node{Role::document}};
  std::vector<Strip> strips;

  explicit SetFoot(Desk& desk) : strips(set_foot(desk.job(), tree, 0)) {}
};

Signatory confirms(const std::string& remark, const std::string& name) {
  Signatory one = Desk::signatory({"Chủ tịch"}, name);
  one.remark = fixed_text(remark);
  return one;
}

std::string outside(const Setup& setup, const std::vector<Strip>& strips) {
  std::string all;
  for (const auto& strip : strips) all += outside(setup, strip.blocks);
  return all;
}

/// Whether the blocks follow each other, strip by strip, as their nodes do in the tree.
bool read_in_order(const SetFoot& foot) {
  int last = 0;
  for (const auto& strip : foot.strips) {
    for (const auto& block : strip.blocks) {
      const bool label = foot.tree.at(static_cast<std::size_t>(block.node)).role == Role::label;
      if (block.node <= last && !label) return false;
      last = block.node;
    }
  }
  return last == static_cast<int>(foot.tree.size()) - 1;
}

TEST(Foot, SetsOneSignatoryBesideTheCopies) {
  Desk desk("cong-van");
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 1u);
  const Strip& strip = foot.strips[0];
  EXPECT_EQ(shown(strip.blocks),
            "capacity: GIÁM ĐỐC\n"
            "signatory-name: Lê Văn Mẫu\n"
            "distribution: Nơi nhận:\n"
            "copy-to: - \ncopy-to: Như trên;\n"
            "copy-to: - \ncopy-to: Lưu: VT.\n");
  EXPECT_EQ(line_of(strip.blocks, "capacity").baseline,
            line_of(strip.blocks, "distribution").baseline);
  EXPECT_FALSE(strip.may_begin);
  EXPECT_EQ(strip.before, Length{});
  EXPECT_TRUE(read_in_order(foot));
}

TEST(Foot, PartsLongCopiesBelowTheSignature) {
  Desk desk("cong-van");
  for (int i = 0; i < 40; ++i) desk.dispatch.distribution->copies_to.push_back(fixed_text("Sở"));
  const SetFoot foot(desk);
  ASSERT_GT(foot.strips.size(), 20u);
  EXPECT_EQ(line_of(foot.strips[0].blocks, "signatory-name").words, "Lê Văn Mẫu");
  EXPECT_FALSE(foot.strips[0].may_begin);
  EXPECT_TRUE(foot.strips[1].may_begin);
  EXPECT_EQ(shown(foot.strips[1].blocks), "copy-to: - \ncopy-to: Sở;\n");
  EXPECT_EQ(shown(foot.strips.back().blocks),
            "copy-to: - \ncopy-to: Sở;\ncopy-to: - \ncopy-to: Lưu: VT.\n");
  EXPECT_TRUE(read_in_order(foot));
}

TEST(Foot, PartsNoCopiesBesideASignature) {
  Desk desk("quyet-dinh");
  desk.dispatch.joint = Joint::stacked;
  for (int i = 0; i < 4; ++i) {
    desk.dispatch.signatories.push_back(Desk::signatory({"Phó Giám đốc"}, "Lê Thị Mẫu"));
  }
  for (int i = 0; i < 60; ++i) desk.dispatch.distribution->copies_to.push_back(fixed_text("Sở"));
  const SetFoot foot(desk);
  for (const auto& strip : foot.strips) {
    const auto lines = shown_lines(strip.blocks);
    EXPECT_EQ(std::ranges::count(lines, "capacity", &ShownLine::name),
              std::ranges::count(lines, "signatory-name", &ShownLine::name));
  }
  EXPECT_EQ(outside(desk.setup, foot.strips), "");
}

TEST(Foot, LeavesTheRoomToSignThatThePageChose) {
  Desk desk("cong-van");
  const Length usual = SetFoot(desk).strips[0].height;
  desk.setup.signature_room += points(10);
  EXPECT_EQ(SetFoot(desk).strips[0].height, usual + points(10));
}

TEST(Foot, SetsTwoSignatoriesLevelFromTheLeft) {
  Desk desk("bien-ban");
  desk.dispatch.signatories = {Desk::signatory({"Thư ký"}, "Lê Thị Mẫu"),
                               Desk::signatory({"Chủ tọa", "Phó Giám đốc"}, "Lê Văn Mẫu")};
  desk.dispatch.signatories[0].title = fixed_text("Chuyên viên");
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 2u);
  EXPECT_EQ(shown(foot.strips[0].blocks),
            "capacity: THƯ KÝ\n"
            "signatory-title: Chuyên viên\n"
            "signatory-name: Lê Thị Mẫu\n"
            "capacity: CHỦ TỌA\n"
            "capacity: PHÓ GIÁM ĐỐC\n"
            "signatory-name: Lê Văn Mẫu\n");
  const auto& row = foot.strips[0].blocks;
  EXPECT_EQ(line_of(row, "capacity", 0).baseline, line_of(row, "capacity", 1).baseline);
  EXPECT_EQ(line_of(row, "signatory-name", 0).baseline, line_of(row, "signatory-name", 1).baseline);
  const Length middle = desk.setup.left + desk.setup.text_width() / 2;
  EXPECT_LT(line_of(row, "capacity", 0).right, middle);
  EXPECT_GT(line_of(row, "capacity", 1).left, middle);
  EXPECT_TRUE(read_in_order(foot));
}

TEST(Foot, KeepsTheCopiesWithTheRowAboveThem) {
  Desk desk("bien-ban");
  desk.dispatch.signatories.push_back(Desk::signatory({"Chủ tọa"}, "Lê Thị Mẫu"));
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 2u);
  EXPECT_EQ(line_of(foot.strips[1].blocks, "distribution").left, desk.setup.left);
  EXPECT_EQ(foot.strips[1].before, desk.layout.length("before-foot"));
  EXPECT_FALSE(foot.strips[1].may_begin);
}

TEST(Foot, SetsTheLastOfAnOddNumberInTheMiddle) {
  Desk desk("bien-ban");
  for (int i = 0; i < 2; ++i) {
    desk.dispatch.signatories.push_back(Desk::signatory({"Đại diện"}, "Lê Thị Mẫu"));
  }
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 3u);
  const ShownLine last = line_of(foot.strips[1].blocks, "signatory-name");
  EXPECT_NEAR(in_points(last.middle()), in_points(desk.setup.left + desk.setup.text_width() / 2),
              0.01);
  EXPECT_TRUE(foot.strips[1].may_begin);
}

TEST(Foot, StacksSignatoriesOnTheRight) {
  Desk desk("quyet-dinh");
  desk.dispatch.joint = Joint::stacked;
  desk.dispatch.signatories.push_back(Desk::signatory({"Phó Giám đốc"}, "Lê Thị Mẫu"));
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 2u);
  EXPECT_EQ(line_of(foot.strips[0].blocks, "capacity").baseline,
            line_of(foot.strips[0].blocks, "distribution").baseline);
  EXPECT_EQ(shown(foot.strips[1].blocks), "capacity: PHÓ GIÁM ĐỐC\nsignatory-name: Lê Thị Mẫu\n");
  EXPECT_GT(line_of(foot.strips[1].blocks, "capacity").left,
            desk.setup.left + scaled(desk.setup.text_width(), 0.48));
  EXPECT_TRUE(foot.strips[1].may_begin);
  EXPECT_TRUE(read_in_order(foot));
}

TEST(Foot, PartsNoColumnWhereTheOtherRunsOn) {
  Desk desk("quyet-dinh");
  desk.dispatch.joint = Joint::stacked;
  for (int i = 0; i < 2; ++i) {
    desk.dispatch.signatories.push_back(Desk::signatory({"Phó Giám đốc"}, "Lê Thị Mẫu"));
  }
  for (int i = 0; i < 15; ++i) {
    desk.dispatch.distribution->copies_to.push_back(fixed_text("Ban Quản lý"));
  }
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 2u);
  EXPECT_THROW(line_of(foot.strips[1].blocks, "distribution"), std::runtime_error);
  for (const auto& line : shown_lines(foot.strips[0].blocks)) {
    EXPECT_LT(line.baseline, foot.strips[0].height);
  }
  EXPECT_TRUE(read_in_order(foot));
}

TEST(Foot, SetsWhoConfirmsBelowWhoSigned) {
  Desk desk("giay-nghi-phep");
  desk.dispatch.countersignatories = {confirms("Xác nhận của UBND xã Hoa Ban", "Trần Văn Mẫu")};
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 2u);
  EXPECT_EQ(foot.strips[0].blocks.back().name, "copy-to");
  const auto& blocks = foot.strips[1].blocks;
  EXPECT_EQ(line_of(blocks, "remark").words, "Xác nhận của UBND xã Hoa Ban");
  EXPECT_EQ(line_of(blocks, "capacity").words, "CHỦ TỊCH");
  EXPECT_EQ(line_of(blocks, "countersignature").words, "Trần Văn Mẫu");
  EXPECT_LT(line_of(blocks, "remark").right,
            desk.setup.left + scaled(desk.setup.text_width(), 0.48));
  EXPECT_TRUE(read_in_order(foot));
}

TEST(Foot, SetsManyWhoConfirmOnStripsOfTheirOwn) {
  Desk desk("giay-nghi-phep");
  for (int i = 0; i < 4; ++i) {
    desk.dispatch.countersignatories.push_back(confirms("Xác nhận", "Trần Văn Mẫu"));
  }
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 5u);
  for (const auto& strip : foot.strips) EXPECT_LE(strip.height, desk.setup.text_height() / 2);
  EXPECT_TRUE(foot.strips[1].may_begin);
  EXPECT_TRUE(read_in_order(foot));
}

/// What is said of each node, in order.
std::string names_of(const std::vector<Node>& tree) {
  std::string names;
  for (const auto& node : tree) names += node.name + ' ';
  return names;
}

TEST(Foot, HasTheSameNodesOnWhateverPage) {
  for (const Joint joint : {Joint::side_by_side, Joint::stacked}) {
    for (std::size_t signing = 1; signing <= 4; ++signing) {
      Desk desk("giay-nghi-phep");
      desk.dispatch.joint = joint;
      desk.dispatch.signatories.assign(signing, Desk::signatory({"Giám đốc"}, "Lê Văn Mẫu"));
      desk.dispatch.countersignatories.assign(3, confirms("Xác nhận", "Trần Văn Mẫu"));
      const std::string usual = names_of(SetFoot(desk).tree);
      desk.setup.signature_room = points(43);
      EXPECT_EQ(names_of(SetFoot(desk).tree), usual);
      desk.setup.signature_room = points(110);
      std::swap(desk.setup.width, desk.setup.height);
      EXPECT_EQ(names_of(SetFoot(desk).tree), usual);
    }
  }
}

TEST(Foot, StaysWithinTheTextWhateverItHolds) {
  for (const Joint joint : {Joint::side_by_side, Joint::stacked}) {
    for (std::size_t signing = 1; signing <= 24; ++signing) {
      Desk desk("giay-nghi-phep");
      desk.dispatch.joint = joint;
      desk.dispatch.signatories.assign(
          signing, Desk::signatory({"Trưởng Ban Quản lý các khu công nghiệp tỉnh Bình Hà"},
                                   "Nguyễn Hoàng Thị Phương Mẫu"));
      desk.dispatch.countersignatories.assign(signing % 9, confirms("Xác nhận", "Trần Văn Mẫu"));
      const SetFoot foot(desk);
      EXPECT_EQ(outside(desk.setup, foot.strips), "") << signing;
      EXPECT_TRUE(read_in_order(foot)) << signing;
      EXPECT_EQ(to_string(desk.says), "");
    }
  }
}

TEST(Foot, IsAnEmptyStripWhereNobodySigns) {
  Desk desk("cong-van");
  desk.dispatch.signatories.clear();
  desk.dispatch.distribution.reset();
  const SetFoot foot(desk);
  ASSERT_EQ(foot.strips.size(), 1u);
  EXPECT_EQ(foot.strips[0].height, Length{});
}

TEST(Contact, StandsBelowARuleAsWideAsTheText) {
  Desk desk("cong-van");
  desk.dispatch.contact = Contact{fixed_text("Số 12 đường Hoa Ban"),
                                  fixed_text("(0200) 3 000 000"),
                                  {},
                                  fixed_text("snv@binhha.vn"),
                                  {}};
  std::vector<Node> tree = {Node{Role::document}};
  const SetPart contact = set_contact(desk.job(), tree, 0);
  EXPECT_EQ(shown(contact.blocks),
            "contact: Địa chỉ: Số 12 đường Hoa Ban; Điện thoại: (0200) 3 000 000; "
            "Email: snv@binhha.vn\n");
  const Rule& rule = contact.blocks.at(0).rules.at(0);
  EXPECT_EQ(rule.x1 - rule.x0, desk.setup.text_width());
  desk.dispatch.contact = Contact{};
  EXPECT_EQ(set_contact(desk.job(), tree, 0).height, Length{});
}

}  // namespace
}  // namespace congvan
