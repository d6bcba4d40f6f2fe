#pragma once

#include <string>

#include "base/handle.h"
#include "crypto/secret.h"

namespace congvan {

/// A terminal that does not show what is typed while a question is asked. Signals that end or stop
/// the program meanwhile take effect only after the terminal is as it was.
class SilentTerminal {
 public:
  enum class Outcome { line, too_long, nothing };

  explicit SilentTerminal(const std::string& path);

  /// False if there is none.
  explicit operator bool() const { return static_cast<bool>(terminal_); }

  /// Reads a line into the secret, which is empty. Nothing if the terminal was closed, or a signal
  /// came and did not end the program.
  Outcome ask(const std::string& prompt, Secret& secret);

 private:
  enum class Event { byte, end, signal };

  Event next(char& byte) const;
  Outcome read_line(Secret& secret) const;

  Handle terminal_;
  Handle signals_;
};

}  // namespace congvan
