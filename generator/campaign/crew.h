#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "campaign/campaign.h"
#include "campaign/names.h"

namespace congvan {

/// What both passes of a campaign work with.
struct Crew {
  const CampaignPlan& plan;
  const CampaignTools& tools;
  LetterNames names;
  std::vector<std::unique_ptr<Maker>> makers;  ///< of each worker, once it began

  Crew(const CampaignPlan& its_plan, const CampaignTools& its_tools, const Pattern& pattern);

  /// Of one worker; only the worker itself may ask.
  Maker& maker_of(unsigned worker);

  /// Whether a row, from 1, belongs to this run's shard.
  bool is_ours(std::size_t row) const {
    return row % plan.shard.count == plan.shard.index % plan.shard.count;
  }
};

/// Tells the progress of a pass about ten times a second.
class Teller {
 public:
  Teller(const CampaignTools& tools, Progress::Pass pass, std::size_t all);

  /// So far; at the end of the pass it is told in any case.
  void tell(std::size_t done, std::size_t faulty, bool at_end = false);

 private:
  const CampaignTools& tools_;
  Progress progress_;
  std::int64_t last_ = 0;  ///< when it told, in milliseconds
};

}  // namespace congvan
