#include "layout/check_kind.h"

#include <gtest/gtest.h>

#include "dispatch/read_dispatch.h"
#include "letter.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

constexpr std::string_view head =
    "<issuer><name>Sở Nội vụ</name></issuer><number value='5' notation='X-SNV'/>";
constexpr std::string_view foot =
    "<signatory name='Lê Văn Mẫu'><capacity>Giám đốc</capacity></signatory>";

/// What is said of a dispatch of the kind with `inside` between head and foot.
std::string said(const std::string& kind, const std::string& inside,
                 const std::string& after = "<distribution><archive unit='VP'/></distribution>") {
  Diagnostics reading;
  const std::string xml = "<dispatch version='1' kind='" + kind + "'>" + std::string(head) +
                          inside + std::string(foot) + after + "</dispatch>";
  const auto root = parse_xml(xml, "a.xml", reading);
  const auto dispatch = read_dispatch(*root, reading);
  EXPECT_FALSE(reading.has_errors()) << to_string(reading);
  Diagnostics says;
  check_kind(*dispatch, test_layout(kind), says);
  std::string all;
  for (auto one : says.all()) {
    one.where = {};
    all += to_string(one) + "\n";
  }
  return all;
}

constexpr auto issued = "<issued place='Bình Hà' date='2026-03-05'/>";
constexpr auto body = "<body><paragraph>Nội dung</paragraph></body>";

TEST(CheckKind, IsSilentAboutASoundDispatch) {
  EXPECT_EQ(said("thong-bao", std::string(issued) + "<subject>Họp</subject>" + body), "");
}

TEST(CheckKind, WantsWhatTheKindRequires) {
  EXPECT_EQ(said("quyet-dinh", std::string(issued) + "<subject>Về việc họp</subject>" + body),
            "error: missing-part part=issuing-authority kind=Quyết định box=6 "
            "clause=Phụ lục III, Mẫu 1.1, Mẫu 1.2\n"
            "error: missing-part part=legal-bases kind=Quyết định box=6 "
            "clause=Phụ lục I, Phần I, Mục II, khoản 6\n");
}

TEST(CheckKind, RefusesWhatTheKindWouldNotPrint) {
  EXPECT_EQ(said("thu-cong", std::string(issued) + "<subject>Thư khen</subject>" + body),
            "error: part-not-of-kind part=number kind=Thư công\n");
  EXPECT_EQ(said("thong-bao",
                 std::string(issued) +
                     "<subject>Họp</subject><recipients><recipient>UBND tỉnh"
                     "</recipient></recipients>" +
                     body,
                 "<distribution><copy-to>Như trên</copy-to></distribution>"),
            "error: part-not-of-kind part=recipients kind=Thông báo\n");
}

TEST(CheckKind, KnowsTheLinesOfItsForm) {
  const std::string form =
      "<body><particulars><particular of='person'>A</particular><particular of='positio'>B"
      "</particular><particular label='Ghi chú'>C</particular></particulars></body>";
  EXPECT_EQ(said("giay-nghi-phep", issued + form),
            "error: unknown-particular name=positio kind=Giấy nghỉ phép suggestion=position\n"
            "error: missing-particular name=position words=Chức vụ kind=Giấy nghỉ phép\n");
}

TEST(CheckKind, WantsTheDistributionToNameThoseAboveFirst) {
  const std::string inside = std::string(issued) +
                             "<subject>Họp</subject><recipients><recipient>UBND tỉnh</recipient>"
                             "</recipients>" +
                             body;
  EXPECT_EQ(said("to-trinh", inside, "<distribution><copy-to>UBND tỉnh</copy-to></distribution>"),
            "warning: copies-do-not-begin-as-above\n");
  EXPECT_EQ(said("thong-bao", std::string(issued) + "<subject>Họp</subject>" + body,
                 "<distribution><copy-to>UBND tỉnh</copy-to></distribution>"),
            "");
}

}  // namespace
}  // namespace congvan
