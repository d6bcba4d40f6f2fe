#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "test_fonts.h"
#include "text/break_lines.h"
#include "text/font.h"
#include "text/shape.h"
#include "text/shown_breaks.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// The paragraphs of an element, as they stand in it.
void collect(const Element& element, std::vector<Text>& texts) {
  constexpr std::array<std::string_view, 6> holders = {"basis", "opening",   "directive",
                                                       "text",  "paragraph", "closing"};
  Diagnostics says;
  for (const Element& child : element.children) {
    const bool holds = std::find(holders.begin(), holders.end(), element.name) != holders.end();
    if (child.is_text() && holds) texts.push_back(normalize(child.text, child.where, says));
    collect(child, texts);
  }
  std::erase_if(texts, [](const Text& text) { return text.empty(); });
}

/// Those of a letter of two pages, as often as is asked for.
std::vector<Text> paragraphs(std::int64_t letters = 1) {
  static const std::vector<Text> once = [] {
    std::ifstream file(CONGVAN_SOURCE_DIR "/data/examples/hai-trang.xml", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    Diagnostics says;
    std::vector<Text> texts;
    if (const auto root = parse_xml(bytes, "hai-trang.xml", says)) collect(*root, texts);
    return texts;
  }();
  std::vector<Text> made;
  for (std::int64_t i = 0; i < letters; ++i) made.insert(made.end(), once.begin(), once.end());
  return made;
}

constexpr TypeStyle body{points(14), false, false};
const Measure page{millimetres(165), millimetres(10)};

std::vector<ShapedText> shaped(const std::vector<Text>& texts) {
  Diagnostics says;
  std::vector<ShapedText> made;
  for (const Text& text : texts) made.push_back(shape(text, body, test_fonts(), says));
  return made;
}

std::vector<Breakable> breakables(std::int64_t letters) {
  std::vector<Breakable> made;
  for (ShapedText& words : shaped(paragraphs(letters))) {
    auto breaks = find_breaks(words.text, test::official_rules());
    made.push_back(breakable(std::move(words), std::move(breaks)));
  }
  return made;
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

// What follows is done to a letter of two pages, and to ten in a row: a document of twenty.

void shape_letters(benchmark::State& state) {
  const std::vector<Text> texts = paragraphs(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(shaped(texts));
}
BENCHMARK(shape_letters)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void find_breaks_of_letters(benchmark::State& state) {
  const std::vector<Text> texts = paragraphs(state.range(0));
  for (auto _ : state) {
    for (const Text& text : texts) {
      benchmark::DoNotOptimize(find_breaks(text, test::official_rules()));
    }
  }
}
BENCHMARK(find_breaks_of_letters)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void resize_letters(benchmark::State& state) {
  const std::vector<Breakable> letters = breakables(state.range(0));
  for (auto _ : state) {
    for (const Breakable& words : letters) benchmark::DoNotOptimize(resized(words, points(13)));
  }
}
BENCHMARK(resize_letters)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void measure_letters(benchmark::State& state) {
  const std::vector<Breakable> letters = breakables(state.range(0));
  for (auto _ : state) {
    for (const Breakable& words : letters) benchmark::DoNotOptimize(measure_lines(words, page));
  }
}
BENCHMARK(measure_letters)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void break_letters(benchmark::State& state) {
  const std::vector<Breakable> letters = breakables(state.range(0));
  for (auto _ : state) {
    for (const Breakable& words : letters) benchmark::DoNotOptimize(break_lines(words, page));
  }
}
BENCHMARK(break_letters)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

/// `range` copies of a paragraph as one: the time must grow as the text does.
void break_a_long_paragraph(benchmark::State& state) {
  std::string words;
  for (std::int64_t i = 0; i < state.range(0); ++i) words += paragraphs().front().str() + " ";
  words.pop_back();
  Diagnostics says;
  const ShapedText long_one = shape(fixed_text(words), body, test_fonts(), says);
  const std::vector<Break> breaks = breaks_at_spaces(long_one);
  for (auto _ : state) {
    benchmark::DoNotOptimize(break_lines(long_one, breaks, page));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(words.size()) * state.iterations());
}
BENCHMARK(break_a_long_paragraph)->Arg(25)->Arg(250)->Arg(2500)->Unit(benchmark::kMillisecond);

/// One word of a megabyte, which breaks between any two characters.
void break_a_megabyte_without_spaces(benchmark::State& state) {
  Diagnostics says;
  const std::string words(1 << 20, 'i');
  const ShapedText long_word = shape(fixed_text(words), body, test_fonts(), says);
  for (auto _ : state) {
    benchmark::DoNotOptimize(break_lines(long_word, {}, page));
  }
}
BENCHMARK(break_a_megabyte_without_spaces)->Unit(benchmark::kMillisecond);

void subset_four_faces(benchmark::State& state) {
  std::vector<std::uint32_t> glyphs;
  for (const ShapedText& words : shaped(paragraphs())) {
    for (const Glyph& glyph : words.glyphs) glyphs.push_back(glyph.id);
  }
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
