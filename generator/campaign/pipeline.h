#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/diagnostics.h"
#include "data/rows.h"

namespace congvan {

/// A row as it was read.
struct ReadRow {
  Record record;
  bool faulty = false;
  Diagnostics says;  ///< what reading it said
};

/// Rows that one worker takes at once. Where it ends depends on the rows alone: the same rows give
/// the same batches.
struct Batch {
  std::size_t index = 0;  ///< among the batches, from 0
  std::size_t first = 1;  ///< its first row among all rows, from 1
  std::vector<ReadRow> rows;
};

/// What is still to be done with a batch, in the order of the batches, by the thread that called
/// `run_pass`. False: the pass shall stop.
using Rest = std::function<bool()>;

struct PassJob {
  unsigned jobs = 1;
  /// Of worker `worker` (from 0), by several threads at once. It had better come back early when
  /// `stop` becomes true.
  std::function<Rest(unsigned worker, Batch batch, const std::function<bool()>& stop)> work;
  std::function<bool()> must_stop;  ///< asked ten times a second or more
};

enum class PassEnd { end, broken, stopped };

/// Reads the rows, a batch after another, has them worked on by so many threads, and does the rest.
/// Memory is bounded: reading waits for the others. What a thread throws stops the pass and is
/// thrown here, after the rest of what came before it.
PassEnd run_pass(Rows& rows, const PassJob& job, Diagnostics& says);

}  // namespace congvan
