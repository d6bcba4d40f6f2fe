#include "crypto/small_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/handle.h"

namespace congvan {
namespace {

void complain(const std::string& path, int error, Diagnostics& says) {
  if (error == ENOENT || error == ENOTDIR) {
    says.error("file-not-found", {}, {{"file", path}});
  } else if (error == EACCES || error == EPERM) {
    says.error("file-may-not-be-read", {}, {{"file", path}});
  } else if (error == EISDIR) {
    says.error("file-is-folder", {}, {{"file", path}});
  } else {
    const char* const reason = ::strerrordesc_np(error);
    says.error("file-cannot-be-read", {}, {{"file", path}, {"reason", reason ? reason : "?"}});
  }
}

}  // namespace

std::optional<std::string> read_small_file(const std::string& path, std::size_t most_bytes,
                                           Diagnostics& says) {
  const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file) {
    complain(path, errno, says);
    return {};
  }
  std::string all;
  std::array<char, 16'384> buffer{};
  for (;;) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got == 0) return all;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      complain(path, errno, says);
      return {};
    }
    all.append(buffer.data(), static_cast<std::size_t>(got));
    if (all.size() <= most_bytes) continue;
    says.error("crypto-file-too-large", {},
               {{"file", path}, {"limit", std::to_string(most_bytes)}});
    return {};
  }
}

}  // namespace congvan
