#include "data/unnamed_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace congvan {
namespace {

constexpr const char* name = "temporary file";  // as complaints call it

/// Where the file system knows no files without a name, one whose name is taken away at once.
int open_unnamed(const std::string& folder) {
  const int number = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (number >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT)) return number;
  std::string path = folder + "/congvan-XXXXXX";
  const int named = ::mkostemp(path.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(path.c_str());
  return named;
}

}  // namespace

UnnamedFile::UnnamedFile() : file_(open_unnamed(std::filesystem::temp_directory_path().string())) {
  if (!file_) fail(name);
}

void UnnamedFile::append(std::string_view bytes) {
  if (!write_all(file_.number(), bytes)) fail(name);
  size_ += bytes.size();
}

std::size_t UnnamedFile::read(std::uint64_t offset, char* bytes, std::size_t wanted) const {
  std::size_t had = 0;
  while (had < wanted) {
    const ssize_t got =
        ::pread(file_.number(), bytes + had, wanted - had, static_cast<off_t>(offset + had));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(name);
    if (got == 0) break;
    had += static_cast<std::size_t>(got);
  }
  return had;
}

std::string UnnamedFile::path() const { return "/proc/self/fd/" + std::to_string(file_.number()); }

}  // namespace congvan
