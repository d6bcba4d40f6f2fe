#include "data/sqlite_unnamed.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace congvan {
namespace {

/// An open file as SQLite keeps it: in memory of its own, the first member first.
struct UnnamedDatabase {
  sqlite3_file base;
  int number;
};

int number_of(sqlite3_file* file) { return reinterpret_cast<UnnamedDatabase*>(file)->number; }

int close_file(sqlite3_file* file) {
  ::close(number_of(file));
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* bytes, int wanted, sqlite3_int64 offset) {
  auto* const to = static_cast<char*>(bytes);
  const auto length = static_cast<std::size_t>(wanted);
  std::size_t had = 0;
  while (had < length) {
    const ssize_t got = ::pread(number_of(file), to + had, length - had,
                                static_cast<off_t>(offset) + static_cast<off_t>(had));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SQLITE_IOERR_READ;
    if (got == 0) break;
    had += static_cast<std::size_t>(got);
  }
  std::memset(to + had, 0, length - had);
  return had == length ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int size_file(sqlite3_file* file, sqlite3_int64* size) {
  struct stat facts {};
  if (::fstat(number_of(file), &facts) != 0) return SQLITE_IOERR_FSTAT;
  *size = facts.st_size;
  return SQLITE_OK;
}

int write_nothing(sqlite3_file*, const void*, int, sqlite3_int64) { return SQLITE_READONLY; }
int truncate_nothing(sqlite3_file*, sqlite3_int64) { return SQLITE_READONLY; }
int accept(sqlite3_file*, int) { return SQLITE_OK; }  // a sync; a lock on what no one else has
int control_nothing(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_IMMUTABLE; }
int nobody_writes(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}

const sqlite3_io_methods* methods() {
  static const sqlite3_io_methods own = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = close_file;
    made.xRead = read_file;
    made.xWrite = write_nothing;
    made.xTruncate = truncate_nothing;
    made.xSync = accept;
    made.xFileSize = size_file;
    made.xLock = accept;
    made.xUnlock = accept;
    made.xCheckReservedLock = nobody_writes;
    made.xFileControl = control_nothing;
    made.xSectorSize = sector_size;
    made.xDeviceCharacteristics = characteristics;
    return made;
  }();
  return &own;
}

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flags_had) {
  if (path == nullptr || !is_unnamed(path)) {  // a temporary file, for sorting
    sqlite3_vfs* const system = sqlite3_vfs_find("unix");
    return system->xOpen(system, path, file, flags, flags_had);
  }
  auto* const own = reinterpret_cast<UnnamedDatabase*>(file);
  own->base.pMethods = nullptr;  // until it is open there is nothing to close
  own->number = ::open(path, O_RDONLY | O_CLOEXEC);
  if (own->number < 0) return SQLITE_CANTOPEN;
  own->base.pMethods = methods();
  if (flags_had != nullptr) *flags_had = SQLITE_OPEN_READONLY;
  return SQLITE_OK;
}

int keep_path(sqlite3_vfs*, const char* path, int room, char* full) {
  const std::size_t length = std::strlen(path);
  if (length >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
  std::memcpy(full, path, length + 1);
  return SQLITE_OK;
}

}  // namespace

bool is_unnamed(std::string_view path) { return path.starts_with("/proc/self/fd/"); }

const char* sqlite_unnamed_files() {
  static sqlite3_vfs files = [] {
    sqlite3_vfs copy = *sqlite3_vfs_find("unix");
    copy.zName = "unnamed";
    copy.szOsFile = std::max(copy.szOsFile, static_cast<int>(sizeof(UnnamedDatabase)));
    copy.xOpen = open_file;
    copy.xFullPathname = keep_path;
    return copy;
  }();
  static const int registered = sqlite3_vfs_register(&files, 0);
  return registered == SQLITE_OK ? files.zName : nullptr;
}

}  // namespace congvan
