#include <gtest/gtest.h>

#include <regex>
#include <sstream>

#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "run_program.h"

namespace congvan {
namespace {

Outcome linted(const std::string& svg) {
  return run_program(
      {.program = "/usr/bin/env", .arguments = {"xmllint", "--noout", "-"}, .input = svg});
}

TEST(PaintSvg, DrawsALetterInFewKilobytes) {
  const Pages pages = sample_pages();
  for (const Page& page : pages.pages) {
    const std::string svg = paint_svg(page, pages, sample_facts());
    EXPECT_LT(svg.size(), 60'000U);
    const Outcome outcome = linted(svg);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }
}

TEST(PaintSvg, SaysWhatItIs) {
  Facts facts = sample_facts();
  facts.title = "A & B < \"C\"";
  const Pages pages = sample_pages();
  const std::string svg = paint_svg(pages.pages[1], pages, facts);
  EXPECT_EQ(linted(svg).status, 0);
  EXPECT_TRUE(svg.starts_with(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"210mm\" height=\"297mm\" "
      "viewBox=\"0 0 595.276 841.89\" role=\"img\" "
      "aria-label=\"A &amp; B &lt; &quot;C&quot; (2/2)\" lang=\"vi-VN\" xml:lang=\"vi-VN\" "
      "xml:space=\"preserve\">\n<title>A &amp; B &lt; &quot;C&quot; (2/2)</title>\n"))
      << svg.substr(0, 400);
}

TEST(PaintSvg, PutsEveryCharacterWhereThePdfPutsIt) {
  const Pages pages = sample_pages();
  std::stringstream lines(paint_svg(pages.pages[0], pages, sample_facts()));
  std::vector<double> drawn, wanted;
  const std::regex places("<text x=\"([^\"]*)\"");
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, places)) continue;
    std::stringstream numbers(match[1]);
    for (double x = 0; numbers >> x;) drawn.push_back(x);
  }
  for (const Block& block : pages.pages[0].blocks) {
    for (const congvan::Run& run : block.runs) {
      Length x = run.x;
      for (const congvan::Run::Glyph& glyph : run.glyphs) {
        wanted.push_back(in_points(x));
        x += glyph.advance;
      }
    }
  }
  ASSERT_EQ(drawn.size(), wanted.size());
  for (std::size_t i = 0; i < drawn.size(); ++i) EXPECT_NEAR(drawn[i], wanted[i], 0.0051);
}

TEST(PaintSvg, DrawsMarksRulesAndFrames) {
  SampleLetter letter;
  letter.add_page();
  SampleLetter::Style pale{60};
  pale.colour = Colour::pale;
  letter.pages.pages[0].watermarks.push_back({letter.line("DT", 100, 600, pale), 45});
  SampleLetter::Style red{14, true, true, true, Colour::red};
  Block& stamp = letter.add_block(letter.add_node(Role::paragraph, 0, "stamp"), "stamp");
  stamp.runs.push_back(letter.line("A&<", 100, 100, red));
  stamp.frames.push_back({points(90), points(80), points(70), points(30), points(1), Colour::red});
  stamp.rules.push_back(level_rule(points(50), points(150), points(200), points(0.5)));
  const std::string svg = paint_svg(letter.pages.pages[0], letter.pages, sample_facts());
  EXPECT_EQ(svg.substr(svg.find("<text ")),
            "<text x=\"100 143.33\" y=\"600\" font-size=\"60\" fill=\"#d9d9d9\" "
            "transform=\"rotate(-45 100 600)\" aria-hidden=\"true\">DT</text>\n"
            "<text x=\"100 109.34 120.23\" y=\"100\" font-size=\"14\" class=\"b i\" "
            "fill=\"#f00\" text-decoration=\"underline\">A&amp;&lt;</text>\n"
            "<path d=\"M50 200H150\" stroke=\"#000\" stroke-width=\"0.5\"/>\n"
            "<rect x=\"90\" y=\"80\" width=\"70\" height=\"30\" fill=\"none\" stroke=\"#f00\" "
            "stroke-width=\"1\"/>\n"
            "</svg>\n");
}

TEST(PaintSvg, DrawsRulesOfOneThicknessAsOnePath) {
  SampleLetter letter;
  letter.add_page();
  auto& rules = letter.add_block(Block::decoration, "table").rules;
  rules.push_back(level_rule(points(50), points(150), points(200), points(0.5)));
  rules.push_back({points(50), points(200), points(50), points(240), points(0.5)});
  rules.push_back(level_rule(points(50), points(150), points(240), points(1)));
  const std::string svg = paint_svg(letter.pages.pages[0], letter.pages, sample_facts());
  EXPECT_EQ(svg.substr(svg.find("<path ")),
            "<path d=\"M50 200H150M50 200V240\" stroke=\"#000\" stroke-width=\"0.5\"/>\n"
            "<path d=\"M50 240H150\" stroke=\"#000\" stroke-width=\"1\"/>\n"
            "</svg>\n");
}

TEST(PaintSvg, CarriesPicturesAndWhatTheyShow) {
  SampleLetter letter;
  letter.add_page();
  Picture picture;
  picture.kind = Picture::Kind::jpeg;
  picture.file = "\xFF\xD8\xFF\xE0";
  letter.add_figure(picture, "Nam & Bắc", 100, 100, 50, 25.5);
  Block& stamp = letter.add_block(Block::decoration, "stamp");
  stamp.images.push_back(letter.pages.pages[0].blocks[0].images[0]);
  const std::string svg = paint_svg(letter.pages.pages[0], letter.pages, sample_facts());
  EXPECT_EQ(linted(svg).status, 0);
  const std::string image =
      "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\" x=\"100\" y=\"100\" width=\"50\" "
      "height=\"25.5\" preserveAspectRatio=\"none\" style=\"image-orientation:none\"";
  const std::string file = " xlink:href=\"data:image/jpeg;base64,/9j/4A==\">";
  EXPECT_EQ(svg.substr(svg.find("<image ")), image + " role=\"img\" aria-label=\"Nam &amp; Bắc\"" +
                                                 file + "<title>Nam &amp; Bắc</title></image>\n" +
                                                 image + " aria-hidden=\"true\"" + file +
                                                 "</image>\n</svg>\n");
}

}  // namespace
}  // namespace congvan
