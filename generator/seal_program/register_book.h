#pragma once

#include <string>
#include <vector>

#include "registry/entry.h"

namespace congvan {

/// The description of a year's book: a first page, and the table of Decree 30, Annex IV, of these
/// entries on landscape pages. Its agency comes from a profile. `keeper` signs the first page; ""
/// leaves that to the profile. There must be an entry.
std::string book_description(const std::vector<Entry>& entries, const std::string& keeper,
                             const std::string& day);

}  // namespace congvan
