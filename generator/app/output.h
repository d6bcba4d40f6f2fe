#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/request.h"

namespace congvan {

/// Where the result of `make` goes and in which form.
struct Target {
  std::string path;  ///< "-": standard output; may hold {p}, the place of the page's number
  Format format = Format::pdf;
};

/// What a request says of it. Throws a Fault of usage, also where PDF would go to a terminal.
Target target_of(const Request& request, bool output_is_terminal);

/// The name of each file for so many pages: one, or for SVG one a page. Throws a Fault where one
/// name would have to serve several pages.
std::vector<std::string> file_names(const Target& target, std::size_t pages);

/// "OUT: IN FILES" for make.
std::string dependency_rule(const std::vector<std::string>& results,
                            const std::vector<std::string>& sources);

}  // namespace congvan
