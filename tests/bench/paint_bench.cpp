#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "letter.h"
#include "paint/paint.h"
#include "paint/printer_file.h"
#include "paint/sample_letter.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// A two-page letter, by its number of faces.
void paint_two_pages(benchmark::State& state) {
  const Pages pages = sample_pages(static_cast<int>(state.range(0)));
  const Facts facts = sample_facts();
  const Fonts& fonts = test_fonts();
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string pdf = paint_pdf(pages, facts, fonts);
    benchmark::DoNotOptimize(bytes = pdf.size());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(paint_two_pages)->Name("paint_pdf/faces")->Arg(1)->Arg(4)->Unit(benchmark::kMicrosecond);

/// Letters of one campaign, which differ in the one they are sent to. None comes twice: the words
/// of a few are moved by less than can be seen.
class CampaignLetters {
 public:
  CampaignLetters() {
    const std::string source = file_text(CONGVAN_SOURCE_DIR "/data/examples/hai-trang.xml");
    const auto begin = source.find("<recipient>"), end = source.find("</recipients>");
    for (int i = 0; i < 100; ++i) {
      const std::string name = "<recipient>Trường Trung học phổ thông số " +
                               std::to_string(101 + i * 37 % 900) + " huyện Đông Hải</recipient>";
      letters_.push_back(make_letter(source.substr(0, begin) + name + source.substr(end)).pages);
    }
  }

  const Pages& next() {
    Pages& letter = letters_[count_++ % letters_.size()];
    for (Block& block : letter.pages.front().blocks) {
      if (block.name == "recipients") block.runs.back().x.millipoints += 1;
    }
    return letter;
  }

 private:
  std::vector<Pages> letters_;
  std::size_t count_ = 0;
};

/// One letter after another: each through a memory of its own, or (1) all through one.
void paint_again(benchmark::State& state) {
  CampaignLetters letters;
  const Facts facts = sample_facts();
  const Fonts& fonts = test_fonts();
  PaintMemory memory;
  std::size_t bytes = 0;
  for (auto _ : state) {
    if (state.range(0) == 0) memory = PaintMemory();
    const std::string pdf = paint_pdf(letters.next(), facts, fonts, memory);
    benchmark::DoNotOptimize(bytes = pdf.size());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(paint_again)->Name("paint_pdf/again")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

/// The same letters for the printer.
void print_letters(benchmark::State& state) {
  CampaignLetters letters;
  const Fonts& fonts = test_fonts();
  PaintMemory memory;
  std::size_t bytes = 0;
  PrinterFile file([&](std::string_view part) { bytes += part.size(); });
  for (auto _ : state) file.add(letters.next(), fonts, memory);
  state.counters["bytes a letter"] =
      static_cast<double>(bytes) / static_cast<double>(state.iterations());
}
BENCHMARK(print_letters)->Name("printer_file/letter")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace congvan
