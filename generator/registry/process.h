#pragma once

#include <string>

namespace congvan {

/// A name of this machine that no other has: that of the host, and part of its machine-id.
std::string this_machine();

/// The number of this process and when it began, which no later process has both of.
std::string this_process();

/// Whether a process of this machine still lives, as `this_process` named it there.
bool is_alive(const std::string& process);

}  // namespace congvan
