#include "app/stopwatch.h"

#include <algorithm>

#include "base/length.h"

namespace congvan {
namespace {

std::string line(const std::string& stage, std::chrono::steady_clock::duration time) {
  const double milliseconds = std::chrono::duration<double, std::milli>(time).count();
  std::string number = decimal(milliseconds, 2);
  const std::size_t point = number.find('.');
  if (point == std::string::npos) number += ".00";
  if (point == number.size() - 2) number += "0";
  const auto padding = [](std::size_t width, std::size_t size) {
    return std::string(width > size ? width - size : 1, ' ');
  };
  return stage + padding(10, stage.size()) + padding(9, number.size()) + number + " ms\n";
}

}  // namespace

void Stopwatch::lap(std::string_view stage) {
  const auto now = Clock::now();
  auto known = std::ranges::find(laps_, stage, &Lap::stage);
  if (known == laps_.end()) known = laps_.insert(known, {std::string(stage), {}});
  known->time += now - last_;
  last_ = now;
}

std::string Stopwatch::table() const {
  std::string table;
  Clock::duration all{};
  for (const Lap& lap : laps_) {
    table += line(lap.stage, lap.time);
    all += lap.time;
  }
  return table + line("total", all);
}

}  // namespace congvan
