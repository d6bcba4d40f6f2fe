#include "serve/watcher.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace congvan {
namespace {

/// A descriptor of the system, closed when it goes.
class Descriptor {
 public:
  Descriptor(int number, const char* what) : number_(number) {
    if (number_ < 0) throw std::system_error(errno, std::generic_category(), what);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

 private:
  int number_;
};

/// What tells one state of a file from another.
struct State {
  bool exists = false;
  std::uint64_t device = 0, inode = 0, size = 0;
  std::int64_t seconds = 0, nanoseconds = 0;  ///< of the last change

  bool operator==(const State&) const = default;
};

State state_of(const std::string& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return {};
  return {.exists = true,
          .device = found.st_dev,
          .inode = found.st_ino,
          .size = static_cast<std::uint64_t>(found.st_size),
          .seconds = found.st_mtim.tv_sec,
          .nanoseconds = found.st_mtim.tv_nsec};
}

bool was_written_after(const State& state, std::chrono::system_clock::time_point since) {
  using namespace std::chrono;
  constexpr milliseconds tick(10);  // the clock of files is coarser than ours
  const auto written = seconds(state.seconds) + nanoseconds(state.nanoseconds);
  return state.exists && written > since.time_since_epoch() - tick;
}

/// The folder in which a change of the file shows; while it is not there, the next one above.
std::string watched_folder(const std::filesystem::path& file) {
  std::error_code none;
  std::filesystem::path folder = file.parent_path();
  if (folder.empty()) folder = ".";
  while (!std::filesystem::is_directory(folder, none)) {
    std::filesystem::path above = folder.parent_path();
    if (above.empty()) above = ".";
    if (above == folder) break;
    folder = std::move(above);
  }
  return folder.string();
}

}  // namespace

class Watcher::Impl {
 public:
  void watch(const std::vector<std::string>& files, std::chrono::system_clock::time_point since) {
    std::map<std::string, State> states;
    for (const std::string& file : files) {
      const auto known = states_.find(file);
      State state = known != states_.end() ? known->second : state_of(file);
      // What was written since is told from any state it could have.
      if (known == states_.end() && was_written_after(state, since)) state = {.exists = true};
      states.emplace(file, state);
    }
    states_ = std::move(states);
    look_at_folders();
  }

  std::vector<std::string> wait(std::chrono::milliseconds quiet) {
    while (true) {
      if (auto changed = take_changed(); !changed.empty()) return changed;
      wait_for_events(forever);
      // Where others write without a pause, the files are looked at all the same.
      for (int i = 0; i < most_pauses && !woken_; ++i) {
        if (!wait_for_events(static_cast<int>(quiet.count()))) break;
      }
      if (std::exchange(woken_, false)) return {};
      look_at_folders();
    }
  }

  void wake() noexcept {
    constexpr std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wake_.number(), &one, sizeof one);
  }

 private:
  /// Folders come and go, and links in the paths may lead elsewhere.
  void look_at_folders() {
    std::set<std::string> folders;
    for (const auto& [file, state] : states_) {
      folders.insert(watched_folder(file));
      std::error_code none;
      const auto target = std::filesystem::canonical(file, none);
      if (!none) folders.insert(watched_folder(target));
    }
    std::set<int> used;
    for (const std::string& folder : folders) {
      const int number = ::inotify_add_watch(inotify_.number(), folder.c_str(), events);
      if (number >= 0) {
        used.insert(number);
      } else if (errno == ENOSPC || errno == ENOMEM) {
        throw std::system_error(errno, std::generic_category(), "inotify_add_watch");
      }
    }
    for (const int old : watches_) {
      if (!used.contains(old)) ::inotify_rm_watch(inotify_.number(), old);
    }
    watches_ = std::move(used);
  }

  /// Those that are not as they were. From now on they are as they are.
  std::vector<std::string> take_changed() {
    std::vector<std::string> changed;
    for (auto& [file, state] : states_) {
      const State now = state_of(file);
      if (now == state) continue;
      state = now;
      changed.push_back(file);
    }
    return changed;
  }

  /// True if something happened in a folder or `wake` was called, false if nothing did in that
  /// time.
  bool wait_for_events(int milliseconds) {
    std::array<pollfd, 2> sources{{{inotify_.number(), POLLIN, 0}, {wake_.number(), POLLIN, 0}}};
    int ready = 0;
    do {
      ready = ::poll(sources.data(), sources.size(), milliseconds);
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0) return false;
    std::array<char, 16'384> bytes{};
    if (sources[1].revents != 0) woken_ = ::read(wake_.number(), bytes.data(), 8) == 8;
    // What happened is not asked: the files themselves tell, also where events were lost.
    while (::read(inotify_.number(), bytes.data(), bytes.size()) > 0) {
    }
    return true;
  }

  static constexpr int forever = -1, most_pauses = 20;
  static constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM |
                                          IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF |
                                          IN_MOVE_SELF | IN_ONLYDIR;

  Descriptor inotify_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC), "inotify_init1"};
  Descriptor wake_{::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), "eventfd"};
  std::map<std::string, State> states_;
  std::set<int> watches_;
  bool woken_ = false;
};

Watcher::Watcher() : impl_(std::make_unique<Impl>()) {}
Watcher::~Watcher() = default;

void Watcher::watch(const std::vector<std::string>& files,
                    std::chrono::system_clock::time_point since) {
  impl_->watch(files, since);
}

std::vector<std::string> Watcher::wait(std::chrono::milliseconds quiet) {
  return impl_->wait(quiet);
}

void Watcher::wake() noexcept { impl_->wake(); }

}  // namespace congvan
