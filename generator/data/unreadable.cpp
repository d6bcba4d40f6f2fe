#include "data/unreadable.h"

#include <cerrno>
#include <system_error>

namespace congvan {

void say_unreadable(const std::string& path, int error, const Where& where, Diagnostics& says) {
  if (error == ENOENT || error == ENOTDIR) {
    says.error("file-not-found", where, {{"file", path}});
  } else if (error == EACCES || error == EPERM) {
    says.error("file-may-not-be-read", where, {{"file", path}});
  } else if (error == EISDIR) {
    says.error("file-is-folder", where, {{"file", path}});
  } else {
    const std::string reason = std::generic_category().message(error);
    says.error("file-cannot-be-read", where, {{"file", path}, {"reason", reason}});
  }
}

}  // namespace congvan
