#include "layout/explain.h"

#include <string>

namespace congvan {
namespace {

void say(std::string_view code, const Trial& trial, std::size_t tried, const Where& where,
         Diagnostics& says) {
  const Setup& setup = trial.setup;
  says.note(code, where,
            {{"tried", std::to_string(tried)},
             {"pages", std::to_string(trial.pages)},
             {"size", decimal(in_points(setup.body_size), 1)},
             {"line-spacing", decimal(setup.line_spacing, 2)},
             {"paragraph-spacing", decimal(in_points(setup.paragraph_spacing), 1)},
             {"indent", decimal(in_millimetres(setup.indent), 1)},
             {"left", decimal(in_millimetres(setup.left), 1)},
             {"right", decimal(in_millimetres(setup.right), 1)},
             {"evenness", decimal(static_cast<double>(trial.evenness) / 1000, 3)}});
}

/// The message that says what the chosen one has over the other: the first thing they are compared
/// by that differs.
std::string_view advantage(const Trial& chosen, const Trial& other) {
  if (chosen.pages < other.pages) return "fit-next-more-pages";
  if (chosen.setup.body_size != other.setup.body_size) return "fit-next-smaller-type";
  if (chosen.forced != other.forced) return "fit-next-bad-cut";
  if (chosen.overflows != other.overflows) return "fit-next-overflow";
  if (chosen.evenness == other.evenness) return "fit-next-alike";
  if (chosen.evenness > other.evenness) return "fit-next-closer-lines";
  return "fit-next-less-even";
}

}  // namespace

void explain(const std::vector<Trial>& trials, std::size_t chosen, const Where& where,
             Diagnostics& says) {
  if (trials.size() == 1) {
    say("fit-no-choice", trials[chosen], trials.size(), where, says);
    return;
  }
  say("fit-chosen", trials[chosen], trials.size(), where, says);
  if (chosen + 1 < trials.size()) {
    const Trial& next = trials[chosen + 1];
    say(advantage(trials[chosen], next), next, trials.size(), where, says);
  } else {
    say("fit-next-refused", trials.front(), trials.size(), where, says);
  }
}

}  // namespace congvan
