#include "crypto/passphrase.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/handle.h"
#include "crypto/silent_terminal.h"

namespace congvan {
namespace {

using Got = std::optional<Secret>;

Got fail(std::string_view code, const std::string& source, Diagnostics& says) {
  says.error(code, {}, {{"source", source}, {"limit", std::to_string(Secret::most_bytes)}});
  return {};
}

/// Up to the end of the line, its CR LF or LF not counted.
Got read_line(int descriptor, const std::string& source, Diagnostics& says) {
  Secret secret;
  for (bool any = false;; any = true) {
    char byte = 0;
    const ssize_t got = ::read(descriptor, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail("passphrase-cannot-be-read", source, says);
    if (got == 0 && !any) return fail("passphrase-missing", source, says);
    if (got == 0 || byte == '\n') break;
    if (!secret.append(byte)) return fail("passphrase-too-long", source, says);
  }
  if (secret.view().ends_with('\r')) secret.drop_last();
  return secret;
}

Got read_file(const std::string& path, Diagnostics& says) {
  const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file) return fail("passphrase-cannot-be-read", path, says);
  struct stat state {};
  constexpr mode_t others = S_IRWXG | S_IRWXO;
  if (::fstat(file.number(), &state) == 0 && S_ISREG(state.st_mode) &&
      (state.st_mode & others) != 0) {
    says.warning("passphrase-open-to-others", {}, {{"source", path}});
  }
  return read_line(file.number(), path, says);
}

Got ask(const std::string& path, const std::string& prompt, Diagnostics& says) {
  SilentTerminal terminal(path);
  if (!terminal) return fail("passphrase-without-terminal", path, says);
  Secret secret;
  switch (terminal.ask(prompt, secret)) {
    case SilentTerminal::Outcome::line:
      return secret;
    case SilentTerminal::Outcome::too_long:
      return fail("passphrase-too-long", path, says);
    case SilentTerminal::Outcome::nothing:
      break;
  }
  return fail("passphrase-missing", path, says);
}

}  // namespace

std::optional<Secret> read_passphrase(const PassphraseSource& source, const std::string& prompt,
                                      Diagnostics& says) {
  if (source.descriptor) {
    return read_line(*source.descriptor, "/dev/fd/" + std::to_string(*source.descriptor), says);
  }
  return source.file ? read_file(*source.file, says) : ask(source.terminal, prompt, says);
}

}  // namespace congvan
