#pragma once

#include <stdexcept>
#include <string>

namespace congvan {

/// What the parts of the reader throw to each other when a file is not to be read; FinishedPdf
/// makes a complaint of it, and nobody else sees one.
class DamagedPdf : public std::runtime_error {
 public:
  enum class Fault { damaged, encrypted, too_large };

  explicit DamagedPdf(const std::string& reason, Fault fault = Fault::damaged)
      : std::runtime_error(reason), fault_(fault) {}

  Fault fault() const { return fault_; }

 private:
  Fault fault_;
};

}  // namespace congvan
