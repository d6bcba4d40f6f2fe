#pragma once

#include <string_view>
#include <vector>

namespace congvan {

/// The bytes of a file that the build put into the program: `embedded("layouts/cong-van.xml")`.
/// They live as long as the program, and a zero byte follows them. Empty if there is none.
std::string_view embedded(std::string_view name);

/// The names `embedded` knows, sorted: all XML files of layouts/, fonts/ and data/ and the schema.
std::vector<std::string_view> embedded_names();

}  // namespace congvan
