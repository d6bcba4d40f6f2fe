#include "base/handle.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace congvan {

Handle::~Handle() {
  if (number_ > STDERR_FILENO) ::close(number_);
}

bool Handle::close() {
  // After EINTR the number is free on Linux all the same, and the bytes are with the kernel.
  return ::close(std::exchange(number_, -1)) == 0 || errno == EINTR;
}

void fail(const std::string& path) { fail(path, errno); }

void fail(const std::string& path, int error) {
  throw std::system_error(error, std::generic_category(), path);
}

bool write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(number, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace congvan
