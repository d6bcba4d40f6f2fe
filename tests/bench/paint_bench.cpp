#include <benchmark/benchmark.h>

#include "paint/paint.h"
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

}  // namespace
}  // namespace congvan
