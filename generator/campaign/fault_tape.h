#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "data/unnamed_file.h"

namespace congvan {

/// What is wrong with a row, as the report says it.
struct RowFault {
  std::string code;
  std::string sentence;
  bool operator==(const RowFault&) const = default;
};

/// The faults of rows, kept on the disk from the checking pass to the making one: there may be as
/// many as rows. They are taken off in the order they were put on.
class FaultTape {
 public:
  void put(const std::vector<RowFault>& faults);
  std::vector<RowFault> take();

 private:
  void put_words(const std::string& words);
  std::string take_words();
  std::uint64_t take_number();

  UnnamedFile file_;
  std::string written_;  ///< and not yet in the file
  std::uint64_t read_ = 0;
};

}  // namespace congvan
