#include "text/shape.h"

#include <gtest/gtest.h>

#include "test_fonts.h"

namespace congvan {
namespace {

constexpr TypeStyle body{points(14), false, false};

ShapedText shaped(const Text& text, const TypeStyle& style = body) {
  Diagnostics says;
  return shape(text, style, test_fonts(), says);
}

ShapedText shaped(std::string_view words) { return shaped(fixed_text(words)); }

/// "C:9.338 ô:7 _:3.5": what each glyph shows and its advance in points; "_" is a space.
std::string to_string(const ShapedText& words) {
  std::string out;
  for (const Glyph& glyph : words.glyphs) {
    if (!out.empty()) out += ' ';
    out += glyph.space ? "_" : words.text.str().substr(glyph.begin, glyph.end - glyph.begin);
    out += ':' + decimal(in_points(glyph.advance), 3);
  }
  return out;
}

std::string to_string(const Look& look) {
  const std::array<std::string, face_count> faces = {"regular", "bold", "italic", "bold-italic"};
  return faces[static_cast<std::size_t>(look.face)] + " " + decimal(in_points(look.size), 3) +
         "pt rise " + decimal(in_points(look.rise), 3) + (look.underline ? " underlined" : "");
}

TEST(Shape, GivesEachLetterItsAdvance) {
  EXPECT_EQ(to_string(shaped("Số văn")), "S:7.786 ố:7 _:3.5 v:7 ă:6.214 n:7");
}

TEST(Shape, Kerns) { EXPECT_EQ(to_string(shaped("AVA")), "A:8.306 V:8.306 A:10.11"); }

TEST(Shape, DoesNotKernAgainstSpaces) {
  // Alone, "A" and the space are kerned together in this font.
  EXPECT_EQ(to_string(shaped("A A V Y")), "A:10.11 _:3.5 A:10.11 _:3.5 V:10.11 _:3.5 Y:10.11");
}

TEST(Shape, MakesNoLigatures) {
  EXPECT_EQ(to_string(shaped("office")), "o:7 f:4.409 f:4.662 i:3.89 c:6.214 e:6.214");
}

TEST(Shape, KernsAcrossAChangeThatIsNotSeen) {
  Emphasis together;
  together.together = true;
  const Text split = joined(fixed_text("A"), fixed_text("VA", together));
  EXPECT_EQ(to_string(shaped(split)), to_string(shaped("AVA")));
  EXPECT_EQ(shaped(split).looks.size(), 1U);
}

TEST(Shape, GivesNoGlyphToAForcedBreak) { EXPECT_EQ(to_string(shaped("a\u2028b")), "a:6.214 b:7"); }

TEST(Shape, PutsTheEmphasisOnTopOfTheStyle) {
  Emphasis italic;
  italic.italic = true;
  Emphasis underlined;
  underlined.underline = true;
  const Text text = joined(joined(fixed_text("a"), fixed_text("b", italic)),
                           joined(fixed_text("c", underlined), fixed_text("d")));
  const ShapedText words = shaped(text, {points(13), true, false});
  std::string looks;
  for (const Glyph& glyph : words.glyphs) looks += to_string(words.looks[glyph.look]) + "\n";
  EXPECT_EQ(looks,
            "bold 13pt rise 0\n"
            "bold-italic 13pt rise 0\n"
            "bold 13pt rise 0 underlined\n"
            "bold 13pt rise 0\n");
  EXPECT_EQ(words.looks.size(), 3U);
}

TEST(Shape, SetsSuperscriptAndSubscriptAtTwoThirds) {
  Emphasis super;
  super.script = Script::superscript;
  Emphasis sub;
  sub.script = Script::subscript;
  const ShapedText words =
      shaped(joined(joined(fixed_text("m"), fixed_text("2", super)), fixed_text("0", sub)),
             {points(12), false, false});
  std::string looks;
  for (const Look& look : words.looks) looks += to_string(look) + "\n";
  EXPECT_EQ(looks,
            "regular 12pt rise 0\n"
            "regular 8pt rise 4\n"
            "regular 8pt rise -2\n");
  EXPECT_EQ(to_string(words), "m:9.334 2:4 0:4");
}

TEST(Shape, PutsACombiningMarkInTheClusterOfItsLetter) {
  const ShapedText words = shaped("x\u0303y");
  ASSERT_EQ(words.glyphs.size(), 3U);
  EXPECT_EQ(words.glyphs[0].begin, 0U);
  EXPECT_EQ(words.glyphs[0].end, 3U);
  EXPECT_EQ(words.glyphs[1].begin, 0U);
  EXPECT_EQ(words.glyphs[1].end, 0U);
  EXPECT_EQ(words.glyphs[2].begin, 3U);
  EXPECT_EQ(words.glyphs[2].end, 4U);
  EXPECT_EQ(width(words), width(shaped("x")) + width(shaped("y")));
}

TEST(Shape, ReportsEachMissingCharacterOnce) {
  Diagnostics says;
  const ShapedText words = shape(fixed_text("漢a漢字"), body, test_fonts(), says);
  EXPECT_EQ(to_string(says),
            "error: missing-glyph character=漢 code=U+6F22\n"
            "error: missing-glyph character=字 code=U+5B57\n");
  EXPECT_EQ(words.glyphs[0].id, 0U);
  EXPECT_NE(words.glyphs[1].id, 0U);
}

TEST(Shape, SaysWhereAMissingCharacterStands) {
  Diagnostics says;
  const Where where{FileName("thu.xml"), 3, 5};
  const Text text = normalize("ab 漢", where, says);
  shape(text, body, test_fonts(), says);
  EXPECT_EQ(to_string(says), "thu.xml:3:8: error: missing-glyph character=漢 code=U+6F22\n");
}

TEST(Shape, HasAllLettersOfVietnameseInEveryFace) {
  const Text letters = fixed_text(
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵ"
      "z"
      "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴ"
      "Z");
  Diagnostics says;
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      shape(letters, {points(14), bold, italic}, test_fonts(), says);
    }
  }
  EXPECT_EQ(to_string(says), "");
}

TEST(Shape, ShapesLongWordsInPartsWithoutLosingAny) {
  std::string words = "x";
  while (words.size() < 5000) words += "ữ VA ";
  words.pop_back();
  const ShapedText whole = shaped(words);
  std::string shown;
  for (const Glyph& glyph : whole.glyphs)
    shown += words.substr(glyph.begin, glyph.end - glyph.begin);
  EXPECT_EQ(shown, words);
  const std::string marks = "a" + std::string(5000, 'i') + "\u1EEF";
  EXPECT_EQ(shaped(marks).glyphs.size(), 5002U);
  EXPECT_EQ(width(shaped(words + " " + words)), width(whole) + width(shaped(" ")) + width(whole));
}

TEST(Resized, IsWhatShapingAtThatSizeGives) {
  Emphasis super;
  super.script = Script::superscript;
  Emphasis sub;
  sub.script = Script::subscript;
  Emphasis italic;
  italic.italic = true;
  italic.underline = true;
  Text text =
      joined(fixed_text("AVA Kính gửi: x\u0303y \u0303 Tỷ lệ 12,5% m"), fixed_text("2", super));
  text = joined(joined(text, fixed_text(" ngày\u2028tháng ", italic)), fixed_text("n", sub));
  const ShapedText words = shaped(text, {points(14), true, false});
  for (int size = 6'000; size < 30'000; size += 137) {
    const ShapedText small = resized(words, {size});
    const ShapedText expected = shaped(text, {{size}, true, false});
    ASSERT_EQ(to_string(small), to_string(expected)) << size;
    ASSERT_EQ(small.glyphs, expected.glyphs) << size;
    ASSERT_EQ(small.looks, expected.looks) << size;
    ASSERT_EQ(small.text.str(), text.str());
    ASSERT_EQ(small.ems, expected.ems);
  }
}

TEST(Resized, OfNoWordsIsNothing) { EXPECT_TRUE(resized({}, points(13)).glyphs.empty()); }

TEST(Shape, OfNoWordsIsNothing) {
  EXPECT_TRUE(shaped("").glyphs.empty());
  EXPECT_EQ(width(shaped("")), Length{});
}

TEST(Shape, AddsUpTheWidth) {
  EXPECT_EQ(decimal(in_points(width(shaped("Kính gửi"))), 3), "49.978");
}

}  // namespace
}  // namespace congvan
