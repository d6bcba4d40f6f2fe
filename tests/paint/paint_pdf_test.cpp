#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

std::string sample_pdf() { return paint_pdf(sample_pages(), sample_facts(), test_fonts()); }

/// All words of the pages in the order of their blocks.
std::string words_of(const Pages& pages) {
  std::string words;
  for (const Page& page : pages.pages) {
    for (const Block& block : page.blocks) {
      for (const Run& run : block.runs) words += run.text + ' ';
    }
  }
  return folded(words);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(PaintPdf, MakesAFileWithoutSyntaxErrors) {
  const JudgedPdf pdf(sample_pdf());
  const Outcome outcome = pdf.asked({"qpdf", "--check", "PDF"});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  EXPECT_TRUE(pdf.conforms("2a"));
  EXPECT_TRUE(pdf.conforms("ua1"));
}

TEST(PaintPdf, KeepsATaggedLetterOfFourFacesUnder28Kilobytes) {
  EXPECT_LT(sample_pdf().size(), 28'000U);
}

TEST(PaintPdf, GivesEqualBytesForEqualPages) { EXPECT_EQ(sample_pdf(), sample_pdf()); }

TEST(PaintPdf, GivesAnotherIdentityToOtherWords) {
  const auto identity = [](const std::string& pdf) {
    return pdf.substr(pdf.rfind("/ID["), 4 + 34);
  };
  Facts other = sample_facts();
  other.signatory = "Phạm Thử";
  EXPECT_NE(identity(paint_pdf(sample_pages(), other, test_fonts())), identity(sample_pdf()));
}

TEST(PaintPdf, GivesEveryReaderTheWordsInOrderWithSingleSpaces) {
  const Pages pages = sample_pages();
  const JudgedPdf pdf(sample_pdf());
  EXPECT_EQ(pdf.words_by_poppler(), words_of(pages));
  EXPECT_EQ(pdf.words_by_mupdf(), words_of(pages));
}

TEST(PaintPdf, PutsEveryGlyphWithinAHundredthOfAPoint) {
  const Pages pages = sample_pages();
  const std::vector<DrawnGlyph> drawn = JudgedPdf(sample_pdf()).drawn_glyphs();
  std::size_t next = 0;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const Block& block : pages.pages[page].blocks) {
      for (const congvan::Run& run : block.runs) {
        Length x = run.x;
        for (const congvan::Run::Glyph& glyph : run.glyphs) {
          ASSERT_LT(next, drawn.size());
          EXPECT_EQ(drawn[next].page, static_cast<int>(page));
          EXPECT_NEAR(drawn[next].x, in_points(x), 0.0101) << run.text;
          EXPECT_NEAR(drawn[next].y, in_points(run.baseline), 0.0101) << run.text;
          x += glyph.advance;
          ++next;
        }
      }
    }
  }
  EXPECT_EQ(next, drawn.size());
}

TEST(PaintPdf, EmbedsOnlyUsedFacesAndGlyphs) {
  const auto fonts = [](int faces) {
    return JudgedPdf(paint_pdf(sample_pages(faces), sample_facts(), test_fonts()))
        .said({"pdffonts", "PDF"});
  };
  const std::regex row("[A-Z]{6}\\+LiberationSerif\\S* +CID TrueType +Identity-H +yes yes yes");
  const std::string four = fonts(4);
  EXPECT_EQ(std::distance(std::sregex_iterator(four.begin(), four.end(), row), {}), 4) << four;
  const std::string one = fonts(1);
  EXPECT_EQ(std::distance(std::sregex_iterator(one.begin(), one.end(), row), {}), 1) << one;
}

TEST(PaintPdf, SaysTheWidthsOfTheFontProgram) {
  const JudgedPdf pdf(paint_pdf(sample_pages(1), sample_facts(), test_fonts()));
  std::smatch match;
  const std::string plain = pdf.plain();
  ASSERT_TRUE(std::regex_search(plain, match, std::regex("/W \\[\\s+0\\s+\\[([0-9\\s]+)\\]")));
  std::stringstream numbers(match[1]);
  std::vector<int> widths;
  for (int width = 0; numbers >> width;) widths.push_back(width);
  std::set<int> seen;
  for (const DrawnGlyph& glyph : pdf.drawn_glyphs()) {
    seen.insert(glyph.code);
    EXPECT_NEAR(widths.at(static_cast<std::size_t>(glyph.code)), glyph.program_advance * 1000, 1);
  }
  EXPECT_GT(seen.size(), 80U);
}

TEST(PaintPdf, ReadsOneGlyphOfSeveralCharactersAsEachOfThem) {
  // U+00D0 and U+0110 look alike; here they are given the very same glyph.
  SampleLetter letter;
  letter.add_page();
  Block& block = letter.add_block(letter.add_node(Role::paragraph, 0, "p"), "p");
  congvan::Run run = letter.line("ĐĐ", 100, 100, {});
  run.text = "ĐÐ";
  block.runs.push_back(run);
  const JudgedPdf pdf(paint_pdf(letter.pages, sample_facts(), test_fonts()));
  EXPECT_EQ(pdf.words_by_poppler(), "ĐÐ");
  EXPECT_EQ(pdf.words_by_mupdf(), "ĐÐ");
  EXPECT_EQ(pdf.said({"pdffonts", "PDF"}).find("no "), std::string::npos);
}

TEST(PaintPdf, RefusesAGlyphThatNoFontCanHave) {
  Pages pages = sample_pages();
  pages.pages[0].blocks[0].runs[0].glyphs[0].id = 70'000;
  EXPECT_THROW(paint_pdf(pages, sample_facts(), test_fonts()), std::runtime_error);
}

TEST(PaintPdf, DrawsRulesFramesUnderlinesAndColours) {
  SampleLetter letter;
  letter.add_page();
  Block& stamp = letter.add_block(letter.add_node(Role::paragraph, 0, "stamp"), "stamp");
  SampleLetter::Style red{14, true};
  red.colour = Colour::red;
  red.underline = true;
  stamp.runs.push_back(letter.line("KHẨN", 100, 100, red));
  stamp.frames.push_back(
      {points(90), points(80), points(70), points(30), points(0.75), Colour::red});
  letter.add_block(Block::decoration, "rule")
      .rules.push_back(level_rule(points(50), points(150), points(200), points(0.5)));
  const std::string drawn = JudgedPdf(paint_pdf(letter.pages, sample_facts(), test_fonts()))
                                .said({"mutool", "trace", "PDF"});
  EXPECT_NE(drawn.find("<fill_text colorspace=\"DeviceRGB\" color=\"1 0 0\""), drawn.npos);
  EXPECT_EQ(count(drawn, "<fill_path"), 1U);  // the underline
  EXPECT_EQ(count(drawn, "<stroke_path"), 2U);
  EXPECT_NE(drawn.find("<moveto x=\"50\" y=\"641.89\"/>"), drawn.npos) << drawn;
  EXPECT_NE(drawn.find("<lineto x=\"150\" y=\"641.89\"/>"), drawn.npos);
}

TEST(PaintPdf, DrawsRulesOfOneThicknessAsOnePath) {
  SampleLetter letter;
  letter.add_page();
  auto& rules = letter.add_block(Block::decoration, "table").rules;
  rules.push_back(level_rule(points(50), points(150), points(200), points(0.5)));
  rules.push_back({points(50), points(200), points(50), points(240), points(0.5)});
  rules.push_back(level_rule(points(50), points(150), points(240), points(1)));
  const std::string drawn = JudgedPdf(paint_pdf(letter.pages, sample_facts(), test_fonts()))
                                .said({"mutool", "trace", "PDF"});
  EXPECT_EQ(count(drawn, "<stroke_path"), 2U) << drawn;
  EXPECT_EQ(count(drawn, "<moveto"), 3U);
  EXPECT_NE(drawn.find("<lineto x=\"50\" y=\"601.89\"/>"), drawn.npos) << drawn;
}

TEST(PaintPdf, TurnsWhatPagesAreTurned) {
  SampleLetter letter;
  letter.add_page();
  const int node = letter.add_node(Role::paragraph, 0, "p");
  letter.add_block(node, "p").runs.push_back(letter.line("Đứng", 100, 100, {}));
  Page& wide = letter.add_page();
  std::swap(wide.width, wide.height);
  letter.add_block(node, "p").runs.push_back(letter.line("Ngang", 700, 500, {}));
  const JudgedPdf pdf(paint_pdf(letter.pages, sample_facts(), test_fonts()));
  const std::string sizes = pdf.said({"pdfinfo", "-l", "2", "PDF"});
  EXPECT_NE(sizes.find("Page    1 size:  595.276 x 841.89 pts (A4)\n"), sizes.npos) << sizes;
  EXPECT_NE(sizes.find("Page    2 size:  841.89 x 595.276 pts (A4)\n"), sizes.npos);
  const std::vector<DrawnGlyph> drawn = pdf.drawn_glyphs();
  EXPECT_NEAR(drawn.back().y, 500, 0.01);
}

TEST(PaintPdf, DrawsTheDraftMarkFirstAndTurned) {
  Pages pages = sample_pages(1);
  SampleLetter::Style big{90};
  big.colour = Colour::pale;
  pages.pages[0].watermarks.push_back({SampleLetter().line("DỰ THẢO", 120, 700, big), 54.736});
  const std::string plain = JudgedPdf(paint_pdf(pages, sample_facts(), test_fonts())).plain();
  const auto mark = plain.find("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC");
  ASSERT_NE(mark, plain.npos);
  EXPECT_LT(mark, plain.find("<</MCID 0>>BDC"));
  EXPECT_NE(plain.find("0.57734 0.8165 -0.8165 0.57734 120 141.89 Tm"), plain.npos)
      << plain.substr(mark, 200);
}

TEST(PaintPdf, WritesThirtyThousandParagraphs) {
  SampleLetter letter;
  const congvan::Run run = SampleLetter().line("Một", 100, 0, {11});
  for (int page = 0; page < 600; ++page) {
    letter.add_page();
    for (int line = 0; line < 50; ++line) {
      Block& block = letter.add_block(letter.add_node(Role::paragraph, 0, "p"), "p");
      block.runs.push_back(run);
      block.runs.back().baseline = points(60 + 14 * line);
    }
  }
  const JudgedPdf pdf(paint_pdf(letter.pages, sample_facts(), test_fonts()));
  EXPECT_EQ(pdf.asked({"qpdf", "--check", "PDF"}).status, 0);
  EXPECT_EQ(count(pdf.plain(), "/S /P\n"), 30'000U);
}

}  // namespace
}  // namespace congvan
