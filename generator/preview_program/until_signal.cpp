#include "preview_program/until_signal.h"

#include <signal.h>
#include <unistd.h>

#include <utility>

namespace congvan {
namespace {

sigset_t ending_signals() {
  sigset_t signals{};
  ::sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&signals, signal);
  return signals;
}

}  // namespace

UntilSignal::UntilSignal(std::function<void()> wake) {
  const sigset_t signals = ending_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
  waits_ = std::thread([this, signals, wake = std::move(wake)] {
    int signal = 0;
    while (::sigwait(&signals, &signal) != 0) {
    }
    if (over_) return;
    came_ = true;
    wake();
  });
}

UntilSignal::~UntilSignal() {
  over_ = true;
  if (!came_) ::pthread_kill(waits_.native_handle(), SIGTERM);
  waits_.join();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace congvan
