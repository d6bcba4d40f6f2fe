#include "text/legacy.h"

#include <gtest/gtest.h>

#include <string>

#include "run_program.h"

namespace congvan {
namespace {

// tests/text/legacy/ has one paragraph in every charset, written by other programs: iconv (VISCII,
// CP1258, TCVN), recode (VPS, VIQR), and the list of VNI's codes that keyboards use.

std::string paragraph(Charset charset) {
  return bytes_of(CONGVAN_SOURCE_DIR "/tests/text/legacy/" + std::string(name_of(charset)) +
                  ".txt");
}

constexpr Charset old_charsets[] = {Charset::tcvn3, Charset::vni,    Charset::viscii,
                                    Charset::vps,   Charset::cp1258, Charset::viqr};

std::string found(std::string_view sample) {
  const auto found = recognise(sample);
  if (!found) return "unclear";
  return std::string(name_of(found->charset)) + "+" + std::to_string(found->mark);
}

/// UTF-16 of characters below U+10000, the low byte first.
std::string utf16(std::u16string_view text, bool low_first = true) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += low_first ? low : high;
    bytes += low_first ? high : low;
  }
  return bytes;
}

TEST(Decoded, ReadsTheMottoInEveryCharset) {
  EXPECT_EQ(
      decoded("C\xE9NG H\xDF\x41 X\xB7 H\xE9I \xA7\xE9\x63 l\xCBp - T\xF9 do - H\xB9nh ph\xF3\x63"
              " / K\xDDnh g\xF6i",
              Charset::tcvn3),
      "CộNG HòA Xã HộI Độc lập - Tự do - Hạnh phúc / Kính gửi");
  EXPECT_EQ(decoded("CO\xC4NG HO\xD8\x41 XA\xD5 HO\xC4I \xD1o\xE4\x63 la\xE4p - T\xF6\xEF do - "
                    "Ha\xEFnh phu\xF9\x63 / K\xEDnh g\xF6\xFBi",
                    Charset::vni),
            "CỘNG HÒA XÃ HỘI Độc lập - Tự do - Hạnh phúc / Kính gửi");
  EXPECT_EQ(decoded("H\x93I \xD0\xB5\x63 l\xA7p - T\xF1 do - H\xD5nh ph\xFA\x63 / K\xEDnh g\xD8i",
                    Charset::viscii),
            "HỘI Độc lập - Tự do - Hạnh phúc / Kính gửi");
  EXPECT_EQ(decoded("H\xB6I \xF1\xB6\x63 l\xC6p - T\xBF do - H\xE5nh ph\xFA\x63 / K\xEDnh g\xBAi",
                    Charset::vps),
            "HộI Độc lập - Tự do - Hạnh phúc / Kính gửi");
  EXPECT_EQ(decoded("C\xD4\xF2NG \xD0\xF4\xF2\x63 l\xE2\xF2p - T\xFD\xF2 do - Ha\xF2nh phu\xEC\x63"
                    " / Ki\xECnh g\xFD\xD2i",
                    Charset::cp1258),
            "CỘNG Độc lập - Tự do - Hạnh phúc / Kính gửi");
  EXPECT_EQ(decoded("DDo^.c la^.p - Tu+. do - Ha.nh phu'c", Charset::viqr),
            "Độc lập - Tự do - Hạnh phúc");
}

TEST(Decoded, ReadsAParagraphInEveryCharset) {
  const std::string whole = paragraph(Charset::utf_8);
  for (const Charset charset : {Charset::vni, Charset::viscii, Charset::vps, Charset::cp1258,
                                Charset::viqr, Charset::utf_8}) {
    EXPECT_EQ(decoded(paragraph(charset), charset), whole) << name_of(charset);
  }
  const std::string tcvn3 = decoded(paragraph(Charset::tcvn3), Charset::tcvn3);
  EXPECT_TRUE(tcvn3.starts_with("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM\nĐộc lập")) << tcvn3;
  EXPECT_EQ(tcvn3.substr(tcvn3.find("Kính")).substr(0, 24),
            whole.substr(whole.find("Kính"), 13) + "ủy ban nh");
}

TEST(Decoded, GivesWhatMeansNothingAsOneCharacter) {
  EXPECT_EQ(decoded("a\x81z", Charset::tcvn3), "a\uFFFDz");
  EXPECT_EQ(decoded("b\xF9 \xC4", Charset::vni), "b\uFFFD \uFFFD") << "a mark without its vowel";
  EXPECT_EQ(decoded("\xDF\xE7", Charset::vps), "\uFFFD\uFFFD");
  EXPECT_EQ(decoded("\x8A", Charset::cp1258), "\uFFFD");
  EXPECT_EQ(decoded("a\xE1", Charset::viqr), "a\uFFFD");
}

TEST(Decoded, KeepsTheTypographyOfWindows) {
  for (const Charset charset : {Charset::tcvn3, Charset::vni, Charset::cp1258}) {
    EXPECT_EQ(decoded("\x93 \x85\x94 \x96", charset), "“ …” –") << name_of(charset);
  }
}

TEST(Decoded, LeavesControlCharactersToWhereTheyAreNoLetters) {
  EXPECT_EQ(decoded("\x02\x05\x06\x14\x19\x1E\t\n\r", Charset::viscii), "ẲẴẪỶỸỴ\t\n\r");
  EXPECT_EQ(decoded("\x02\x10\x1C\x1D\t\n\r", Charset::vps), "ẠỊẪỮ\t\n\r");
  EXPECT_EQ(decoded("\x02\x10", Charset::tcvn3), "\x02\x10");
}

TEST(DecodedViqr, TakesMarksOnlyWhereTheyMakeASyllable) {
  EXPECT_EQ(decoded("Ha` No^.i. Ho`a bi`nh. (a) b? 1.5 a\\. co\\'", Charset::viqr),
            "Hà Nội. Hòa bình. (a) b? 1.5 a. co'");
  EXPECT_EQ(decoded("It's o'clock, isn't (it)? www.example.com x@y.vn C:\\data", Charset::viqr),
            "It's o'clock, isn't (it)? www.example.com x@y.vn C:\\data");
  EXPECT_EQ(decoded("DDA('K LA('K, Dda` Na(~ng, ad\\d", Charset::viqr), "ĐẮK LẮK, Đà Nẵng, add");
  EXPECT_EQ(decoded("va^.y. kho^ng a", Charset::viqr), "vậy. không a");
}

TEST(Decoder, GivesTheSameFromPiecesOfAnySize) {
  for (const Charset charset : old_charsets) {
    const std::string bytes = paragraph(charset);
    const std::string whole = decoded(bytes, charset);
    for (const std::size_t size : {1U, 2U, 3U, 7U, 64U}) {
      Decoder decoder(charset);
      std::string out;
      for (std::size_t at = 0; at < bytes.size(); at += size) {
        decoder.take(std::string_view(bytes).substr(at, size), out);
      }
      decoder.finish(out);
      EXPECT_EQ(out, whole) << name_of(charset) << " in pieces of " << size;
    }
  }
}

TEST(Decoder, HoldsNoMoreThanAWord) {
  Decoder decoder(Charset::viscii);
  std::string out;
  for (int i = 0; i < 100; ++i) decoder.take(std::string(1000, 'a'), out);
  EXPECT_GT(out.size(), 95'000U);
  decoder.finish(out);
  EXPECT_EQ(out, std::string(100'000, 'a'));
}

TEST(DecodedUtf16, ReadsBothOrdersAndPairs) {
  EXPECT_EQ(decoded(utf16(u"Số, \U0001F600"), Charset::utf_16le), "Số, \U0001F600");
  EXPECT_EQ(decoded(utf16(u"Số, \U0001F600", false), Charset::utf_16be), "Số, \U0001F600");
}

TEST(DecodedUtf16, GivesHalfCharactersAsLost) {
  const std::u16string halves = {u'a', 0xD800, u'b', 0xDC00, 0xDC00, 0xD801};
  EXPECT_EQ(decoded(utf16(halves) + "x", Charset::utf_16le), "a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD");
  Decoder decoder(Charset::utf_16le);
  std::string out;
  for (const char byte : utf16(u"\U0001F600ế")) decoder.take({&byte, 1}, out);
  decoder.finish(out);
  EXPECT_EQ(out, "\U0001F600ế");
}

TEST(Recognise, KnowsEveryCharsetByAParagraph) {
  for (const Charset charset : old_charsets) {
    EXPECT_EQ(found(paragraph(charset)), std::string(name_of(charset)) + "+0");
  }
  EXPECT_EQ(found(paragraph(Charset::utf_8)), "utf-8+0");
}

TEST(Recognise, KnowsEveryCharsetByATable) {
  const std::string rows = decoded(paragraph(Charset::utf_8), Charset::utf_8);
  for (const Charset charset : old_charsets) {
    const std::string bytes = paragraph(charset);
    const std::size_t names = bytes.rfind("\nNg") + 1;
    EXPECT_EQ(found("stt,email,code\n1,an@example.com,VP-12/KH\n2,x,CONG\n" + bytes.substr(names)),
              std::string(name_of(charset)) + "+0");
  }
}

TEST(Recognise, ReadsByteOrderMarks) {
  EXPECT_EQ(found("\xEF\xBB\xBFten"), "utf-8+3");
  EXPECT_EQ(found("\xFF\xFEt\0"), "utf-16+2");
  EXPECT_EQ(recognise("\xFF\xFE"), (FoundCharset{Charset::utf_16le, 2}));
  EXPECT_EQ(recognise("\xFE\xFF"), (FoundCharset{Charset::utf_16be, 2}));
}

TEST(Recognise, KnowsUtf16WithoutAMarkByItsNuls) {
  EXPECT_EQ(recognise(utf16(u"tên;chức vụ\r\nNguyễn Văn Ất;ờ\r\n")),
            (FoundCharset{Charset::utf_16le, 0}));
  EXPECT_EQ(recognise(utf16(u"tên;chức vụ\r\nNguyễn Văn Ất;ờ\r\n", false)),
            (FoundCharset{Charset::utf_16be, 0}));
  EXPECT_EQ(found(std::string("ten,x\na\0b,c\n", 11)), "utf-8+0") << "a NUL by itself";
}

TEST(Recognise, LeavesUtf8AsItIs) {
  EXPECT_EQ(found(""), "utf-8+0");
  EXPECT_EQ(found("ten,dia chi\nNguyen Van An,Ha Noi. Nha so 5? Khong.\n"), "utf-8+0");
  EXPECT_EQ(found("Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam"), "utf-8+0") << "mojibake";
  EXPECT_EQ(found("Thi\u0323 ta\u0301c, e\u0302\u0301ch"), "utf-8+0") << "decomposed";
  EXPECT_EQ(found("Nguyễn Văn An, Trần Thị Bích, \xFF\n"), "utf-8+0") << "with a broken place";
  const std::string cut = "Nguyễn Văn Ế";
  EXPECT_EQ(found(cut.substr(0, cut.size() - 1)), "utf-8+0") << "a sample that ends too early";
}

TEST(Recognise, TakesNoEnglishForViqr) {
  EXPECT_EQ(found("Do you go so? No. She said 'to me.' It's o'clock; he is in (a) car. Can we? "
                  "I am. You too. The U.N. e.g. a+b, x^2, u+v. Who? Me. Hello (e) there!"),
            "utf-8+0");
  EXPECT_EQ(found("Khong co gi quy hon doc lap, tu do. Co. Ma. La? Toi o do. Anh la ai?"),
            "utf-8+0");
}

TEST(Recognise, IsUnclearOfWhatIsNoVietnamese) {
  EXPECT_EQ(
      found(
          "Les \xE9l\xE8ves ont \xE9t\xE9 re\xE7us \xE0 l'\xE9\x63ole, o\xF9 l'on a pr\xE9par\xE9 "
          "des g\xE2teaux et des cr\xEApes. No\xEBl d\xE9j\xE0 ?"),
      "unclear");
  std::string binary = "\x89PNG\r\n\x1A\n";
  for (int i = 0; i < 2000; ++i) binary += static_cast<char>(i * 167 + i / 7);
  EXPECT_EQ(found(binary), "unclear");
  EXPECT_EQ(found("gi\xE1, v\xE0"), "unclear") << "the same in several charsets";
}

TEST(CharsetNamed, KnowsTheNamesOfTheOption) {
  for (const Charset charset : old_charsets) {
    EXPECT_EQ(charset_named(name_of(charset), "abc"), FoundCharset{charset});
  }
  EXPECT_EQ(charset_named("utf-8", "\xEF\xBB\xBF\x61"), (FoundCharset{Charset::utf_8, 3}));
  EXPECT_EQ(charset_named("utf-8", "\xE9"), FoundCharset{Charset::utf_8});
  EXPECT_EQ(charset_named("utf-16", "\xFE\xFF"), (FoundCharset{Charset::utf_16be, 2}));
  EXPECT_EQ(charset_named("utf-16", utf16(u"ten;x", false)), FoundCharset{Charset::utf_16be});
  EXPECT_EQ(charset_named("utf-16", ""), FoundCharset{Charset::utf_16le});
  EXPECT_EQ(charset_named("koi8-r", ""), std::nullopt);
}

TEST(HasLostCapitals, SeesSmallLettersAmongCapitals) {
  EXPECT_TRUE(has_lost_capitals("Số: CộNG HòA"));
  EXPECT_FALSE(has_lost_capitals("CỘNG HÒA, Độc lập, UBND xã, Hà Nội, McDonald"));
  EXPECT_FALSE(has_lost_capitals(""));
}

}  // namespace
}  // namespace congvan
