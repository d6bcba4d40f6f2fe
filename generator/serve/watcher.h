#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace congvan {

/// Sees when files change: written, replaced by another, removed, come back. It looks at their
/// folders (inotify), so that an editor that writes beside and renames is seen too.
class Watcher {
 public:
  /// Throws std::system_error where the system gives no more watches.
  Watcher();
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  /// From now on these, and no others. A file that is not there is waited for. One that was watched
  /// before is compared with what it was then; a new one that was written after `since` counts as
  /// changed, so that nothing is missed between reading a file and watching it.
  void watch(const std::vector<std::string>& files,
             std::chrono::system_clock::time_point since = std::chrono::system_clock::now());

  /// Waits until one of them changed and all was quiet for `quiet`, or until `wake`; gives those
  /// that changed, sorted. A file being written in several steps comes once.
  std::vector<std::string> wait(std::chrono::milliseconds quiet = std::chrono::milliseconds(3));

  /// Ends a `wait` in another thread, or the next one; also from a handler of signals.
  void wake() noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace congvan
