#pragma once

#include <optional>
#include <string>
#include <vector>

namespace congvan {

/// The program of that name that lies beside this one, in ../libexec/congvan as seen from it, or
/// on `search_path` (PATH).
std::optional<std::string> find_program(const std::string& name, const std::string& search_path);

/// Puts another program in the place of this one; comes back only by throwing a Fault.
[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments);

/// Runs a program and gives what it wrote to its standard output (at most 64 KB), or nothing if it
/// could not be run or did not end with status 0.
std::optional<std::string> output_of(const std::string& program,
                                     const std::vector<std::string>& arguments);

}  // namespace congvan
