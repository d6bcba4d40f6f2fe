#include "paint/pdf_pictures.h"

#include <gtest/gtest.h>

#include <regex>

#include "image/jpeg_bytes.h"
#include "image/png_bytes.h"
#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// Samples that no filter foretells all of: shades with something rough among them.
std::string rough_samples(std::size_t count) {
  std::string samples;
  unsigned seed = 7;
  for (std::size_t i = 0; i < count; ++i) {
    seed = seed * 1103515245U + 12345U;
    samples += static_cast<char>(i % 50 < 25 ? i : seed >> 16);
  }
  return samples;
}

Picture rough_picture(std::uint32_t width, std::uint32_t height, bool grey) {
  Picture picture;
  picture.width = width;
  picture.height = height;
  picture.grey = grey;
  picture.samples = rough_samples(std::size_t{width} * height * (grey ? 1 : 3));
  return picture;
}

/// A letter's PDF that no judge finds fault with.
class SoundPdf : public JudgedPdf {
 public:
  explicit SoundPdf(const SampleLetter& letter)
      : JudgedPdf(paint_pdf(letter.pages, sample_facts(), test_fonts())) {
    EXPECT_EQ(asked({"qpdf", "--check", "PDF"}).status, 0);
    EXPECT_TRUE(conforms("2a"));
    EXPECT_TRUE(conforms("ua1"));
  }
};

/// A letter whose figures are these pictures, one below the other, each 100 by 50 points.
SampleLetter letter_of(const std::vector<Picture>& pictures) {
  SampleLetter letter;
  letter.add_page();
  Block& words = letter.add_block(letter.add_node(Role::title, 0, "title"), "title");
  words.runs.push_back(letter.line("Báo cáo", 100, 60, {}));
  double y = 100;
  for (const Picture& picture : pictures) {
    letter.add_figure(picture, "So do (1)", 100, y, 100, 50);
    y += 60;
  }
  return letter;
}

TEST(PdfPictures, KeepEverySample) {
  for (const bool grey : {true, false}) {
    const Picture picture = rough_picture(31, 9, grey);
    const std::string plain = SoundPdf(letter_of({picture})).plain();
    EXPECT_NE(plain.find("stream\n" + picture.samples + "\nendstream"), plain.npos) << grey;
    EXPECT_NE(plain.find(grey ? "/ColorSpace /DeviceGray\n" : "/ColorSpace /DeviceRGB\n"),
              plain.npos);
  }
}

TEST(PdfPictures, KeepTransparencyAsAMask) {
  Picture picture = rough_picture(10, 6, false);
  picture.alpha = rough_samples(60);
  const SoundPdf pdf(letter_of({picture}));
  EXPECT_NE(pdf.plain().find("stream\n" + picture.alpha + "\nendstream"), std::string::npos);
  const std::string list = pdf.said({"pdfimages", "-list", "PDF"});
  EXPECT_TRUE(std::regex_search(list, std::regex(" smask +10 +6 +gray +1 +8 "))) << list;
}

TEST(PdfPictures, TakeAJpegAsItIs) {
  Picture picture;
  picture.kind = Picture::Kind::jpeg;
  picture.width = 40;
  picture.height = 20;
  picture.file = jpeg_bytes(40, 20);
  const SoundPdf pdf(letter_of({picture}));
  EXPECT_NE(pdf.plain().find("stream\n" + picture.file + "\nendstream"), std::string::npos);
  const std::string list = pdf.said({"pdfimages", "-list", "PDF"});
  EXPECT_TRUE(std::regex_search(list, std::regex(" image +40 +20 +rgb +3 +8 +jpeg "))) << list;
}

TEST(PdfPictures, StandInTheFileOnceAndOnlyIfDrawn) {
  SampleLetter letter = letter_of({rough_picture(4, 4, true), rough_picture(5, 5, true)});
  letter.add_page();
  Image again = letter.pages.pages[0].blocks.back().images.front();
  letter.add_block(letter.add_figure_node("Hình trên"), "figure").images.push_back(again);
  letter.pages.pages[0].blocks[1].images.clear();
  const std::string plain = SoundPdf(letter).plain();
  const std::regex image("/Subtype /Image\n");
  EXPECT_EQ(std::distance(std::sregex_iterator(plain.begin(), plain.end(), image), {}), 1);
  EXPECT_NE(plain.find("/Im1 Do"), plain.npos);
  EXPECT_EQ(plain.find("/Im0"), plain.npos);
}

TEST(PdfPictures, StandWhereTheyBelongAndSaySo) {
  const SoundPdf pdf(letter_of({rough_picture(4, 4, false)}));
  const std::string drawn = pdf.said({"mutool", "trace", "PDF"});
  EXPECT_NE(drawn.find("<fill_image"), drawn.npos);
  EXPECT_NE(drawn.find("transform=\"100 0 -0 50 100 100\""), drawn.npos) << drawn;
  EXPECT_EQ(pdf.said({"pdfinfo", "-struct", "PDF"}),
            "Document\n"
            "  H1 (block)\n"
            "  Figure:\n"
            "     /Placement /Block\n"
            "     /BBox [100 691.89 200 741.89]\n");
  EXPECT_NE(pdf.plain().find("/Alt (So do \\(1\\))\n"), std::string::npos);
}

TEST(PdfPictures, OfDecorationAreNotRead) {
  SampleLetter letter = letter_of({rough_picture(4, 4, false)});
  letter.pages.pages[0].blocks.back().node = Block::decoration;
  const SoundPdf pdf(letter);
  EXPECT_EQ(pdf.said({"pdfinfo", "-struct", "PDF"}), "Document\n  H1 (block)\n");
  EXPECT_NE(pdf.plain().find("/Artifact<</Type/Layout>>BDC\nq 100"), std::string::npos);
}

}  // namespace
}  // namespace congvan
