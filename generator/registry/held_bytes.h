#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "base/handle.h"

namespace congvan {

/// A file beside a register in which each process holds the bytes of the entries it is working on:
/// locks that the system takes away when the process ends, however it ends. They belong to the open
/// file (F_OFD_SETLK), so that no other part of the program can lose them by closing a file.
class HeldBytes {
 public:
  /// Throws std::system_error if the file cannot be opened.
  explicit HeldBytes(const std::string& path);

  /// False if another holds it.
  bool hold(std::int64_t byte);
  void let_go(std::int64_t byte) noexcept;
  /// By this or by another.
  bool is_held(std::int64_t byte);

 private:
  std::string path_;
  Handle file_;
  std::set<std::int64_t> own_;
};

}  // namespace congvan
