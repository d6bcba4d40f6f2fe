#include "text/syllable.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace congvan {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (!word.empty()) words.emplace_back(word);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return words;
}

/// The words of a text that are not what they should be.
std::string wrong(std::string_view text, bool possible) {
  std::string wrong;
  for (const std::string& word : words_of(text)) {
    if (is_possible_syllable(word) != possible) wrong += word + " ";
  }
  return wrong;
}

TEST(Syllable, IsWhatOfficialTextIsMadeOf) {
  EXPECT_EQ(wrong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do Hạnh phúc Ủy ban nhân dân tỉnh "
                  "Quyết định về việc ban hành quy chế làm việc của Sở Giáo dục và Đào tạo Căn cứ "
                  "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                  true),
            "16 6 2025 ");
}

TEST(Syllable, KnowsEveryKindOfRime) {
  EXPECT_EQ(
      wrong("nghiêng khuỷu ngoằn ngoèo thuở khuya huyện uyên quốc quyết quýt quỳnh quẹo quăng "
            "quầy quở qui gì gìn giếng giặc giữ giá xoong moóc yêu yến ỷ kỹ lý ươm rượu hươu "
            "bưu điện nghệch lịch xuể huếch huênh đọan ĐOÀN oách oai xoáy thuế suýt tuýp ếch "
            "khuân khuất khuấy luâng oăng ngoặc mía múa mưa uống uổng cuốc nhuốm suối tuột "
            "kia nghĩa iu níu êm nêu nếp",
            true),
      "đọan ");
}

TEST(Syllable, TakesTheToneOfTheOldSpellingAndTheNew) {
  EXPECT_EQ(wrong("hòa hoà khỏe khoẻ thủy thuỷ HÒA HOÀ quý quà", true), "");
  EXPECT_EQ(wrong("qúy hoàn toán", true), "qúy ");
  EXPECT_EQ(wrong("hòan nghịêp úông", false), "");
}

TEST(Syllable, RefusesOnsetsBeforeVowelsTheyAreNotSpeltWith) {
  EXPECT_EQ(wrong("ce ci cy ka ko ku gha ghu nge ngi ngha ge gê qa qo p ph đ", false), "");
  EXPECT_EQ(wrong("ke ki kê ghe ghi nghe nghi gi ga ca", true), "");
}

TEST(Syllable, GivesStoppedRimesTwoTonesOnly) {
  EXPECT_EQ(wrong("các cạc mát mạt lớp lợp sách sạch", true), "");
  EXPECT_EQ(wrong("cac càc cảc cãc mat màt lơp lờp sach sảch", false), "");
}

TEST(Syllable, IsNoWordOfAnotherLanguageOrCharset) {
  EXPECT_EQ(wrong("Pleiku Đắk UBND school été français José Müller straße 12 a1 áá ộtộ "
                  "§éc lËp á»™ nghiêngx e-mail",
                  false),
            "");
  EXPECT_FALSE(is_possible_syllable(""));
  EXPECT_FALSE(is_possible_syllable("\xFF"));
  EXPECT_FALSE(is_possible_syllable("tha\u0323nh")) << "only NFC is looked at";
  EXPECT_TRUE(is_possible_syllable("thạnh"));
}

TEST(CountSyllables, CountsWordsWithLetters) {
  const SyllableCount all = count_syllables("Số 12/KH-UBND, ngày “05” tháng…");
  EXPECT_EQ(all.words, 5U);
  EXPECT_EQ(all.possible, 3U);
  const SyllableCount marked =
      count_syllables("Số 12 cua Sở… “toàn” the §éc –", CountedWords::marked);
  EXPECT_EQ(marked.words, 4U);
  EXPECT_EQ(marked.possible, 3U);
}

TEST(ShareOfSyllables, IsAShareOfTheWords) {
  EXPECT_EQ(share_of_syllables("Kính gửi: Ông John"), 0.75);
  EXPECT_EQ(share_of_syllables("12.000.000 – 5%"), 0);
  EXPECT_EQ(share_of_syllables(""), 0);
}

}  // namespace
}  // namespace congvan
