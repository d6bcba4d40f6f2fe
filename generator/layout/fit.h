#pragma once

#include <cstdint>
#include <vector>

#include "layout/story.h"

namespace congvan {

/// A setup and what it comes to.
struct Trial {
  Setup setup;
  std::size_t pages = 0;      ///< of all stories
  bool forced = false;        ///< a page begins where none should: with the signature alone, say
  bool overflows = false;     ///< words leave their line
  std::int64_t evenness = 0;  ///< rms of (space / natural space - 1), in thousandths; 0 is even
};

/// The setups worth trying within the ranges of the layout, the best first: the fewest pages; of
/// these the largest type; of these the spacing nearest to the layout's own; of these the most even
/// lines. The last stands for what was given up by the choice of a larger type or fewer pages, if
/// there is such a one. Never empty.
///
/// A dispatch with tables keeps its full width. On a single page lines and paragraphs stand further
/// apart than the layout says until the letter fills three fifths of it. Fewer than `least_pages`
/// are not tried for.
std::vector<Trial> fitting_setups(const Job& job, const std::vector<Story>& stories,
                                  std::size_t least_pages = 1);

/// The layout's own setup and what it comes to.
Trial usual_trial(const Job& job, const std::vector<Story>& stories);

}  // namespace congvan
