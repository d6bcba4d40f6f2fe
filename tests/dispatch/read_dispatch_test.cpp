#include "dispatch/read_dispatch.h"

#include <gtest/gtest.h>

#include "dispatch/read_xml.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

const std::string body = "<body><opening>Một</opening></body>";

TEST(ReadDispatch, ReadsTheHead) {
  const auto [says, dispatch] = read_with(
      "<number value='7' notation='SY-VP'/><issued place='Hà Nội' date='2023-05'/>"
      "<urgency level='hoa-toc'/><subject> V/v kiểm   tra. </subject>"
      "<issuing-authority>Giám đốc Sở Y</issuing-authority>" +
      body);
  EXPECT_EQ(says, "");
  EXPECT_EQ(dispatch.issuers.at(0).parents.at(0).str(), "UBND tỉnh X");
  EXPECT_EQ(dispatch.issuers.at(0).name.str(), "Sở Y");
  EXPECT_EQ(dispatch.numbers.at(0).value.str(), "07");
  EXPECT_EQ(dispatch.numbers.at(0).notation.str(), "SY-VP");
  EXPECT_EQ(dispatch.issued->place.str(), "Hà Nội");
  EXPECT_EQ(dispatch.issued->year, 2023);
  EXPECT_EQ(dispatch.issued->month, 5);
  EXPECT_EQ(dispatch.issued->day, std::nullopt);
  EXPECT_EQ(dispatch.urgency, Urgency::express);
  EXPECT_EQ(dispatch.subject.str(), "V/v kiểm tra");
  EXPECT_EQ(dispatch.issuing_authority.str(), "Giám đốc Sở Y");
}

TEST(ReadDispatch, ChoosesItsManner) {
  const auto manner = [](const std::string& attributes) {
    Diagnostics says;
    const auto root = parse_xml("<dispatch version='1' kind='sao-y'" + attributes + "/>", "", says);
    const Dispatch dispatch = *read_dispatch(*root, says);
    return to_string(says) + (dispatch.fits ? "fits " : "fixed ") +
           (dispatch.medium == Medium::paper ? "paper " : "electronic ") +
           (dispatch.joint == Joint::stacked ? "stacked" : "side by side");
  };
  EXPECT_EQ(manner(""), "fits electronic side by side");
  EXPECT_EQ(manner(" fit='fixed' medium='paper' joint='stacked' profile='so-noi-vu'"),
            "fixed paper stacked");
  EXPECT_EQ(manner(" fit='auto' medium='electronic' joint='side-by-side'"),
            "fits electronic side by side");
}

TEST(ReadDispatch, ReadsJointIssue) {
  const auto [says, dispatch] = read_with(
      "<issuer><name>Sở Z</name></issuer>"
      "<number value='12' notation='SY'/><number notation='SZ'/>" +
      body +
      "<signatory name='Lê Mẫu'><capacity>Giám đốc</capacity></signatory>"
      "<signatory name='Trần Mẫu' title='Phó Giám đốc Sở Z'>"
      "<capacity authority='KT.'>Giám đốc</capacity><capacity>Phó Giám đốc</capacity></signatory>");
  EXPECT_EQ(says, "");
  ASSERT_EQ(dispatch.issuers.size(), 2U);
  EXPECT_EQ(dispatch.issuers[1].name.str(), "Sở Z");
  ASSERT_EQ(dispatch.numbers.size(), 2U);
  EXPECT_EQ(dispatch.numbers[1].value.str(), "");
  EXPECT_EQ(dispatch.numbers[1].notation.str(), "SZ");
  ASSERT_EQ(dispatch.signatories.size(), 2U);
  EXPECT_EQ(dispatch.signatories[0].name.str(), "Lê Mẫu");
  EXPECT_EQ(dispatch.signatories[1].title.str(), "Phó Giám đốc Sở Z");
  ASSERT_EQ(dispatch.signatories[1].capacities.size(), 2U);
  EXPECT_EQ(dispatch.signatories[1].capacities[0].authority.str(), "KT.");
  EXPECT_EQ(dispatch.signatories[1].capacities[1].title.str(), "Phó Giám đốc");
}

TEST(ReadDispatch, ReadsWhoConfirms) {
  const auto [says, dispatch] =
      read_with(body +
                "<countersignature><remark>Xác nhận của nơi nghỉ phép</remark></countersignature>"
                "<countersignature name='Lê Mẫu'><remark>Xác nhận của công an xã</remark>"
                "<capacity>Trưởng Công an xã</capacity></countersignature>");
  EXPECT_EQ(says, "");
  ASSERT_EQ(dispatch.countersignatories.size(), 2U);
  EXPECT_EQ(dispatch.countersignatories[0].remark.str(), "Xác nhận của nơi nghỉ phép");
  EXPECT_TRUE(dispatch.countersignatories[0].name.empty());
  EXPECT_EQ(dispatch.countersignatories[1].name.str(), "Lê Mẫu");
  EXPECT_EQ(dispatch.countersignatories[1].capacities.at(0).title.str(), "Trưởng Công an xã");
}

TEST(ReadDispatch, ReadsACopy) {
  const auto [says, dispatch] =
      read_with("<issued place='X' date='2026-03-05' time='16:34:54'/><original src='goc.xml'/>");
  EXPECT_EQ(says, "");
  EXPECT_EQ(dispatch.original->source, "goc.xml");
  EXPECT_EQ(to_string(dispatch.original->where), "a.xml:1:164");
  EXPECT_EQ(dispatch.issued->time.str(), "16:34:54");
  EXPECT_TRUE(dispatch.body.empty());
}

TEST(ReadDispatch, ReadsAnnexesAndAttachedDocuments) {
  const auto [says, dispatch] = read_with(
      "<body><paragraph>Xem các Phụ lục</paragraph></body>"
      "<attached><title>Quy chế</title><subject>làm việc.</subject>"
      "<body><article>Một</article></body></attached>"
      "<annex orientation='landscape' carrier='Quyết định'><title>Danh sách</title>"
      "<body><paragraph>A</paragraph></body></annex>"
      "<annex><body><table><column/><row><cell>B</cell></row></table></body></annex>");
  EXPECT_EQ(says, "");
  ASSERT_EQ(dispatch.supplements.size(), 3U);
  const auto& attached = dispatch.supplements[0];
  EXPECT_EQ(attached.kind, Supplement::Kind::attached);
  EXPECT_EQ(attached.label.str(), "Quy chế");
  EXPECT_EQ(attached.title.str(), "làm việc");
  EXPECT_FALSE(attached.landscape);
  EXPECT_EQ(shown(attached.body), "Điều 1. [] Một./.\n");
  const auto& first = dispatch.supplements[1];
  EXPECT_EQ(first.kind, Supplement::Kind::annex);
  EXPECT_EQ(first.label.str(), "Phụ lục I");
  EXPECT_EQ(first.title.str(), "Danh sách");
  EXPECT_EQ(first.carrier.str(), "Quyết định");
  EXPECT_TRUE(first.landscape);
  EXPECT_EQ(shown(first.body), "A./.\n");
  const auto& second = dispatch.supplements[2];
  EXPECT_EQ(second.label.str(), "Phụ lục II");
  EXPECT_TRUE(second.title.empty());
  EXPECT_EQ(shown(second.body), "table  [] |B¶\n");
}

TEST(ReadDispatch, TakesPunctuationOffListEntries) {
  const auto dispatch = read_with(
                            "<recipients><recipient>Vụ A;</recipient><recipient>Vụ B.</recipient>"
                            "</recipients>" +
                            body +
                            "<distribution><copy-to>Như trên;</copy-to><archive>VT, TC.</archive>"
                            "</distribution>")
                            .dispatch;
  EXPECT_EQ(dispatch.recipients.at(0).str(), "Vụ A");
  EXPECT_EQ(dispatch.recipients.at(1).str(), "Vụ B");
  EXPECT_EQ(dispatch.distribution->copies_to.at(0).str(), "Như trên");
  EXPECT_EQ(dispatch.distribution->archive.str(), "VT, TC");
}

std::string archive(const std::string& element) {
  return read_with(body + "<distribution><copy-to>Như trên</copy-to>" + element + "</distribution>")
      .dispatch.distribution->archive.str();
}

TEST(ReadDispatch, PutsTheArchiveLineTogether) {
  EXPECT_EQ(archive("<archive/>"), "VT");
  EXPECT_EQ(archive("<archive unit='TCCB'/>"), "VT, TCCB");
  EXPECT_EQ(archive("<archive unit='HC' copies='2'/>"), "VT, HC (2)");
  EXPECT_EQ(archive("<archive unit='HC' copies='2' drafter='PL' issued='300'/>"),
            "VT, HC (2). PL.(300)");
  EXPECT_EQ(archive("<archive>VT, Hồ sơ</archive>"), "VT, Hồ sơ");
}

}  // namespace
}  // namespace congvan
