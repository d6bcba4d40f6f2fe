#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "letter.h"
#include "paint/memory.h"
#include "paint/paint.h"
#include "paint/random_letter.h"
#include "paint/sample_letter.h"
#include "pdf_judges.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// Real letters that differ in whom they are sent to, as those of a campaign do.
std::vector<Pages> campaign_letters(int count) {
  const std::string source = file_text(CONGVAN_SOURCE_DIR "/data/examples/hai-trang.xml");
  const auto begin = source.find("<recipient>"), end = source.find("</recipients>");
  std::vector<Pages> letters;
  for (int i = 0; i < count; ++i) {
    const std::string name = "<recipient>Trường Trung học cơ sở " +
                             std::string(i % 3 == 0 ? "Quỳnh" : "Vĩnh") + " Lộc số " +
                             std::to_string(i) + "</recipient>";
    letters.push_back(make_letter(source.substr(0, begin) + name + source.substr(end)).pages);
  }
  return letters;
}

/// Paints random letters through `memory`, each beside one that remembers nothing.
void expect_fresh_bytes(PaintMemory& memory, int letters) {
  std::mt19937 random(20'230'405);
  for (int i = 0; i < letters; ++i) {
    const RandomLetter letter = random_letter(random);
    const std::string fresh = paint_pdf(letter.pages, letter.facts, test_fonts());
    ASSERT_EQ(paint_pdf(letter.pages, letter.facts, test_fonts(), memory), fresh) << i;
    if (i % 5 == 0) {
      ASSERT_EQ(paint_pdf(letter.pages, letter.facts, test_fonts(), memory), fresh) << i;
    }
    if (i % 40 == 0) {
      ASSERT_EQ(JudgedPdf(fresh).asked({"qpdf", "--check", "PDF"}).status, 0) << i;
    }
  }
}

TEST(PaintMemory, ChangesNoByteOfAnyLetter) {
  PaintMemory memory;
  expect_fresh_bytes(memory, 400);
}

TEST(PaintMemory, ChangesNoByteWhileItForgets) {
  PaintMemory memory(150'000);
  expect_fresh_bytes(memory, 200);
  PaintMemory none(0);
  expect_fresh_bytes(none, 20);
}

TEST(PaintMemory, ChangesNoByteOfACampaign) {
  PaintMemory memory;
  for (const Pages& pages : campaign_letters(12)) {
    ASSERT_EQ(pages.pages.size(), 2U);
    EXPECT_EQ(paint_pdf(pages, sample_facts(), test_fonts(), memory),
              paint_pdf(pages, sample_facts(), test_fonts()));
  }
}

TEST(PaintMemory, ForgetsWhatIsOfOtherFonts) {
  const Pages pages = sample_pages();
  Fonts other = test_fonts();
  std::swap(other.faces[0], other.faces[2]);
  PaintMemory memory;
  for (const Fonts* fonts : {&test_fonts(), &std::as_const(other), &test_fonts()}) {
    EXPECT_EQ(paint_pdf(pages, sample_facts(), *fonts, memory),
              paint_pdf(pages, sample_facts(), *fonts));
  }
}

TEST(PaintMemory, AddsLittleForALetterThatDiffersInALine) {
  const std::vector<Pages> letters = campaign_letters(3);
  PaintMemory memory;
  paint_pdf(letters[0], sample_facts(), test_fonts(), memory);
  const std::size_t first = memory.bytes();
  paint_pdf(letters[0], sample_facts(), test_fonts(), memory);
  EXPECT_EQ(memory.bytes(), first);
  paint_pdf(letters[1], sample_facts(), test_fonts(),
            memory);  // with another letter of the alphabet
  const std::size_t second = memory.bytes();
  paint_pdf(letters[2], sample_facts(), test_fonts(), memory);
  EXPECT_LT(memory.bytes() - second, first / 10);
}

TEST(PaintMemory, ServesAThreadEach) {
  std::vector<std::string> alone;
  std::array<std::vector<std::string>, 2> together;
  const auto paint_all = [](std::vector<std::string>& painted) {
    PaintMemory memory;
    std::mt19937 random(3);
    for (int i = 0; i < 60; ++i) {
      const RandomLetter letter = random_letter(random);
      painted.push_back(paint_pdf(letter.pages, letter.facts, test_fonts(), memory));
    }
  };
  paint_all(alone);
  {
    const std::jthread one([&] { paint_all(together[0]); });
    const std::jthread other([&] { paint_all(together[1]); });
  }
  EXPECT_TRUE(together[0] == alone);
  EXPECT_TRUE(together[1] == alone);
}

TEST(PaintMemory, IsBounded) {
  std::mt19937 random(7);
  constexpr std::size_t most = 400'000;
  PaintMemory memory(most);
  std::size_t largest = 0;
  for (int i = 0; i < 150; ++i) {
    const RandomLetter letter = random_letter(random);
    PaintMemory fresh;
    paint_pdf(letter.pages, letter.facts, test_fonts(), fresh);
    paint_pdf(letter.pages, letter.facts, test_fonts(), memory);
    EXPECT_LE(memory.bytes(), most + fresh.bytes()) << i;
    largest = std::max(largest, memory.bytes());
  }
  EXPECT_GT(largest, most);  // else nothing was forgotten
}

}  // namespace
}  // namespace congvan
