#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/handle.h"

namespace congvan {

/// The file that a ZIP is written to: it takes its name when it is whole and on the disk.
class ZipTarget {
 public:
  explicit ZipTarget(std::string path);
  ~ZipTarget();
  ZipTarget(const ZipTarget&) = delete;
  ZipTarget& operator=(const ZipTarget&) = delete;

  // False, and errno.
  bool write(const char* bytes, std::size_t count);
  bool seek(std::uint64_t place);
  std::uint64_t place() const { return place_; }
  std::uint64_t size() const { return size_; }

  void finish();

 private:
  std::string path_, temporary_;
  Handle file_;
  std::uint64_t place_ = 0, size_ = 0;
};

}  // namespace congvan
