#include "campaign/crew.h"

#include <chrono>

namespace congvan {
namespace {

constexpr std::int64_t pause = 100;

std::int64_t milliseconds_now() {
  using std::chrono::steady_clock;
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Crew::Crew(const CampaignPlan& its_plan, const CampaignTools& its_tools, const Pattern& pattern)
    : plan(its_plan),
      tools(its_tools),
      names(pattern, its_plan.names_at, its_plan.file_a_page),
      makers(its_plan.jobs) {}

Maker& Crew::maker_of(unsigned worker) {
  if (makers[worker] == nullptr) makers[worker] = tools.new_maker();
  return *makers[worker];
}

Teller::Teller(const CampaignTools& tools, Progress::Pass pass, std::size_t all) : tools_(tools) {
  progress_.pass = pass;
  progress_.all = all;
}

void Teller::tell(std::size_t done, std::size_t faulty, bool at_end) {
  if (!tools_.progress) return;
  const std::int64_t now = milliseconds_now();
  if (!at_end && now - last_ < pause) return;
  last_ = now;
  progress_.done = done;
  progress_.faulty = faulty;
  if (at_end) progress_.all = done;
  tools_.progress(progress_);
}

}  // namespace congvan
