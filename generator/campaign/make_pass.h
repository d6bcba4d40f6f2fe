#pragma once

#include <cstddef>
#include <vector>

#include "campaign/check_pass.h"
#include "campaign/crew.h"
#include "campaign/folder.h"
#include "campaign/journal.h"
#include "campaign/pipeline.h"

namespace congvan {

/// What the second pass did.
struct MadeRows {
  std::size_t rows = 0;  ///< of this shard, as all here
  std::size_t made = 0;
  std::size_t skipped = 0;  ///< their letters were there, as the journal knows them
  std::size_t faulty = 0;
  std::vector<bool> is_faulty;  ///< by row, the first at 0
};

/// Makes and writes the letter of each row that was found good, notes it in the journal, and writes
/// the report when all are done. Stops if the rows are not those that were checked. The journal
/// knows in the end what was written, also if something is thrown.
PassEnd make_rows(Crew& crew, Rows& rows, CheckedRows& checked, const Folder& folder,
                  Journal& journal, MadeRows& made, Diagnostics& says);

}  // namespace congvan
