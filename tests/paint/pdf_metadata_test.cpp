#include "paint/pdf_metadata.h"

#include <gtest/gtest.h>

#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "paint/xmp.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

JudgedPdf judged(const Facts& facts) {
  return JudgedPdf(paint_pdf(sample_pages(1), facts, test_fonts()));
}

/// What xmllint finds at an XPath in the letter's XMP, names without their prefixes.
std::string in_xmp(const JudgedPdf& pdf, const std::string& element) {
  const Outcome outcome = run_program(
      {.program = "/usr/bin/env",
       .arguments = {"xmllint", "--xpath", "string(//*[name()='" + element + "'])", "-"},
       .input = pdf.xmp()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return folded(outcome.out);
}

TEST(PdfMetadata, SaysTheSameInBothPlaces) {
  const JudgedPdf pdf = judged(sample_facts());
  const std::string info = pdf.said({"env", "TZ=Asia/Ho_Chi_Minh", "pdfinfo", "-isodates", "PDF"});
  for (const auto& [key, element] : {std::pair{"Title:           ", "dc:title"},
                                     {"Subject:         ", "dc:description"},
                                     {"Author:          ", "dc:creator"},
                                     {"Producer:        ", "pdf:Producer"}}) {
    EXPECT_NE(info.find(key + in_xmp(pdf, element) + "\n"), info.npos) << element << info;
  }
  EXPECT_EQ(in_xmp(pdf, "xmp:CreateDate"), "2024-03-05T08:30:00+07:00");
  EXPECT_EQ(in_xmp(pdf, "xmp:ModifyDate"), "2024-03-05T08:30:00+07:00");
  EXPECT_NE(pdf.plain().find("/CreationDate (D:20240305083000+07'00')"), std::string::npos);
  EXPECT_NE(pdf.plain().find("/ModDate (D:20240305083000+07'00')"), std::string::npos);
  EXPECT_NE(info.find("Tagged:          yes"), info.npos);
  EXPECT_NE(info.find("PDF version:     1.7"), info.npos);
}

TEST(PdfMetadata, TellsWhatADispatchIs) {
  const JudgedPdf pdf = judged(sample_facts());
  EXPECT_EQ(in_xmp(pdf, "dispatch:issuer"), "Sở Nội vụ");
  EXPECT_EQ(in_xmp(pdf, "dispatch:code"), "27/SNV-VTLT");
  EXPECT_EQ(in_xmp(pdf, "dispatch:date"), "2024-03-05");
  EXPECT_EQ(in_xmp(pdf, "dispatch:kind"), "Công văn");
  EXPECT_EQ(in_xmp(pdf, "dispatch:subject"), "Chỉnh lý tài liệu tồn đọng");
  EXPECT_EQ(in_xmp(pdf, "dispatch:signatory"), "Lê Thị Mẫu");
  EXPECT_EQ(in_xmp(pdf, "dc:language"), "vi-VN");
}

TEST(PdfMetadata, ClaimsWhatWasAskedFor) {
  Facts facts = sample_facts();
  EXPECT_EQ(in_xmp(judged(facts), "pdfaid:part"), "2");
  EXPECT_EQ(in_xmp(judged(facts), "pdfaid:conformance"), "A");
  EXPECT_EQ(in_xmp(judged(facts), "pdfuaid:part"), "1");
  facts.standard = PdfStandard::a_3a;
  EXPECT_EQ(in_xmp(judged(facts), "pdfaid:part"), "3");
  facts.standard = PdfStandard::none;
  const JudgedPdf plain = judged(facts);
  EXPECT_EQ(plain.xmp().find("pdfaid"), std::string::npos);
  EXPECT_EQ(plain.xmp().find("pdfuaid"), std::string::npos);
  EXPECT_EQ(plain.plain().find("/OutputIntents"), std::string::npos);
  EXPECT_NE(plain.said({"pdfinfo", "PDF"}).find("Tagged:          yes"), std::string::npos);
}

TEST(PdfMetadata, EscapesWhatWouldBreakIt) {
  Facts facts = sample_facts();
  facts.title = "A & B < C > \"D\" (E\\) 📜 đ\x01";
  facts.issuer = "Ban \"QL\" & (khác)";
  const JudgedPdf pdf = judged(facts);
  EXPECT_EQ(in_xmp(pdf, "dc:title"), "A & B < C > \"D\" (E\\) 📜 đ\uFFFD");
  EXPECT_EQ(in_xmp(pdf, "dc:creator"), facts.issuer);
  const std::string info = pdf.said({"pdfinfo", "PDF"});
  EXPECT_NE(info.find("A & B < C > \"D\" (E\\) 📜 đ"), info.npos) << info;
  EXPECT_NE(info.find(facts.issuer), info.npos);
  EXPECT_TRUE(pdf.conforms("2a"));
}

TEST(PdfMetadata, KeepsALongTitleReadable) {
  Facts facts = sample_facts();
  facts.title = "Công văn 27/SNV-VTLT: V/v chỉnh lý";
  while (facts.title.size() < 300) facts.title += " tài liệu tồn đọng";
  const std::string info = judged(facts).said({"pdfinfo", "PDF"});
  EXPECT_NE(info.find(facts.title), info.npos) << info;
}

TEST(PdfMetadata, CutsWordsThatAStringCannotHold) {
  Facts facts = sample_facts();
  facts.subject.clear();
  for (int i = 0; i < 30'000; ++i) facts.subject += "ạ";
  const JudgedPdf pdf = judged(facts);
  EXPECT_EQ(in_xmp(pdf, "dc:description").size(), 8'000U * 3);
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
}

TEST(PdfMetadata, DeclaresOneColourSpaceAndNoTransparency) {
  const std::string plain = judged(sample_facts()).plain();
  EXPECT_NE(plain.find("/S /GTS_PDFA1"), plain.npos);
  EXPECT_NE(plain.find("/N 3\n"), plain.npos);
  for (const char* forbidden : {"/SMask", "/CA ", "/ca ", "/BM ", "/Group", "/ExtGState",
                                "/Encrypt", "/JavaScript", "/Annots", "/OpenAction"}) {
    EXPECT_EQ(plain.find(forbidden), plain.npos) << forbidden;
  }
}

TEST(PdfMetadata, AttachesTheSource) {
  Facts facts = sample_facts();
  facts.standard = PdfStandard::a_3a;
  facts.source = {"Công văn.xml", "Mô tả", "text/xml", "<dispatch>Một &amp; hai</dispatch>\n"};
  const JudgedPdf pdf = judged(facts);
  const std::string list = pdf.said({"qpdf", "--list-attachments", "--verbose", "PDF"});
  EXPECT_NE(list.find("Công văn.xml"), list.npos) << list;
  EXPECT_EQ(pdf.said({"qpdf", "--show-attachment=Công văn.xml", "PDF"}), facts.source->bytes);
  const std::string plain = pdf.plain();
  for (const char* needed : {"/AFRelationship /Source", "/AF [", "/Subtype /text#2fxml",
                             "/ModDate (D:20240305083000+07'00')", "/Size 37", "/F (C_"}) {
    EXPECT_NE(plain.find(needed), plain.npos) << needed;
  }
  EXPECT_TRUE(pdf.conforms("3a"));
}

}  // namespace
}  // namespace congvan
