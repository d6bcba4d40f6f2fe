#include "crypto/silent_terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace congvan {
namespace {

/// What a user ends or stops a program with.
sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&set, signal);
  return set;
}

class Silence {
 public:
  explicit Silence(int terminal) : terminal_(terminal) {
    if (::tcgetattr(terminal, &before_) != 0) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
    holds_ = ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
  }
  ~Silence() {
    if (holds_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  explicit operator bool() const { return holds_; }

 private:
  int terminal_;
  termios before_{};
  bool holds_ = false;
};

/// Holds signals back; they wait, and can be waited for.
class SignalsHeld {
 public:
  explicit SignalsHeld(const sigset_t& set) { ::pthread_sigmask(SIG_BLOCK, &set, &before_); }
  ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

SilentTerminal::SilentTerminal(const std::string& path)
    : terminal_(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOCTTY)) {
  const sigset_t ending = ending_signals();
  signals_ = Handle(::signalfd(-1, &ending, SFD_CLOEXEC));
}

SilentTerminal::Event SilentTerminal::next(char& byte) const {
  for (;;) {
    std::array<pollfd, 2> both{{{terminal_.number(), POLLIN, 0}, {signals_.number(), POLLIN, 0}}};
    if (::poll(both.data(), both.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return Event::end;
    }
    if (both[1].revents != 0) return Event::signal;  // left pending, to take effect afterwards
    const ssize_t got = ::read(terminal_.number(), &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    return got == 1 ? Event::byte : Event::end;
  }
}

SilentTerminal::Outcome SilentTerminal::read_line(Secret& secret) const {
  bool fits = true;
  for (char byte = 0; next(byte) == Event::byte;) {
    if (byte == '\n') return fits ? Outcome::line : Outcome::too_long;
    fits = secret.append(byte) && fits;
  }
  return Outcome::nothing;
}

SilentTerminal::Outcome SilentTerminal::ask(const std::string& prompt, Secret& secret) {
  const SignalsHeld held(ending_signals());
  const Silence silence(terminal_.number());
  if (!silence || !write_all(terminal_.number(), prompt)) return Outcome::nothing;
  const Outcome outcome = read_line(secret);
  write_all(terminal_.number(), "\n");
  return outcome;
}

}  // namespace congvan
