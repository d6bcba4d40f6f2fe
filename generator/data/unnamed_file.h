#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/handle.h"

namespace congvan {

/// A temporary file that has no name (in $TMPDIR, else /tmp): it goes with its owner, however that
/// ends. All that fails, a full disk above all, throws std::system_error.
class UnnamedFile {
 public:
  UnnamedFile();

  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }

  /// Reads what stands at `offset`, as much of it as there is; gives its length.
  std::size_t read(std::uint64_t offset, char* bytes, std::size_t wanted) const;

  /// By which it can be opened while its owner lives: "/proc/self/fd/5".
  std::string path() const;

 private:
  Handle file_;
  std::uint64_t size_ = 0;
};

}  // namespace congvan
