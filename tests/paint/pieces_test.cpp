#include "paint/pieces.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "letter.h"
#include "paint/sample_letter.h"

namespace congvan {
namespace {

/// The pieces of the last page: the words each begins with, and the number of its first content.
std::string told(const SampleLetter& letter) {
  std::string out;
  for (const Piece& piece : pieces_of(letter.pages.pages.back())) {
    if (!out.empty()) out += " | ";
    out += std::to_string(piece.first_number) + ' ' +
           (piece.blocks.empty() ? "-" : piece.blocks.front().runs.front().text);
    if (!piece.watermarks.empty()) out += " with marks";
  }
  return out;
}

class OnePage {
 public:
  OnePage() { letter.add_page(); }
  void add(const std::string& name, const std::string& words, int times = 1, bool read = true) {
    for (int i = 0; i < times; ++i) {
      const int node = read ? letter.add_node(Role::paragraph, 0, name) : Block::decoration;
      letter.add_block(node, name).runs.push_back(letter.line(words, 60, y_ += 10, {}));
    }
  }
  SampleLetter letter;

 private:
  double y_ = 40;
};

TEST(Pieces, PartTheRecipientsFromTheRest) {
  OnePage page;
  page.add("issuer", "SỞ NỘI VỤ", 3);
  page.add("rule", "không đọc", 1, false);
  page.add("recipients", "Kính gửi", 2);
  page.add("body", "Nội dung", 4);
  page.letter.pages.pages[0].watermarks.push_back({});
  EXPECT_EQ(told(page.letter), "0 SỞ NỘI VỤ with marks | 3 Kính gửi | 5 Nội dung");
}

TEST(Pieces, EndAtABlockWhenEnoughHasComeTogether) {
  OnePage page;
  const std::string fifty = "a2345678901234567890123456789012345678901234567890";
  page.add("body", fifty, 30);
  page.add("body", "b", 1);
  page.add("body", fifty, 29);
  EXPECT_EQ(told(page.letter), "0 " + fifty + " | 30 b");
}

TEST(Pieces, AreOneOfAnEmptyPage) {
  OnePage page;
  EXPECT_EQ(told(page.letter), "0 -");
}

TEST(Pieces, OfLettersThatDifferInTheirRecipientsDifferInOne) {
  const auto sizes = [](const std::string& recipient) {
    std::string xml = letter_with_body("<paragraph>Đề nghị báo cáo.</paragraph>");
    const std::string old = "Các sở, ban, ngành";
    xml.replace(xml.find(old), old.size(), recipient);
    const MadeLetter made = make_letter(xml);
    std::string out;
    for (const Piece& piece : pieces_of(made.pages.pages.at(0))) {
      std::size_t glyphs = 0;
      for (const Block& block : piece.blocks) {
        for (const congvan::Run& run : block.runs) glyphs += run.glyphs.size();
      }
      out += std::to_string(glyphs) + ' ';
    }
    return out;
  };
  const std::string one = sizes("Sở Y tế"), other = sizes("Sở Xây dựng");
  EXPECT_NE(one, other);
  EXPECT_EQ(std::ranges::count(one, ' '), 3);
  EXPECT_EQ(one.substr(0, one.find(' ')), other.substr(0, other.find(' ')));
  EXPECT_EQ(one.substr(one.rfind(' ', one.size() - 2)),
            other.substr(other.rfind(' ', other.size() - 2)));
}

}  // namespace
}  // namespace congvan
