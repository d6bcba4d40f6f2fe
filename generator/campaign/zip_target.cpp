#include "campaign/zip_target.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>

namespace congvan {

ZipTarget::ZipTarget(std::string path)
    : path_(std::move(path)), temporary_(path_ + ".congvan-temporary") {
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
  file_ = Handle(::open(temporary_.c_str(), flags, 0666));
  if (!file_) fail(path_);
}

ZipTarget::~ZipTarget() {
  if (file_) ::unlink(temporary_.c_str());
}

bool ZipTarget::write(const char* bytes, std::size_t count) {
  if (!write_all(file_.number(), std::string_view(bytes, count))) return false;
  place_ += count;
  size_ = std::max(size_, place_);
  return true;
}

bool ZipTarget::seek(std::uint64_t place) {
  if (::lseek(file_.number(), static_cast<off_t>(place), SEEK_SET) < 0) return false;
  place_ = place;
  return true;
}

void ZipTarget::finish() {
  if (::fsync(file_.number()) != 0) fail(path_);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_);
  if (!file_.close()) fail(path_);
}

}  // namespace congvan
