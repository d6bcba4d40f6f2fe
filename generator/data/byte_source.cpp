#include "data/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

#include "base/handle.h"
#include "data/unreadable.h"

namespace congvan {

ByteSource open_bytes(const std::string& path, const std::string& name, Diagnostics& says) {
  const bool standard = path == "-";
  Handle opened(standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat facts {};
  if (!opened || ::fstat(opened.number(), &facts) != 0) {
    say_unreadable(name, errno, {}, says);
    return {};
  }
  if (S_ISDIR(facts.st_mode)) {
    say_unreadable(name, EISDIR, {}, says);
    return {};
  }
  const auto file = std::make_shared<const Handle>(std::move(opened));
  return [file, name](char* to, std::size_t room) {
    ssize_t got = 0;
    do {
      got = ::read(file->number(), to, room);
    } while (got < 0 && errno == EINTR);
    if (got < 0) fail(name);
    return static_cast<std::size_t>(got);
  };
}

bool is_plain_file(const std::string& path) {
  struct stat facts {};
  return path != "-" && ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

}  // namespace congvan
