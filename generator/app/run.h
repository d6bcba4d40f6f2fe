#pragma once

#include <string>
#include <vector>

#include "app/environment.h"

namespace congvan {

/// The whole program: does what the arguments (without the program's name) ask for, and gives the
/// exit status. Only a fault of the program itself comes out as an exception.
int run(const std::vector<std::string>& arguments, const Environment& environment);

/// Tells of a fault of the program itself, and gives its exit status.
int report_internal_fault(const std::string& reason, const std::vector<std::string>& arguments,
                          const Environment& environment);

}  // namespace congvan
