#pragma once

#include <string>
#include <string_view>

namespace congvan {

/// What two names have in common if a file system that does not tell capitals from small letters,
/// or composed from decomposed ones, takes them for one: Unicode's NFKC_Casefold. Bytes that are no
/// UTF-8 stay as they are.
std::string folded_case(std::string_view utf8);

}  // namespace congvan
