#include "app/files.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "app/fault.h"
#include "base/handle.h"

namespace congvan {
namespace {

/// Holds back the signals by which a user ends a program, so that none comes between making a
/// temporary file and removing it. One that came meanwhile takes effect afterwards.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&ending, signal);
    sigprocmask(SIG_BLOCK, &ending, &before_);
  }
  ~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

[[noreturn]] void reading_failed(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      throw Fault("file-not-found", {{"file", path}});
    case EACCES:
    case EPERM:
      throw Fault("file-may-not-be-read", {{"file", path}});
    case EISDIR:
      throw Fault("file-is-folder", {{"file", path}});
    default:
      throw Fault("file-cannot-be-read", {{"file", path}, {"reason", std::strerror(error)}});
  }
}

[[noreturn]] void writing_failed(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      throw Fault("folder-not-found", {{"file", path}, {"folder", folder_of(path)}});
    case EACCES:
    case EPERM:
    case EROFS:
      throw Fault("file-may-not-be-written", {{"file", path}});
    case EISDIR:
      throw Fault("file-is-folder", {{"file", path}});
    case ENOSPC:
    case EDQUOT:
      throw Fault("no-space-left", {{"file", path}});
    case EPIPE:
      throw Fault("reader-gone", {{"file", path}});
    default:
      throw Fault("file-cannot-be-written", {{"file", path}, {"reason", std::strerror(error)}});
  }
}

std::optional<std::string> resolved(const std::string& path) {
  char buffer[PATH_MAX];
  if (::realpath(path.c_str(), buffer) == nullptr) return std::nullopt;
  return buffer;
}

/// A new file beside `target`, hidden, with a name nobody else has.
int open_beside(const std::string& target, mode_t mode, std::string& name) {
  for (unsigned attempt = 0; attempt < 100; ++attempt) {
    name = folder_of(target) + "/." + file_name(target) + "." + std::to_string(::getpid()) + "-" +
           std::to_string(attempt) + ".tmp";
    const int opened = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (opened >= 0 || errno != EEXIST) return opened;
  }
  return -1;
}

/// A file system that cannot sync (EINVAL) keeps what it has in its own way.
bool synced(int descriptor) { return ::fdatasync(descriptor) == 0 || errno == EINVAL; }

/// So that a name in it outlives a loss of power; where that cannot be asked it is so anyway.
void sync_folder(const std::string& path) {
  const Handle folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder) ::fsync(folder.number());
}

void write_in_place(const std::string& path, std::string_view bytes) {
  Handle file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file) writing_failed(path, errno);
  if (!write_all(file.number(), bytes)) writing_failed(path, errno);
  if (!file.close()) writing_failed(path, errno);
}

/// `old` is what stands at `target` now, if anything; `path` is the target as the user wrote it.
/// The folder is synced only for those who must know when the file is whole: else, after a crash,
/// it holds the old letter or the new one, each of them whole.
void replace(const std::string& target, const std::string& path, std::string_view bytes,
             const struct stat* old, const std::function<void()>& whole = {}) {
  const SignalsHeld held;
  std::string name;
  Handle file(open_beside(target, 0666, name));
  if (!file) writing_failed(path, errno);
  int error = write_all(file.number(), bytes) ? 0 : errno;
  if (error == 0 && old != nullptr && ::fchmod(file.number(), old->st_mode & 07777U) != 0) {
    error = errno;
  }
  if (error == 0 && !synced(file.number())) error = errno;
  if (!file.close() && error == 0) error = errno;
  try {
    if (error == 0 && whole) whole();
  } catch (...) {
    ::unlink(name.c_str());
    throw;
  }
  if (error == 0 && std::rename(name.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(name.c_str());
    writing_failed(path, error);
  }
  if (whole) sync_folder(folder_of(target));
}

/// The file to be replaced, after all links; a symbolic link stays one.
struct Target {
  std::string path;
  std::optional<struct stat> old;
};

/// Nothing if something that is no plain file stands there.
std::optional<Target> target_at(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return Target{path, {}};
  if (S_ISDIR(facts.st_mode)) writing_failed(path, EISDIR);
  if (!S_ISREG(facts.st_mode)) return std::nullopt;
  if (::access(path.c_str(), W_OK) != 0) writing_failed(path, errno);
  return Target{resolved(path).value_or(path), facts};
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
  const bool standard = path == "-";
  const std::string name = standard ? "<stdin>" : path;
  const Handle file(standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) reading_failed(name, errno);
  struct stat facts {};
  std::size_t expected = 0;
  if (::fstat(file.number(), &facts) == 0 && S_ISREG(facts.st_mode)) {
    expected = static_cast<std::size_t>(facts.st_size);
  }
  std::string bytes;
  std::size_t size = 0;
  while (size <= limit) {
    // One byte more than expected, so that the end shows in the first read.
    bytes.resize(std::min(limit + 1, std::max({expected + 1, size * 2, std::size_t{16384}})));
    if (bytes.size() == size) break;
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) reading_failed(name, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  const auto target = target_at(path);
  if (!target) return write_in_place(path, bytes);
  replace(target->path, path, bytes, target->old ? &*target->old : nullptr);
}

void write_file(const std::string& path, std::string_view bytes,
                const std::function<void()>& whole) {
  const auto target = target_at(path);
  if (!target) writing_failed(path, EINVAL);
  replace(target->path, path, bytes, target->old ? &*target->old : nullptr, whole);
}

std::string full_path(const std::string& path) {
  if (const auto whole = resolved(path)) return *whole;
  const auto folder = resolved(folder_of(path));
  if (!folder) writing_failed(path, errno);
  return (*folder == "/" ? "" : *folder) + "/" + file_name(path);
}

void write_output(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes)) writing_failed("<stdout>", errno);
}

void write_complaint(std::string_view words) { write_all(STDERR_FILENO, words); }

void check_within(const std::string& root, const std::string& path) {
  const auto folder = resolved(root);
  if (!folder) reading_failed(root, errno);
  const auto file = resolved(path);
  if (!file) reading_failed(path, errno);
  const std::string prefix = *folder == "/" ? "/" : *folder + "/";
  if (!file->starts_with(prefix)) {
    throw Fault("file-outside-root", {{"file", path}, {"root", root}});
  }
}

bool same_file(const std::string& a, const std::string& b) {
  struct stat one {};
  struct stat other {};
  return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool file_exists(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

bool folder_exists(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool is_slug(std::string_view name) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !name.empty() && name.size() <= 64 &&
         name.find_first_not_of(allowed) == std::string_view::npos;
}

std::string file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(path.substr(0, std::max<std::size_t>(slash, 1)));
}

std::string path_from(const std::string& from, const std::string& path) {
  const bool here = from == "-" || from.find('/') == std::string::npos;
  if (here || path.starts_with('/')) return path;
  return folder_of(from) + (from.rfind('/') == 0 ? "" : "/") + path;
}

}  // namespace congvan
