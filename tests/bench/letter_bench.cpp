// The letters of a campaign, stage by stage: each differs from the last in its recipient.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

#include "campaign/file_writer.h"
#include "campaign/folder.h"
#include "dispatch/read_dispatch.h"
#include "layout/place_memory.h"
#include "letter.h"
#include "paint/deflate.h"
#include "paint/paint.h"
#include "test_fonts.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// The example of two pages, with another school as its first recipient each time.
class Letters {
 public:
  Letters() {
    Diagnostics says;
    const std::string path = CONGVAN_SOURCE_DIR "/data/examples/hai-trang.xml";
    root_ = parse_xml(file_text(path), path, says).value();
    for (auto& part : root_.children) {
      if (part.name == "recipients") recipient_ = &part.children.at(1).children.at(0).text;
    }
  }

  const Element& next() {
    constexpr std::string_view names[] = {"Bình Chương", "Lý Hải", "Kim Đồng", "Thạch Trụ",
                                          "Nguyễn Trãi"};
    *recipient_ = "Trường trung học phổ thông " + std::string(names[count_ % 5]) + ", xã số " +
                  std::to_string(count_ % 1000);
    ++count_;
    return root_;
  }

 private:
  Element root_;
  std::string* recipient_ = nullptr;
  std::size_t count_ = 0;
};

void read_letter(benchmark::State& state) {
  Letters letters;
  for (auto _ : state) {
    Diagnostics says;
    benchmark::DoNotOptimize(read_dispatch(letters.next(), says));
  }
}
BENCHMARK(read_letter)->Unit(benchmark::kMicrosecond);

void place_letter(benchmark::State& state) {
  Letters letters;
  const Layout layout = test_layout("cong-van");
  for (auto _ : state) {
    state.PauseTiming();
    Diagnostics says;
    const auto dispatch = read_dispatch(letters.next(), says);
    state.ResumeTiming();
    benchmark::DoNotOptimize(place({*dispatch, layout}, test_typography(), test_fonts(), {}, says));
  }
}
BENCHMARK(place_letter)->Unit(benchmark::kMicrosecond);

void place_with_memory(benchmark::State& state) {
  Letters letters;
  const Layout layout = test_layout("cong-van");
  PlaceMemory memory;
  for (auto _ : state) {
    state.PauseTiming();
    Diagnostics says;
    const auto dispatch = read_dispatch(letters.next(), says);
    state.ResumeTiming();
    benchmark::DoNotOptimize(
        place({*dispatch, layout}, test_typography(), test_fonts(), {}, memory, says));
  }
}
BENCHMARK(place_with_memory)->Unit(benchmark::kMicrosecond);

/// The floor: what a letter costs that is only deflated, and only written.
void deflate_letter(benchmark::State& state) {
  Letters letters;
  Diagnostics says;
  const Layout layout = test_layout("cong-van");
  const auto dispatch = read_dispatch(letters.next(), says);
  const Pages pages = place({*dispatch, layout}, test_typography(), test_fonts(), {}, says);
  constexpr std::size_t content = 22'000;  // what two full pages are drawn with
  const std::string bytes = paint_places(pages).substr(0, content);
  const Deflater deflater;
  for (auto _ : state) benchmark::DoNotOptimize(deflater.deflated(bytes));
}
BENCHMARK(deflate_letter)->Unit(benchmark::kMicrosecond);

void write_letter(benchmark::State& state) {
  const std::string folder = std::filesystem::temp_directory_path() / "congvan-bench-letters";
  std::filesystem::create_directory(folder);
  const auto opened = Folder::open(folder, true);
  FileWriter writer(*opened, ".temporary");
  const std::string bytes(27'000, 'x');
  std::size_t count = 0;
  for (auto _ : state) writer.write(std::to_string(++count) + ".pdf", bytes);
  std::filesystem::remove_all(folder);
}
BENCHMARK(write_letter)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace congvan
