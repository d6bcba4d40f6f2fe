#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "test_fonts.h"
#include "text/break_lines.h"
#include "text/font.h"
#include "text/shape.h"

namespace congvan {
namespace {

/// A letter's worth of words, 3,000 characters in ten paragraphs.
const std::vector<Text>& paragraphs() {
  static const std::vector<Text> made = [] {
    const std::string words =
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2025 của Ủy ban nhân dân tỉnh về chuyển đổi số, "
        "các đơn vị, cơ sở giáo dục quán triệt đến toàn thể cán bộ, giáo viên, nhân viên, học sinh "
        "nội dung nêu trên; tổ chức thực hiện với hình thức phù hợp, bảo đảm tiết kiệm, hiệu quả "
        "và "
        "báo cáo kết quả trước ngày 25 hằng tháng./.";
    return std::vector<Text>(10, fixed_text(words));
  }();
  return made;
}

constexpr TypeStyle body{points(14), false, false};

std::vector<ShapedText> shaped_paragraphs() {
  Diagnostics says;
  std::vector<ShapedText> shaped;
  for (const Text& text : paragraphs()) shaped.push_back(shape(text, body, test_fonts(), says));
  return shaped;
}

std::vector<Break> breaks_at_spaces(const ShapedText& words) {
  std::vector<Break> breaks;
  for (const Glyph& glyph : words.glyphs) {
    if (glyph.space) breaks.push_back({glyph.end, Break::Kind::allowed});
  }
  return breaks;
}

void load_four_faces(benchmark::State& state) {
  for (auto _ : state) {
    for (const Face face : {Face::regular, Face::bold, Face::italic, Face::bold_italic}) {
      benchmark::DoNotOptimize(Font::load(test_fonts()[face].path()));
    }
  }
}
BENCHMARK(load_four_faces);

void shape_a_letter(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(shaped_paragraphs());
}
BENCHMARK(shape_a_letter);

void break_a_letter(benchmark::State& state) {
  const std::vector<ShapedText> shaped = shaped_paragraphs();
  const std::vector<Break> breaks = breaks_at_spaces(shaped.front());
  const Measure measure{millimetres(165), millimetres(10)};
  for (auto _ : state) {
    for (const ShapedText& words : shaped) {
      benchmark::DoNotOptimize(break_lines(words, breaks, measure));
    }
  }
}
BENCHMARK(break_a_letter);

/// `range` copies of the paragraph as one: the time must grow as the text does.
void break_a_long_paragraph(benchmark::State& state) {
  std::string words;
  for (std::int64_t i = 0; i < state.range(0); ++i) words += paragraphs().front().str() + " ";
  words.pop_back();
  Diagnostics says;
  const ShapedText shaped = shape(fixed_text(words), body, test_fonts(), says);
  const std::vector<Break> breaks = breaks_at_spaces(shaped);
  for (auto _ : state) {
    benchmark::DoNotOptimize(break_lines(shaped, breaks, {millimetres(165), millimetres(10)}));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(words.size()) * state.iterations());
}
BENCHMARK(break_a_long_paragraph)->Arg(25)->Arg(250)->Arg(2500)->Unit(benchmark::kMillisecond);

/// One word of a megabyte, which breaks between any two characters.
void break_a_megabyte_without_spaces(benchmark::State& state) {
  Diagnostics says;
  const std::string words(1 << 20, 'i');
  const ShapedText shaped = shape(fixed_text(words), body, test_fonts(), says);
  for (auto _ : state) {
    benchmark::DoNotOptimize(break_lines(shaped, {}, {millimetres(165), millimetres(10)}));
  }
}
BENCHMARK(break_a_megabyte_without_spaces)->Unit(benchmark::kMillisecond);

void subset_four_faces(benchmark::State& state) {
  std::vector<std::uint32_t> glyphs;
  const std::vector<ShapedText> shaped = shaped_paragraphs();
  for (const Glyph& glyph : shaped.front().glyphs) glyphs.push_back(glyph.id);
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes = 0;
    for (const Face face : {Face::regular, Face::bold, Face::italic, Face::bold_italic}) {
      bytes += subset(test_fonts()[face], glyphs).program.size();
    }
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(subset_four_faces);

}  // namespace
}  // namespace congvan
