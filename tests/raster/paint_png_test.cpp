// Pictures of pages, beside what poppler draws of our own PDF.

#include "raster/paint_png.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>

#include "image/picture.h"
#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "run_program.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// Dots of one page, as brightness.
struct Dots {
  std::uint32_t width = 0, height = 0;
  std::vector<int> grey;
  double ppi = 0;
  bool colourless = true;

  int at(long x, long y) const {
    if (x < 0 || y < 0 || x >= long{width} || y >= long{height}) return 255;
    return grey[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)];
  }
};

Dots dots_of(const std::string& png) {
  Diagnostics says;
  const auto picture = decode_picture(png, "page.png", {}, says);
  EXPECT_TRUE(picture) << to_string(says);
  if (!picture) return {};
  Dots dots{picture->width, picture->height, {}, picture->ppi, picture->grey};
  const std::string colours = colours_of(*picture);
  for (std::size_t i = 0; i + 2 < colours.size(); i += 3) {
    const auto value = [&](std::size_t k) { return int{static_cast<std::uint8_t>(colours[k])}; };
    dots.grey.push_back((value(i) + value(i + 1) + value(i + 2)) / 3);
  }
  return dots;
}

/// Brightness of a dot with its neighbours: two renderers never agree on a single edge.
int blurred(const Dots& dots, long x, long y) {
  int sum = 0;
  for (long dy = -1; dy <= 1; ++dy) {
    for (long dx = -1; dx <= 1; ++dx) sum += dots.at(x + dx, y + dy);
  }
  return sum / 9;
}

/// How far the ink of two pages differs, of all their ink: 0 where it is the same, 2 where nothing
/// of it meets. The second is taken `right` dots further right.
double difference(const Dots& a, const Dots& b, long right = 0) {
  double differing = 0, ink = 0;
  for (long y = 0; y < long{a.height}; ++y) {
    for (long x = 0; x < long{a.width}; ++x) {
      const int one = blurred(a, x, y), other = blurred(b, x - right, y);
      differing += std::abs(one - other);
      ink += (255 - one + 255 - other) / 2.0;
    }
  }
  return ink == 0 ? 2 : differing / ink;
}

Dots drawn_by_poppler(const std::string& folder, const std::string& pdf, int page, int ppi) {
  const std::string number = std::to_string(page), out = folder + "/poppler" + number;
  const Outcome outcome =
      run_program({.program = "/usr/bin/pdftoppm",
                   .arguments = {"-r", std::to_string(ppi), "-png", "-f", number, "-l", number,
                                 "-singlefile", pdf, out}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return dots_of(bytes_of(out + ".png"));
}

class PictureOfPage : public testing::TestWithParam<const char*> {};

TEST_P(PictureOfPage, HasItsInkWherePopplerFindsItInThePdf) {
  constexpr int ppi = 96, millimetre = 4;  // dots
  const TemporaryFolder folder;
  const std::string example = std::string(CONGVAN_SOURCE_DIR "/data/examples/") + GetParam();
  const std::string pdf = folder.file("a.pdf");
  ASSERT_EQ(
      run_congvan({"make", "--quiet", "--no-profile", "--no-slots", example, "-o", pdf}).status, 0);
  const Outcome made = run_congvan({"make", "--quiet", "--no-profile", example, "-o",
                                    folder.file("{p}.png"), "--ppi", std::to_string(ppi)});
  ASSERT_EQ(made.status, 0) << made.err;
  const Dots ours = dots_of(bytes_of(folder.file("1.png")));
  const Dots theirs = drawn_by_poppler(folder.path(), pdf, 1, ppi);
  EXPECT_NEAR(ours.width, theirs.width, 1);
  EXPECT_NEAR(ours.height, theirs.height, 1);
  const double off = difference(ours, theirs);
  EXPECT_LT(off, 0.25);
  EXPECT_GT(difference(ours, theirs, millimetre), 3 * off) << "a page that is shifted is seen";
  EXPECT_GT(
      difference(ours, drawn_by_poppler(folder.path(), folder.file("a.pdf"), 1, ppi), -millimetre),
      3 * off);
}

INSTANTIATE_TEST_SUITE_P(OfExamples, PictureOfPage,
                         testing::Values("hai-trang.xml", "cong-van.xml", "bao-cao.xml",
                                         "quyet-dinh.xml", "giay-moi.xml"),
                         [](const auto& one) {
                           std::string name = one.param;
                           std::erase_if(name, [](char c) { return c == '-' || c == '.'; });
                           return name;
                         });

/// A page with a large line in one face.
Pages page_in(bool bold, bool italic) {
  SampleLetter letter;
  letter.add_page();
  const int node = letter.add_node(Role::paragraph, 0, "body");
  const SampleLetter::Style style{.size = 40, .bold = bold, .italic = italic};
  letter.add_block(node, "body").runs = {letter.line("Ủy ban nhân dân", 72, 144, style)};
  return letter.pages;
}

TEST(Png, DrawsEveryFaceWherePopplerDoes) {
  const PngPainter painter(test_fonts());
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      const TemporaryFolder folder;
      Pages pages = page_in(bold, italic);
      const std::string pdf = folder.file("a.pdf", paint_pdf(pages, sample_facts(), test_fonts()));
      const Dots theirs = drawn_by_poppler(folder.path(), pdf, 1, 96);
      const double off = difference(dots_of(painter.paint(pages.pages[0], pages, 96)), theirs);
      EXPECT_LT(off, 0.25);
      Face& face = pages.pages[0].blocks[0].runs[0].face;
      const Face own = face;
      for (const Face other : {Face::regular, Face::bold, Face::italic, Face::bold_italic}) {
        if (other == own) continue;
        face = other;
        EXPECT_GT(difference(dots_of(painter.paint(pages.pages[0], pages, 96)), theirs), 2 * off);
      }
    }
  }
}

TEST(Png, SaysItsResolutionAndHasItsSize) {
  const Pages pages = sample_pages(1);
  const PngPainter painter(test_fonts());
  for (const int ppi : {36, 144, 300}) {
    const Dots dots = dots_of(painter.paint(pages.pages[0], pages, ppi));
    EXPECT_NEAR(dots.ppi, ppi, 0.02);
    EXPECT_NEAR(dots.width, 210 / 25.4 * ppi, 1);
    EXPECT_NEAR(dots.height, 297 / 25.4 * ppi, 1);
  }
}

TEST(Png, IsTheSameEveryTime) {
  const Pages pages = sample_pages(4);
  const PngPainter one(test_fonts()), other(test_fonts());
  const std::string first = one.paint(pages.pages[0], pages, 72);
  EXPECT_EQ(first, one.paint(pages.pages[0], pages, 72));
  EXPECT_EQ(first, other.paint(pages.pages[0], pages, 72));
  EXPECT_NE(first, one.paint(pages.pages[1], pages, 72));
}

TEST(Png, ShowsPictures) {
  SampleLetter letter;
  letter.add_page();
  Picture red;
  red.width = red.height = 1;
  red.samples = std::string("\xC0\x00\x00", 3);
  letter.add_figure(red, "a red square", 72, 72, 72, 72);
  const PngPainter painter(test_fonts());
  Diagnostics says;
  const auto drawn =
      decode_picture(painter.paint(letter.pages.pages[0], letter.pages, 72), "a.png", {}, says);
  ASSERT_TRUE(drawn) << to_string(says);
  const std::string colours = colours_of(*drawn);
  const auto dot = [&](std::size_t x, std::size_t y) {
    return colours.substr((y * drawn->width + x) * 3, 3);
  };
  EXPECT_EQ(dot(100, 100), std::string("\xC0\x00\x00", 3));
  EXPECT_EQ(dot(60, 100), "\xFF\xFF\xFF");
  EXPECT_EQ(dot(100, 150), "\xFF\xFF\xFF");
}

}  // namespace
}  // namespace congvan
