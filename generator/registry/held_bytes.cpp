#include "registry/held_bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace congvan {
namespace {

struct flock lock_of(std::int64_t byte, short kind) {
  struct flock lock {};
  lock.l_type = kind;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return lock;
}

}  // namespace

HeldBytes::HeldBytes(const std::string& path)
    : path_(path), file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (!file_) fail(path);
}

bool HeldBytes::hold(std::int64_t byte) {
  struct flock lock = lock_of(byte, F_WRLCK);
  if (::fcntl(file_.number(), F_OFD_SETLK, &lock) != 0) {
    if (errno == EAGAIN || errno == EACCES) return false;
    fail(path_);
  }
  own_.insert(byte);
  return true;
}

void HeldBytes::let_go(std::int64_t byte) noexcept {
  struct flock lock = lock_of(byte, F_UNLCK);
  ::fcntl(file_.number(), F_OFD_SETLK, &lock);
  own_.erase(byte);
}

bool HeldBytes::is_held(std::int64_t byte) {
  if (own_.contains(byte)) return true;
  struct flock lock = lock_of(byte, F_WRLCK);
  if (::fcntl(file_.number(), F_OFD_GETLK, &lock) != 0) fail(path_);
  return lock.l_type != F_UNLCK;
}

}  // namespace congvan
