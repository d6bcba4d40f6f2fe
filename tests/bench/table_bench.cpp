#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

#include "layout/table.h"
#include "letter.h"
#include "test_fonts.h"

namespace congvan {
namespace {

Text words(const std::string& words) {
  Diagnostics says;
  return normalize(words, {}, says);
}

Column column(Column::Width kind, ColumnAlign align) {
  Column made;
  made.kind = kind;
  made.share = 1;
  made.align = align;
  return made;
}

/// A plan of `rows` tasks in six columns, most cells of one line.
Table plan(std::int64_t rows, Column::Width kind) {
  Table table;
  for (const auto align : {ColumnAlign::centre, ColumnAlign::left, ColumnAlign::left,
                           ColumnAlign::decimal, ColumnAlign::centre, ColumnAlign::left}) {
    table.columns.push_back(column(kind, align));
  }
  const auto add_row = [&](const std::vector<std::string>& cells) {
    table.rows.emplace_back();
    for (const auto& cell : cells) {
      table.rows.back().cells.emplace_back();
      table.rows.back().cells.back().paragraphs.push_back(words(cell));
    }
  };
  table.head_rows = 1;
  add_row({"STT", "Nhiệm vụ", "Đơn vị chủ trì", "Kinh phí", "Thời hạn", "Ghi chú"});
  for (std::int64_t i = 1; i <= rows; ++i) {
    add_row({std::to_string(i), "Rà soát quy trình số " + std::to_string(i), "Phòng Hành chính",
             std::to_string(i % 90) + ".500,5", "30/6/2026", "Hằng quý"});
  }
  return table;
}

void set_plan(benchmark::State& state, Column::Width kind) {
  const Table table = plan(state.range(0), kind);
  const Layout layout = test_layout("cong-van");
  const Setup setup = usual_setup(layout);
  const Dispatch dispatch;
  Diagnostics says;
  WordMemory memory;
  const Compositor compositor(test_fonts(), test_typography(), memory, says);
  const Job job{dispatch, layout, setup, compositor, says};
  for (auto _ : state) {
    std::vector<Node> tree(1);
    benchmark::DoNotOptimize(set_table(job, table, {}, tree, 0));
  }
}

void set_a_plan_by_content(benchmark::State& state) { set_plan(state, Column::Width::content); }
BENCHMARK(set_a_plan_by_content)->Arg(200)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

void set_a_plan_by_shares(benchmark::State& state) { set_plan(state, Column::Width::share); }
BENCHMARK(set_a_plan_by_shares)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace congvan
