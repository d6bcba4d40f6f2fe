#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// How long the stages of a run take.
class Stopwatch {
 public:
  /// Ends a stage: it took the time since the one before. A stage that comes again adds up.
  void lap(std::string_view stage);

  /// A line for each stage and one for all: "parse       0.31 ms".
  std::string table() const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Lap {
    std::string stage;
    Clock::duration time;
  };

  std::vector<Lap> laps_;
  Clock::time_point last_ = Clock::now();
};

}  // namespace congvan
