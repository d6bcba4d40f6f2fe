#include "paint/printer_file.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "paint/paint.h"
#include "paint/random_letter.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

std::vector<Pages> random_letters(int count) {
  std::mt19937 random(11);
  std::vector<Pages> letters;
  for (int i = 0; i < count; ++i) letters.push_back(random_letter(random).pages);
  return letters;
}

std::string printed(const std::vector<Pages>& letters, PaintMemory& memory,
                    bool two_sided = false) {
  std::string file;
  PrinterFile printer([&](std::string_view bytes) { file += bytes; }, two_sided);
  for (const Pages& letter : letters) printer.add(letter, test_fonts(), memory);
  printer.finish(sample_facts());
  return file;
}

std::string printed(const std::vector<Pages>& letters, bool two_sided = false) {
  PaintMemory memory;
  return printed(letters, memory, two_sided);
}

std::size_t page_count(const JudgedPdf& pdf) {
  return std::stoul(pdf.said({"qpdf", "--show-npages", "PDF"}));
}

/// One page as poppler draws it.
std::string drawn(const JudgedPdf& pdf, std::size_t page) {
  const std::string number = std::to_string(page);
  return pdf.said({"pdftoppm", "-r", "40", "-f", number, "-l", number, "PDF"});
}

std::string words(const JudgedPdf& pdf, std::size_t first, std::size_t last) {
  return folded(pdf.said(
      {"pdftotext", "-raw", "-f", std::to_string(first), "-l", std::to_string(last), "PDF", "-"}));
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(PrinterFile, HoldsEveryPageAsItsLetterHasIt) {
  const std::vector<Pages> letters = random_letters(12);
  const JudgedPdf all(printed(letters));
  const Outcome outcome = all.asked({"qpdf", "--check", "PDF"});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  std::size_t page = 1;
  for (const Pages& letter : letters) {
    const JudgedPdf alone(paint_pdf(letter, sample_facts(), test_fonts()));
    const std::size_t last = page + letter.pages.size() - 1;
    EXPECT_EQ(words(all, page, last), words(alone, 1, letter.pages.size()));
    for (std::size_t i = 1; page <= last; ++i, ++page) {
      EXPECT_TRUE(drawn(all, page) == drawn(alone, i)) << page;
    }
  }
  EXPECT_EQ(page_count(all), page - 1);
}

TEST(PrinterFile, SaysWhatItIsAndClaimsNothing) {
  const JudgedPdf pdf(printed(random_letters(1)));
  const std::string told = pdf.said({"pdfinfo", "PDF"});
  EXPECT_NE(told.find("Công văn 27/SNV-VTLT"), told.npos) << told;
  EXPECT_NE(told.find("Tagged:          no"), told.npos) << told;
  EXPECT_NE(told.find("PDF version:     1.7"), told.npos) << told;
  const std::string plain = pdf.plain();
  EXPECT_EQ(plain.find("/StructTreeRoot"), plain.npos);
  EXPECT_EQ(plain.find("/Metadata"), plain.npos);
}

TEST(PrinterFile, WritesEqualFontsAndPiecesOnce) {
  const Pages letter = sample_pages();
  const std::size_t one = printed({letter}).size();
  const std::string hundred = printed(std::vector<Pages>(100, letter));
  EXPECT_LT(hundred.size(), one + 99 * 100);  // two pages a letter, and nothing else
  const std::string plain = JudgedPdf(hundred).plain();
  EXPECT_EQ(count(plain, "/FontFile2 "), 4U);
  EXPECT_EQ(count(plain, "/Type /Page\n"), 200U);
}

TEST(PrinterFile, BeginsEachLetterOnASheetOfItsOwnIfAsked) {
  SampleLetter one;
  one.add_page();
  one.add_block(one.add_node(Role::paragraph, 0, "p"), "p")
      .runs.push_back(one.line("Một trang", 100, 100, {}));
  const std::vector<Pages> letters = {one.pages, sample_pages(), one.pages};
  EXPECT_EQ(page_count(JudgedPdf(printed(letters))), 4U);
  const JudgedPdf pdf(printed(letters, true));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
  EXPECT_EQ(page_count(pdf), 6U);
  EXPECT_EQ(words(pdf, 1, 1), "Một trang");
  EXPECT_EQ(words(pdf, 2, 2), "");
  EXPECT_TRUE(words(pdf, 3, 3).starts_with("CỘNG HÒA")) << words(pdf, 3, 3);
  EXPECT_EQ(words(pdf, 5, 5), "Một trang");
  EXPECT_EQ(words(pdf, 6, 6), "");
  EXPECT_NE(pdf.plain().find("/Duplex /DuplexFlipLongEdge"), std::string::npos);
  EXPECT_NE(pdf.said({"pdfinfo", "-f", "2", "-l", "2", "PDF"})
                .find("Page    2 size:  595.276 x 841.89 pts (A4)"),
            std::string::npos);
}

TEST(PrinterFile, DependsOnNoMemory) {
  const std::vector<Pages> letters = random_letters(30);
  PaintMemory used, small(50'000);
  paint_pdf(sample_pages(), sample_facts(), test_fonts(), used);
  const std::string fresh = printed(letters);
  EXPECT_TRUE(printed(letters, used) == fresh);
  EXPECT_TRUE(printed(letters, small) == fresh);
  EXPECT_FALSE(printed({letters[0]}) == printed({letters[1]}));
}

TEST(PrinterFile, WritesAsItGoes) {
  std::size_t calls = 0, bytes = 0;
  PrinterFile printer([&](std::string_view part) {
    ++calls;
    bytes += part.size();
    EXPECT_LT(part.size(), 300'000U);
  });
  PaintMemory memory;
  for (const Pages& letter : random_letters(60)) printer.add(letter, test_fonts(), memory);
  EXPECT_GT(calls, 2U);
  EXPECT_GT(bytes, 100'000U);
}

TEST(PrinterFile, GoesOnAfterALetterThatCannotBePainted) {
  Pages broken = sample_pages();
  broken.pages[0].blocks[0].runs[0].glyphs[0].id = 70'000;
  std::string file;
  PrinterFile printer([&](std::string_view bytes) { file += bytes; });
  PaintMemory memory;
  printer.add(sample_pages(), test_fonts(), memory);
  EXPECT_THROW(printer.add(broken, test_fonts(), memory), std::runtime_error);
  printer.add(sample_pages(), test_fonts(), memory);
  printer.finish(sample_facts());
  EXPECT_EQ(printer.pages(), 4U);
  EXPECT_TRUE(file == printed({sample_pages(), sample_pages()}));
}

TEST(PrinterFile, HoldsManyThousandPages) {
  SampleLetter letter;
  letter.add_page();
  letter.add_block(letter.add_node(Role::paragraph, 0, "p"), "p")
      .runs.push_back(letter.line("Một trang", 100, 100, {}));
  const JudgedPdf pdf(printed(std::vector<Pages>(12'000, letter.pages)));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
  EXPECT_EQ(page_count(pdf), 12'000U);
  EXPECT_EQ(words(pdf, 11'999, 11'999), "Một trang");
}

}  // namespace
}  // namespace congvan
