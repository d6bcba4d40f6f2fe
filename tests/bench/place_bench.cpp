// Laying out: a fixed page against one that fits itself, and a long plan. Times are for ratios
// within one run: BM_fixed/BM_fitted of the same length.

#include <benchmark/benchmark.h>

#include <string>

#include "letter.h"
#include "long_plan.h"
#include "test_fonts.h"

namespace congvan {
namespace {

/// A letter of so many paragraphs: 9 make two pages, 110 twenty.
std::string letter(std::int64_t paragraphs, const std::string& fit) {
  std::string body;
  for (std::int64_t i = 0; i < paragraphs; ++i) {
    body += "<paragraph>";
    for (int k = 0; k < 5; ++k) {
      body += "Cơ quan chủ trì phối hợp với đơn vị số " + std::to_string(i * 5 + k) +
              " rà soát, hoàn thiện quy trình và báo cáo kết quả thực hiện. ";
    }
    body += "</paragraph>";
  }
  return letter_with_body(body, fit);
}

void place_again(benchmark::State& state, const std::string& xml) {
  std::size_t pages = 0;
  for (auto _ : state) {
    const MadeLetter made = make_letter(xml);
    pages = made.pages.pages.size();
    benchmark::DoNotOptimize(pages);
  }
  state.counters["pages"] = static_cast<double>(pages);
}

void fixed_page(benchmark::State& state) { place_again(state, letter(state.range(0), "fixed")); }
BENCHMARK(fixed_page)->Arg(9)->Arg(110)->Unit(benchmark::kMillisecond);

void fitted_page(benchmark::State& state) { place_again(state, letter(state.range(0), "auto")); }
BENCHMARK(fitted_page)->Arg(9)->Arg(110)->Unit(benchmark::kMillisecond);

/// In chapters and rows: 6, 12 and 24 chapters make about 30, 60 and 120 pages.
void long_plan_of(benchmark::State& state) {
  place_again(state,
              long_plan(static_cast<int>(state.range(0)), static_cast<int>(state.range(0)) * 160));
}
BENCHMARK(long_plan_of)->Arg(6)->Arg(12)->Arg(24)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace congvan
