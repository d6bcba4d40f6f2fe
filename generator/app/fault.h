#pragma once

#include <exception>
#include <string>

#include "base/diagnostics.h"

namespace congvan {

/// Something outside the writer's file that ends the run: a wrong command line, a file that cannot
/// be read. Its words, hints and exit status are in data/messages.xml, as those of a Diagnostic.
class Fault : public std::exception {
 public:
  explicit Fault(std::string_view code, Diagnostics::Arguments arguments = {});

  const Diagnostic& diagnostic() const { return diagnostic_; }
  const char* what() const noexcept override { return diagnostic_.code.c_str(); }

 private:
  Diagnostic diagnostic_;
};

}  // namespace congvan
