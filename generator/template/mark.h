#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace congvan {

/// What of a finished letter is to become a field, as a person says it:
///   ngay=05/3/2020                  these words, wherever they stand
///   so@number=15                    only in elements <number>, their attributes included
///   so@number/value=15              only in that attribute of it
///   recipient in noi_nhan           all elements <recipient>, as items of a list
struct Mark {
  std::string written;
  std::string field = {};      ///< perhaps with filters: "so|pad:2"; the name of a list
  std::string element = {};    ///< in which alone the words are sought; whose repetition is a list
  std::string attribute = {};  ///< in which alone the words are sought
  std::string words = {};      ///< folded; of a list none

  bool is_list() const { return words.empty(); }
};

/// Says at `where` what is wrong with it, and then gives nothing.
std::optional<Mark> read_mark(std::string_view written, const Where& where, Diagnostics& says);

}  // namespace congvan
