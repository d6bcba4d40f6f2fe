#pragma once

#include <chrono>
#include <string>

#include "app/language.h"
#include "campaign/campaign.h"

namespace congvan {

/// Tells on standard error how far a campaign is: on a terminal by a line that is written over
/// again and again, elsewhere by a line now and then.
class ProgressLine {
 public:
  ProgressLine(Language language, bool terminal) : language_(language), terminal_(terminal) {}

  void show(const Progress& progress);

  /// Takes the line away, so that other words can stand there.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string words(const Progress& progress, double rate) const;

  Language language_;
  bool terminal_;
  bool shown_ = false;
  Progress::Pass pass_ = Progress::Pass::checking;
  Clock::time_point begun_ = Clock::now();  ///< of the pass
  Clock::time_point next_ = begun_;         ///< when to say more, where there is no terminal
};

}  // namespace congvan
