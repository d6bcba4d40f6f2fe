#include "campaign/file_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace congvan {
namespace {

constexpr mode_t file_mode = 0666;  // less the user's mask
constexpr int new_file = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
constexpr std::size_t buffer_bytes = 1U << 16U;

bool knows_no_unnamed_files(int error) {
  return error == EOPNOTSUPP || error == EISDIR || error == EINVAL || error == ENOSYS;
}

/// Of linkat: no rights, no such links there, or no /proc.
bool cannot_link(int error) {
  return error == ENOENT || error == EPERM || error == EOPNOTSUPP || error == EINVAL ||
         error == EXDEV || error == ENOSYS || error == EMLINK;
}

}  // namespace

FileWriter::FileWriter(const Folder& folder, std::string temporary)
    : folder_(folder), temporary_(std::move(temporary)) {}

/// The folder a name stands in, which is made if need be. It is never reached through a link.
int FileWriter::parent_of(const std::string& name) {
  const std::size_t last = name.rfind('/');
  if (last == std::string::npos) return folder_.number();
  if (parent_ && parent_name_ == name.substr(0, last + 1)) return parent_.number();
  Handle parent;
  for (std::size_t begin = 0; begin <= last;) {
    const std::size_t slash = name.find('/', begin);
    const std::string part = name.substr(begin, slash - begin);
    const int above = parent ? parent.number() : folder_.number();
    if (::mkdirat(above, part.c_str(), 0777) != 0 && errno != EEXIST) fail(folder_.path_of(name));
    Handle next(::openat(above, part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!next) fail(folder_.path_of(name));
    parent = std::move(next);
    begin = slash + 1;
  }
  parent_name_ = name.substr(0, last + 1);
  parent_ = std::move(parent);
  return parent_.number();
}

void FileWriter::write(const std::string& name, std::string_view bytes) {
  const int parent = parent_of(name);
  const std::size_t last = name.rfind('/');
  const std::string leaf = last == std::string::npos ? name : name.substr(last + 1);
  try {
    if (way_ != Way::named && write_unnamed(parent, leaf, bytes)) return;
    write_named(parent, leaf, bytes);
  } catch (const std::system_error& error) {
    fail(folder_.path_of(name), error.code().value());
  }
}

/// False if that cannot be done here.
bool FileWriter::write_unnamed(int parent, const std::string& leaf, std::string_view bytes) {
  Handle file(::openat(parent, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, file_mode));
  if (!file && knows_no_unnamed_files(errno)) way_ = Way::named;
  if (!file && way_ != Way::named) fail(leaf);
  if (way_ == Way::named) return false;
  if (!write_all(file.number(), bytes)) fail(leaf);
  if (!link(file, parent, leaf)) {
    if (errno != EEXIST && !cannot_link(errno)) fail(leaf);
    if (errno != EEXIST) way_ = Way::named;
    if (way_ == Way::named) return false;
    replace(file, parent, leaf);
  }
  if (!file.close()) fail(leaf);
  return true;
}

/// False, and errno.
bool FileWriter::link(const Handle& file, int parent, const std::string& leaf) {
  if (way_ == Way::by_number) {
    if (::linkat(file.number(), "", parent, leaf.c_str(), AT_EMPTY_PATH) == 0) return true;
    if (!cannot_link(errno)) return false;
    way_ = Way::by_proc;  // the other way is for those alone who may read all files
  }
  const std::string number = "/proc/self/fd/" + std::to_string(file.number());
  return ::linkat(AT_FDCWD, number.c_str(), parent, leaf.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

/// The name stands for the old bytes or for the new ones, never for none.
void FileWriter::replace(const Handle& file, int parent, const std::string& leaf) {
  folder_.remove(temporary_);
  if (!link(file, folder_.number(), temporary_)) fail(leaf);
  if (::renameat(folder_.number(), temporary_.c_str(), parent, leaf.c_str()) == 0) return;
  const int error = errno;
  folder_.remove(temporary_);
  fail(leaf, error);
}

void FileWriter::write_named(int parent, const std::string& leaf, std::string_view bytes) {
  Handle file(::openat(folder_.number(), temporary_.c_str(), new_file, file_mode));
  if (!file) fail(leaf);
  const bool written = write_all(file.number(), bytes);
  if (written && file.close() &&
      ::renameat(folder_.number(), temporary_.c_str(), parent, leaf.c_str()) == 0) {
    return;
  }
  const int error = errno;
  ::unlinkat(folder_.number(), temporary_.c_str(), 0);
  fail(leaf, error);
}

WholeFile::WholeFile(const Folder& folder, std::string name, std::string temporary)
    : folder_(folder), name_(std::move(name)), temporary_(std::move(temporary)) {
  file_ = Handle(::openat(folder.number(), temporary_.c_str(), new_file, file_mode));
  if (!file_) fail(folder.path_of(name_));
}

WholeFile::~WholeFile() {
  if (file_) ::unlinkat(folder_.number(), temporary_.c_str(), 0);
}

void WholeFile::append(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= buffer_bytes) flush();
}

void WholeFile::flush() {
  if (!write_all(file_.number(), buffer_)) fail(folder_.path_of(name_));
  buffer_.clear();
}

void WholeFile::finish() {
  flush();
  if (::fsync(file_.number()) != 0) fail(folder_.path_of(name_));
  if (::renameat(folder_.number(), temporary_.c_str(), folder_.number(), name_.c_str()) != 0) {
    fail(folder_.path_of(name_));
  }
  if (!file_.close()) fail(folder_.path_of(name_));
}

}  // namespace congvan
