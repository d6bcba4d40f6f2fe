#include "paint/pdf_fields.h"

#include <gtest/gtest.h>

#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// The sample letter with slots in words of its first and of its last page.
Pages open_pages() {
  Pages pages = sample_pages();
  const auto words_of = [](Page& page) -> Block& {
    for (Block& block : page.blocks) {
      if (block.node > 0 && !block.runs.empty()) return block;
    }
    throw std::logic_error("a page without words");
  };
  words_of(pages.pages.front()).slots = {
      {SlotRole::number, points(100), points(90), points(45), points(15)}};
  words_of(pages.pages.back()).slots = {
      {SlotRole::leader, points(300), points(400), points(150), points(70)},
      {SlotRole::leader, points(80), points(400), points(150), points(70)},
      {SlotRole::seal, points(240), points(380), points(110), points(110)}};
  return pages;
}

std::string pdf_of(const Pages& pages) { return paint_pdf(pages, sample_facts(), test_fonts()); }

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(PdfFields, AreNamedByRoleAndNumberedFromTheSecondOn) {
  std::string names;
  for (const SlotField& field : slot_fields(open_pages())) names += field.name + ' ';
  EXPECT_EQ(names, "number leader leader-2 seal ");
}

TEST(PdfFields, AreEmptySignatureFieldsToPoppler) {
  const JudgedPdf pdf(pdf_of(open_pages()));
  const Outcome said = pdf.asked({"pdfsig", "PDF"});  // with a status for unsigned files
  EXPECT_EQ(count(said.out, "The signature form field is not signed."), 4U) << said.out;
  EXPECT_NE(said.out.find("Signature Field Name: leader-2"), said.out.npos);
}

TEST(PdfFields, StandWhereTheSlotsAre) {
  const std::string plain = JudgedPdf(pdf_of(open_pages())).plain();
  const double height = in_points(open_pages().pages.back().height);
  EXPECT_NE(plain.find("300"), plain.npos);
  EXPECT_NE(plain.find(decimal(height - 470, 3)), plain.npos);
  EXPECT_EQ(count(plain, "/Subtype /Widget"), 4U);
}

TEST(PdfFields, HaveFormElementsOfTheirOwn) {
  const JudgedPdf pdf(pdf_of(open_pages()));
  const std::string plain = pdf.plain();
  EXPECT_EQ(count(plain, "/S /Form"), 4U);
  EXPECT_EQ(count(plain, "/Type /OBJR"), 4U);
  EXPECT_EQ(count(pdf.said({"pdfinfo", "-struct", "PDF"}), "Form"), 4U);
  EXPECT_TRUE(pdf.conforms("2a"));
  EXPECT_TRUE(pdf.conforms("ua1"));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
}

TEST(PdfFields, CostAtMostFourKilobytes) {
  Pages all = open_pages();
  auto& slots = all.pages.front().blocks.front().slots;
  for (int role = 0; role <= static_cast<int>(SlotRole::copy); ++role) {
    slots.push_back(
        {static_cast<SlotRole>(role), points(10 * role), points(90), points(45), points(15)});
  }
  all.pages.front().blocks.front().node = 1;
  EXPECT_LE(pdf_of(all).size(), pdf_of(sample_pages()).size() + 4'096);
}

TEST(PdfFields, AreSeenByNobody) {
  // MuPDF would draw "SIGN" over fields that it takes for empty signatures.
  const JudgedPdf with(pdf_of(open_pages())), without(pdf_of(sample_pages()));
  EXPECT_EQ(with.words_by_mupdf(), without.words_by_mupdf());
  EXPECT_EQ(with.words_by_poppler(), without.words_by_poppler());
  EXPECT_EQ(with.drawn_glyphs().size(), without.drawn_glyphs().size());
}

TEST(PdfFields, ChangeNothingOfAFileWithoutSlots) {
  const std::string plain = JudgedPdf(pdf_of(sample_pages())).plain();
  EXPECT_EQ(plain.find("/AcroForm"), plain.npos);
  EXPECT_EQ(plain.find("/Annots"), plain.npos);
}

}  // namespace
}  // namespace congvan
