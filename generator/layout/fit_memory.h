#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "layout/fit.h"

namespace congvan {

/// What a search for setups depends on, as numbers: of the dispatch and all that comes with it,
/// the height of what is set, and which words are yet to be broken.
using FitQuestion = std::vector<std::int64_t>;

FitQuestion fit_question(const std::vector<Story>& stories, std::size_t least_pages);

/// The answers to the last few searches.
class FitMemory {
 public:
  const std::vector<Trial>* find(const FitQuestion& question) const;
  const std::vector<Trial>& add(FitQuestion question, std::vector<Trial> answer);

 private:
  std::deque<std::pair<FitQuestion, std::vector<Trial>>> known_;
};

}  // namespace congvan
