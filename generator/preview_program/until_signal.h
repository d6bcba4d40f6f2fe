#pragma once

#include <atomic>
#include <csignal>
#include <cstddef>
#include <functional>
#include <thread>

namespace congvan {

/// While it lives, SIGINT, SIGTERM and SIGHUP do not end the program but call `wake`, once, from a
/// thread of its own. Whoever makes it must do so before any other thread is begun, which then
/// leave these signals to it.
class UntilSignal {
 public:
  explicit UntilSignal(std::function<void()> wake);
  ~UntilSignal();
  UntilSignal(const UntilSignal&) = delete;
  UntilSignal& operator=(const UntilSignal&) = delete;

  bool came() const { return came_; }

 private:
  sigset_t before_{};
  std::atomic<bool> came_ = false;
  std::atomic<bool> over_ = false;
  std::thread waits_;
};

}  // namespace congvan
