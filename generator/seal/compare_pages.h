#pragma once

#include "seal/comparison.h"

namespace congvan {

/// Pages may get new fields among their annotations, nothing else.
class PageComparison {
 public:
  explicit PageComparison(Comparison& all);
  void compare() const;

 private:
  Comparison& all_;
};

}  // namespace congvan
