#include "image/picture.h"

#include <gtest/gtest.h>

#include <string_view>

#include "image/jpeg_bytes.h"
#include "image/png_bytes.h"

namespace congvan {
namespace {

using namespace std::string_literals;

/// A picture as "png 2x1 grey 300: samples / alpha", or what is said against it.
std::string read(const std::string& bytes, const PictureLimits& limits = {}) {
  Diagnostics says;
  const auto picture = decode_picture(bytes, "so-do.png", {}, says, limits);
  if (!picture) return to_string(says);
  EXPECT_EQ(picture->file, bytes);
  const auto hex = [](std::string_view samples) {
    std::string out;
    for (const char c : samples) {
      out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
      out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    return out;
  };
  std::string out = picture->kind == Picture::Kind::png ? "png " : "jpeg ";
  out += std::to_string(picture->width) + 'x' + std::to_string(picture->height);
  out += picture->grey ? " grey" : " colour";
  if (picture->ppi > 0) out += ' ' + decimal(picture->ppi, 2);
  if (!picture->samples.empty()) out += ": " + hex(picture->samples);
  if (!picture->alpha.empty()) out += " / " + hex(picture->alpha);
  return out + (says.all().empty() ? "" : "\n" + to_string(says));
}

const std::string broken = "error: picture-broken name=so-do.png\n";

TEST(Picture, ReadsGreyAndColour) {
  EXPECT_EQ(read(plain_png(2, 1, "\x40"s)), "png 2x1 grey: 4040");
  EXPECT_EQ(read(plain_png(1, 2, "\x10\x20\x30"s)), "png 1x2 colour: 102030102030");
}

TEST(Picture, SplitsTransparencyFromTheSamples) {
  EXPECT_EQ(read(plain_png(2, 1, "\x40\x80"s)), "png 2x1 grey: 4040 / 8080");
  EXPECT_EQ(read(plain_png(2, 1, "\x10\x20\x30\x01"s)), "png 2x1 colour: 102030102030 / 0101");
}

TEST(Picture, ForgetsTransparencyThatHidesNothing) {
  EXPECT_EQ(read(plain_png(2, 1, "\x40\xFF"s)), "png 2x1 grey: 4040");
}

TEST(Picture, ReadsPalettesAndTheirTransparency) {
  const std::string chunks =
      png_header(4, 1, 2, 3) + png_chunk("PLTE", "\x10\x20\x30\x40\x50\x60"s);
  const std::string row = "\0\x14"s;  // 0 1 1 0
  EXPECT_EQ(read(png_bytes(chunks, row)), "png 4x1 colour: 102030405060405060102030");
  EXPECT_EQ(read(png_bytes(chunks + png_chunk("tRNS", "\x7F"), row)),
            "png 4x1 colour: 102030405060405060102030 / 7fffff7f");
}

TEST(Picture, ReadsFewAndManyBits) {
  EXPECT_EQ(read(png_bytes(png_header(8, 1, 1, 0), "\0\xA0"s)), "png 8x1 grey: ff00ff0000000000");
  EXPECT_EQ(read(png_bytes(png_header(1, 1, 16, 2), "\0\x10\0\x20\0\xF0\0"s)),
            "png 1x1 colour: 1020ef");
}

TEST(Picture, ReadsInterlacedRows) {
  // The first pass has the corner, the sixth and seventh the others of these four.
  const std::string rows = "\0\x01\0\x02\0\x03\x04"s;
  EXPECT_EQ(read(png_bytes(png_header(2, 2, 8, 0, true), rows)), "png 2x2 grey: 01020304");
}

TEST(Picture, KnowsTheResolutionOfAPng) {
  const auto of = [](const std::string& data) {
    return read(png_bytes(png_header(1, 1, 8, 0) + png_chunk("pHYs", data), "\0\0"s));
  };
  EXPECT_EQ(of("\0\0\x2E\x23\0\0\x2E\x23\1"s), "png 1x1 grey 300: 00");
  EXPECT_EQ(of("\0\0\x2E\x23\0\0\x2E\x23\0"s), "png 1x1 grey: 00") << "only the aspect is known";
  EXPECT_EQ(of("\xFF\xFF\xFF\xFF\0\0\0\0\1"s), "png 1x1 grey: 00") << "no picture has that";
}

TEST(Picture, ProvesAJpegAndKeepsItsBytes) {
  EXPECT_EQ(read(jpeg_bytes(20, 10)), "jpeg 20x10 colour");
  EXPECT_EQ(read(jpeg_bytes(9, 17, {.grey = true})), "jpeg 9x17 grey");
  EXPECT_EQ(read(jpeg_bytes(20, 10, {.progressive = true})), "jpeg 20x10 colour");
}

TEST(Picture, KnowsTheResolutionOfAJpeg) {
  std::string jpeg = jpeg_bytes(8, 8);
  const std::size_t density = jpeg.find("JFIF") + 7;
  jpeg.replace(density, 5, "\1\1\x2C\1\x2C"s);
  EXPECT_EQ(read(jpeg), "jpeg 8x8 colour 300");
  jpeg.replace(density, 5, "\2\0\x64\0\x64"s);
  EXPECT_EQ(read(jpeg), "jpeg 8x8 colour 254");
}

TEST(Picture, WarnsOfAJpegThatIsStoredTurned) {
  for (const bool high_first : {false, true}) {
    const auto turned = [&](int value) {
      return with_segment(jpeg_bytes(8, 8), 0xE1, exif_orientation(value, high_first));
    };
    EXPECT_EQ(read(turned(1)), "jpeg 8x8 colour");
    EXPECT_EQ(read(turned(6)), "jpeg 8x8 colour\nwarning: picture-turned name=so-do.png\n");
  }
}

TEST(Picture, RefusesColoursThatThePageCannotHold) {
  EXPECT_EQ(read(jpeg_bytes(8, 8, {.for_print = true})), "error: picture-colours name=so-do.png\n");
}

TEST(Picture, RefusesCodingsThatPdfDoesNotKnow) {
  std::string jpeg = jpeg_bytes(8, 8);
  jpeg[jpeg.find("\xFF\xC0") + 1] = '\xC9';  // arithmetic
  EXPECT_EQ(read(jpeg), "error: picture-coding name=so-do.png\n");
}

TEST(Picture, RefusesManyPassesOverManyPixels) {
  const PictureLimits limits{.pixels = 900};
  EXPECT_EQ(read(jpeg_bytes(30, 30, {.progressive = true}), limits), "jpeg 30x30 colour");
  std::string jpeg = jpeg_bytes(30, 30, {.progressive = true});
  const std::string scan = jpeg.substr(jpeg.rfind("\xFF\xDA"), jpeg.npos);
  for (int i = 0; i < 10; ++i) jpeg += scan;
  EXPECT_EQ(read(jpeg, limits), "error: picture-coding name=so-do.png\n");
}

TEST(Picture, RefusesOtherFormatsByName) {
  EXPECT_EQ(read("GIF89a..."), "error: picture-format name=so-do.png format=GIF\n");
  EXPECT_EQ(read("RIFF\1\2\3\4WEBPVP8 "), "error: picture-format name=so-do.png format=WebP\n");
  EXPECT_EQ(read("Kính gửi"), "error: picture-format name=so-do.png format=\n");
  EXPECT_EQ(read(""), "error: picture-format name=so-do.png format=\n");
}

TEST(Picture, RefusesWhatIsTooLargeByItsHeaderAlone) {
  const std::string pixels =
      "error: picture-too-large name=so-do.png width=30000 height=30000 most=40\n";
  EXPECT_EQ(read(png_bytes(png_header(30'000, 30'000, 8, 6), "")), pixels);
  std::string jpeg = jpeg_bytes(8, 8);
  jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, "\x75\x30\x75\x30");
  EXPECT_EQ(read(jpeg), pixels);
  EXPECT_EQ(read(plain_png(70'000, 1, "\0"s)),
            "error: picture-too-large name=so-do.png width=70000 height=1 most=40\n");
  EXPECT_EQ(read(plain_png(2, 1, "\0"s), {.bytes = 10}),
            "error: picture-file-too-large name=so-do.png most=0\n");
}

TEST(Picture, RefusesEveryCutPng) {
  const std::string whole = plain_png(3, 3, "\x10\x20\x30\x40"s);
  const std::size_t ending = png_chunk("IEND", "").size();
  for (std::size_t size = 8; size < whole.size() - ending - 4; ++size) {
    EXPECT_EQ(read(whole.substr(0, size)), broken) << size;
  }
}

TEST(Picture, RefusesEveryCutJpeg) {
  for (const bool progressive : {false, true}) {
    const std::string whole = jpeg_bytes(40, 40, {.progressive = progressive});
    for (std::size_t size = 3; size < whole.size() - 1; ++size) {
      EXPECT_EQ(read(whole.substr(0, size)), broken) << size;
    }
  }
}

TEST(Picture, RefusesBrokenPngs) {
  const std::string row = "\0\0"s;
  std::string damaged = plain_png(1, 1, "\x40"s);
  damaged[damaged.size() - 14] = '\x7F';  // behind the samples, before IEND
  EXPECT_EQ(read(damaged), broken) << "a checksum";
  EXPECT_EQ(read(png_bytes("", row)), broken) << "no header";
  EXPECT_EQ(read(png_bytes(png_header(0, 1, 8, 0), row)), broken) << "no pixels";
  EXPECT_EQ(read(png_bytes(png_header(1, 1, 7, 0), row)), broken) << "seven bits";
  EXPECT_EQ(read(png_bytes(png_header(1, 1, 8, 3), row)), broken) << "no palette";
  EXPECT_EQ(read(png_bytes(png_header(1, 2, 8, 0), row)), broken) << "too few rows";
}

TEST(Picture, TakesNoHarmFromExifThatLies) {
  const std::string jpeg = jpeg_bytes(8, 8);
  const std::string good = exif_orientation(1, true);
  for (std::size_t at = 6; at < good.size(); ++at) {
    std::string lie = good;
    lie[at] = '\xFF';
    EXPECT_TRUE(read(with_segment(jpeg, 0xE1, lie)).starts_with("jpeg 8x8 colour")) << at;
    EXPECT_TRUE(read(with_segment(jpeg, 0xE1, good.substr(0, at))).starts_with("jpeg 8x8")) << at;
  }
}

}  // namespace
}  // namespace congvan
