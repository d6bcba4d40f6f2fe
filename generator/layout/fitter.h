#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/story.h"

namespace congvan {

/// What breaking all prose at one size and measure comes to.
struct Tally {
  std::vector<std::vector<std::size_t>> lines;  ///< by story and passage
  Evenness sum;

  /// The root of the mean square of (space / natural space - 1), in thousandths.
  std::int64_t evenness() const;
};

/// What cutting all stories into pages comes to.
struct Totals {
  std::size_t pages = 0;
  bool forced = false;
  Length end;  ///< how far the last page of the first story is filled
};

/// Foresees what setups come to, without setting anything anew: prose is broken, the rest stays as
/// it was composed. Job and stories must outlive it.
class Fitter {
 public:
  Fitter(const Job& job, const std::vector<Story>& stories) : job_(job), stories_(stories) {}

  /// How the lines of all stories fall.
  Tally tally(const Setup& setup);

  /// The pages those lines make, spaced as `setup` says.
  Totals cut(const Tally& tally, const Setup& setup) const;

 private:
  std::vector<CutStrip> strips_of(const Story& story, const std::vector<std::size_t>& lines,
                                  const Setup& setup) const;
  void add_lines(std::vector<CutStrip>& strips, const Story& story, const Passage& passage,
                 std::size_t lines, const Setup& setup) const;
  Length given_way(const Story& story, const Setup& setup) const;

  const Job& job_;
  const std::vector<Story>& stories_;
};

}  // namespace congvan
