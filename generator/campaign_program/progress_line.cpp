#include "campaign_program/progress_line.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "app/files.h"

namespace congvan {
namespace {

constexpr std::size_t bar_cells = 24;

/// "▓▓▓▓░░░░"
std::string bar(std::size_t done, std::size_t all) {
  const std::size_t full = all == 0 ? 0 : std::min(done, all) * bar_cells / all;
  std::string cells;
  for (std::size_t i = 0; i < bar_cells; ++i) cells += i < full ? "▓" : "░";
  return cells;
}

/// "1:02:03", "2:03", "0:03"
std::string clock_time(std::int64_t seconds) {
  const auto two = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  const std::int64_t minutes = seconds / 60;
  const std::string end = ":" + two(seconds % 60);
  if (minutes < 60) return std::to_string(minutes) + end;
  return std::to_string(minutes / 60) + ":" + two(minutes % 60) + end;
}

}  // namespace

std::string ProgressLine::words(const Progress& progress, double rate) const {
  const bool vietnamese = language_ == Language::vi;
  std::string line = progress.pass == Progress::Pass::checking
                         ? (vietnamese ? "kiểm tra" : "checking")
                         : (vietnamese ? "ghi" : "writing");
  if (terminal_) line += ' ' + bar(progress.done, progress.all);
  line += ' ' + std::to_string(progress.done);
  if (progress.all > 0) line += '/' + std::to_string(progress.all);
  if (rate >= 1) {
    line += ", " + std::to_string(static_cast<std::int64_t>(rate)) +
            (vietnamese ? " dòng mỗi giây" : " rows a second");
  }
  if (rate > 0 && progress.all > progress.done) {
    const auto left = static_cast<double>(progress.all - progress.done) / rate;
    line += (vietnamese ? ", còn " : ", left ") + clock_time(static_cast<std::int64_t>(left + 0.5));
  }
  if (progress.faulty > 0) {
    line += ", " + std::to_string(progress.faulty) + (vietnamese ? " dòng lỗi" : " faulty");
  }
  return line;
}

void ProgressLine::show(const Progress& progress) {
  const auto now = Clock::now();
  if (progress.pass != pass_) {
    pass_ = progress.pass;
    begun_ = next_ = now;
  }
  constexpr auto pause = std::chrono::seconds(10);  // between lines of a log
  if (!terminal_) {
    if (now < next_ + pause) return;
    next_ = now;
  }
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double rate = seconds > 0.5 ? static_cast<double>(progress.done) / seconds : 0;
  const std::string line = words(progress, rate);
  write_complaint(terminal_ ? "\r\033[K" + line : "congvan: " + line + "\n");
  shown_ = terminal_;
}

void ProgressLine::clear() {
  if (shown_) write_complaint("\r\033[K");
  shown_ = false;
}

}  // namespace congvan
