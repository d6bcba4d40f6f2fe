#include "paint/pdf_elements.h"

#include <gtest/gtest.h>

#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

std::string structure_of(const SampleLetter& letter) {
  const JudgedPdf pdf(paint_pdf(letter.pages, sample_facts(), test_fonts()));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
  EXPECT_TRUE(pdf.conforms("2a"));
  EXPECT_TRUE(pdf.conforms("ua1"));
  return pdf.said({"pdfinfo", "-struct-text", "PDF"});
}

/// Words of a new node on the last page, each lower than those before.
int say(SampleLetter& letter, Role role, int parent, const std::string& words) {
  const int node = letter.add_node(role, parent, "n");
  const auto blocks = static_cast<double>(letter.pages.pages.back().blocks.size());
  letter.add_block(node, "n").runs.push_back(letter.line(words, 100, 100 + 20 * blocks, {}));
  return node;
}

TEST(PdfElements, NameHeadingsByTheirLevel) {
  SampleLetter letter;
  letter.add_page();
  say(letter, Role::title, 0, "Quy chế");
  for (int level = 2; level <= 7; ++level) {
    letter.pages.tree[static_cast<std::size_t>(say(letter, Role::heading, 0, "Mục"))].level = level;
  }
  EXPECT_EQ(structure_of(letter),
            "Document\n"
            "  H1 (block)\n    \"Quy chế\"\n"
            "  H2 (block)\n    \"Mục\"\n"
            "  H3 (block)\n    \"Mục\"\n"
            "  H4 (block)\n    \"Mục\"\n"
            "  H5 (block)\n    \"Mục\"\n"
            "  H6 (block)\n    \"Mục\"\n"
            "  H6 (block)\n    \"Mục\"\n");
}

TEST(PdfElements, SayWhatCellsHeadAndSpan) {
  SampleLetter letter;
  letter.add_page();
  const int table = letter.add_node(Role::table, 0, "table");
  say(letter, Role::caption, table, "Bảng 1. Kinh phí");
  const int head = letter.add_node(Role::row, table, "row");
  letter.pages.tree[static_cast<std::size_t>(say(letter, Role::head_cell, head, "Năm"))].columns =
      2;
  const int row = letter.add_node(Role::row, table, "row");
  Node& side =
      letter.pages.tree[static_cast<std::size_t>(say(letter, Role::head_cell, row, "2026"))];
  side.scope = Node::Scope::row;
  side.rows = 2;
  const int cell = letter.add_node(Role::cell, row, "cell");
  say(letter, Role::paragraph, cell, "125,5");
  EXPECT_EQ(structure_of(letter),
            "Document\n"
            "  Table (block)\n"
            "    Caption\n"
            "      \"Bảng 1. Kinh phí\"\n"
            "    TR\n"
            "      TH:\n"
            "         /Scope /Column\n"
            "         /ColSpan 2\n"
            "        \"Năm\"\n"
            "    TR\n"
            "      TH:\n"
            "         /Scope /Row\n"
            "         /RowSpan 2\n"
            "        \"2026\"\n"
            "      TD\n"
            "        P (block)\n"
            "          \"125,5\"\n");
}

TEST(PdfElements, GiveNotesIdsThatAreFound) {
  SampleLetter letter;
  letter.add_page();
  say(letter, Role::paragraph, 0, "Theo báo cáo1");
  for (int i = 1; i <= 100; ++i) say(letter, Role::note, 0, std::to_string(i) + " Báo cáo.");
  const JudgedPdf pdf(paint_pdf(letter.pages, sample_facts(), test_fonts()));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
  const std::string plain = pdf.plain();
  EXPECT_NE(plain.find("/ID (note-0000002)\n"), plain.npos);
  EXPECT_NE(plain.find("/IDTree "), plain.npos);
  EXPECT_NE(plain.find("/Limits [\n    (note-0000002)\n    (note-0000065)\n"), plain.npos);
  EXPECT_NE(plain.find("/Limits [\n    (note-0000066)\n    (note-0000101)\n"), plain.npos);
}

TEST(PdfElements, CutWhatAFigureShowsToWhatAStringHolds) {
  SampleLetter letter;
  letter.add_page();
  Picture dot;
  dot.width = dot.height = 1;
  dot.samples = "\1\2\3";
  std::string alternate;
  for (int i = 0; i < 20'000; ++i) alternate += "ố";
  letter.add_figure(dot, alternate, 100, 100, 50, 50);
  const JudgedPdf pdf(paint_pdf(letter.pages, sample_facts(), test_fonts()));
  const std::string plain = pdf.plain();
  const auto begin = plain.find("/Alt <feff");
  ASSERT_NE(begin, plain.npos);
  EXPECT_EQ(plain.find('>', begin) - begin, 10U + 4U * 8000U);
}

/// A table of that many rows, forty to a page.
SampleLetter long_table(int rows, int columns) {
  SampleLetter letter;
  const congvan::Run run = letter.line("12", 100, 0, {});
  const int table = letter.add_node(Role::table, 0, "table");
  for (int i = 0; i < rows; ++i) {
    if (i % 40 == 0) letter.add_page();
    const int row = letter.add_node(Role::row, table, "row");
    for (int column = 0; column < columns; ++column) {
      Block& block = letter.add_block(letter.add_node(Role::cell, row, "cell"), "cell");
      block.runs.push_back(run);
      block.runs.back().x = points(60 + 50 * column);
      block.runs.back().baseline = points(60 + 18 * (i % 40));
    }
  }
  return letter;
}

TEST(PdfElements, HoldATableOfFortyThousandElements) {
  const JudgedPdf pdf(paint_pdf(long_table(6'000, 6).pages, sample_facts(), test_fonts()));
  const Outcome outcome = pdf.asked({"qpdf", "--check", "PDF"});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  const std::string plain = pdf.plain();
  const auto count = [&](const std::string& part) {
    std::size_t found = 0;
    for (auto at = plain.find(part); at != plain.npos; at = plain.find(part, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("/S /TR\n"), 6'000U);
  EXPECT_EQ(count("/S /TD\n"), 36'000U);
  EXPECT_EQ(count("/Limits [\n    "), 3U) << "150 pages stand in three leaves of the parent tree";
}

}  // namespace
}  // namespace congvan
