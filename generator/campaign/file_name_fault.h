#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// Why a letter cannot have this name: a code of data/messages.xml, and what fills its holders
/// beside the name.
struct FileNameFault {
  std::string_view code = {};  ///< empty: the name is good
  std::string what = {};       ///< the part of the name, or the character, that is the matter
};

/// Holds a name, perhaps with folders before it, against what Linux, Windows and macOS take, and
/// against what a campaign itself writes. A good one never leads out of the folder it is used in.
FileNameFault fault_of_file_name(std::string_view name);

/// What a part of a name may have in bytes; file systems take no more.
inline constexpr std::size_t most_name_bytes = 255;

}  // namespace congvan
