#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "campaign/digest.h"
#include "template/pattern.h"

namespace congvan {

/// {{row|pad:6}}-{{first column|slug}} and `ending`, which may hold {p}. The width does not depend
/// on how many rows there are, so that a longer sheet does not rename every letter.
Pattern default_names(const std::vector<std::string>& columns, std::string_view ending = ".pdf");

/// The names of a campaign's letters.
class LetterNames {
 public:
  /// If every page is a file, the last piece of the pattern holds {p} (`has_page_holder`).
  LetterNames(Pattern pattern, const Where& where, bool file_a_page);

  /// The name of a row's letter, {p} standing in it as it is. Nothing if it cannot be a file's, or
  /// would lead out of the folder; all faults have then been said. `row` is as before afterwards.
  std::optional<std::string> name_of(Record& row, Diagnostics& says) const;

  /// The names of the letter's files.
  std::vector<std::string> files_of(const std::string& name, std::size_t pages) const;

 private:
  Pattern pattern_;
  Where where_;
  bool file_a_page_;
  std::size_t folders_ = 0;          ///< slashes in the pattern's own words
  std::size_t holder_from_end_ = 0;  ///< where {p} stands in a name
};

/// Whether the pattern ends in words that hold {p} once, after something else than a digit: then
/// no two letters can have a page's file in common unless they have the same name.
bool has_page_holder(const Pattern& pattern);

/// The mark that two names have in common if a disk anywhere would take them for the same.
ShortDigest mark_of_name(std::string_view name);

/// Where to say what is wrong with a row.
Where where_of(const Record& row);

}  // namespace congvan
