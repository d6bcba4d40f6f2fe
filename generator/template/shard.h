#pragma once

#include <cstddef>

namespace congvan {

/// Part `index` of `count` of a campaign's rows: rows K, K + N, K + 2N ..., K from 1.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;
};

}  // namespace congvan
