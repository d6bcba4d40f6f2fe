#include "campaign/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>

namespace congvan {
namespace {

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

bool is_missing(int error) { return error == ENOENT || error == ENOTDIR || error == ELOOP; }

}  // namespace

std::optional<Folder> Folder::open(const std::string& path, bool makes) {
  if (makes) std::filesystem::create_directories(path);
  Handle handle(::open(path.c_str(), folder_flags));
  if (handle) return Folder(path, std::move(handle));
  if (errno == ENOENT && !makes) return {};
  fail(path);
}

std::optional<Folder::Spot> Folder::spot_of(const std::string& name) const {
  Spot spot;
  std::size_t begin = 0;
  for (std::size_t slash = name.find('/'); slash != name.npos; slash = name.find('/', begin)) {
    const std::string part = name.substr(begin, slash - begin);
    const int above = spot.parent ? spot.parent.number() : number();
    spot.parent = Handle(::openat(above, part.c_str(), folder_flags | O_NOFOLLOW));
    if (!spot.parent && is_missing(errno)) return {};
    if (!spot.parent) fail(path_of(name));
    begin = slash + 1;
  }
  spot.leaf = name.c_str() + begin;
  return spot;
}

std::optional<std::uint64_t> Folder::size_of(const std::string& name) const {
  const auto spot = spot_of(name);
  if (!spot) return {};
  const int parent = spot->parent ? spot->parent.number() : number();
  struct stat about = {};
  if (::fstatat(parent, spot->leaf, &about, AT_SYMLINK_NOFOLLOW) != 0) {
    if (is_missing(errno)) return {};
    fail(path_of(name));
  }
  if (!S_ISREG(about.st_mode)) return {};
  return static_cast<std::uint64_t>(about.st_size);
}

std::optional<std::string> Folder::read(const std::string& name, std::uint64_t bytes) const {
  if (size_of(name) != bytes) return {};
  const auto spot = spot_of(name);
  if (!spot) return {};
  const int parent = spot->parent ? spot->parent.number() : number();
  const Handle file(::openat(parent, spot->leaf, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file && is_missing(errno)) return {};
  if (!file) fail(path_of(name));
  std::string read(bytes, '\0');
  for (std::size_t at = 0; at < bytes;) {
    const ssize_t got = ::read(file.number(), read.data() + at, bytes - at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path_of(name));
    if (got == 0) return {};
    at += static_cast<std::size_t>(got);
  }
  return read;
}

bool Folder::has(const std::string& name) const {
  struct stat about = {};
  if (::fstatat(number(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0) return true;
  if (!is_missing(errno)) fail(path_of(name));
  return false;
}

void Folder::remove(const std::string& name) const {
  if (::unlinkat(number(), name.c_str(), 0) != 0 && !is_missing(errno)) fail(path_of(name));
}

std::vector<std::string> Folder::names_beginning(std::string_view start) const {
  const int copy = ::openat(number(), ".", folder_flags);
  const std::unique_ptr<DIR, int (*)(DIR*)> list(copy < 0 ? nullptr : ::fdopendir(copy),
                                                 ::closedir);
  if (list == nullptr) fail(path_);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(list.get())) {
    if (std::string_view(entry->d_name).starts_with(start)) names.emplace_back(entry->d_name);
  }
  std::ranges::sort(names);
  return names;
}

void Folder::sync() const {
  struct stat about = {};
  if (::fstat(number(), &about) != 0) fail(path_);
  if (about.st_nlink == 0) fail(path_, ENOENT);
  if (::syncfs(number()) != 0) fail(path_);
}

std::string shard_tag(const Shard& shard) {
  if (shard.count == 1) return "";
  return "-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count);
}

std::string temporary_start(const Shard& shard) {
  // Ends so that 1-of-2 does not begin 1-of-20.
  return ".congvan-temporary" + shard_tag(shard) + ".";
}

}  // namespace congvan
