#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "campaign/crew.h"
#include "campaign/fault_tape.h"
#include "campaign/folder.h"
#include "campaign/name_book.h"
#include "campaign/pipeline.h"

namespace congvan {

/// What the first pass found out.
struct CheckedRows {
  std::size_t rows = 0;                ///< of all shards
  std::size_t ours = 0;                ///< of this one
  std::size_t faulty = 0;              ///< of ours
  std::vector<std::uint64_t> batches;  ///< a mark of the rows in each
  std::vector<bool> is_faulty;         ///< by row, the first at 0; false of other shards' rows
  NameBook names;                      ///< of all shards
  FaultTape faults;                    ///< of our faulty rows, in order
};

/// The mark of the rows of a batch, if each row has that mark.
std::uint64_t mark_of_batch(const std::vector<ShortDigest>& rows);

/// The faults among what was said, as a report says them.
std::vector<RowFault> faults_in(const Diagnostics& said, const CampaignTools& tools);

/// Checks every row: what it says, its name, and that no other has it. Writes nothing. If there is
/// a `folder` to be held clean, it stops at the first letter whose name is taken there.
PassEnd check_rows(Crew& crew, Rows& rows, const Folder* folder, CheckedRows& checked,
                   Diagnostics& says);

}  // namespace congvan
