#pragma once

#include <span>

#include "app/language.h"

namespace congvan {

/// How the program ends. Published and never renumbered.
namespace exit_status {
inline constexpr int ok = 0;
inline constexpr int usage = 2;
inline constexpr int warnings = 3;
inline constexpr int internal = 10;
}  // namespace exit_status

struct ExitStatus {
  int number = 0;
  Words meaning;
};

/// The whole table, as help, the man page and docs/command-line.md show it.
std::span<const ExitStatus> all_exit_statuses();

}  // namespace congvan
