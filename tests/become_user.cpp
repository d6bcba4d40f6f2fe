#include "become_user.h"

#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace congvan {
namespace {

bool is_open_to_all(const char* folder) {
  struct stat state {};
  return ::stat(folder, &state) == 0 && (state.st_mode & S_IXOTH) != 0;
}

bool take_on(uid_t user, gid_t group) {
  return ::setgroups(0, nullptr) == 0 && ::setgid(group) == 0 && ::setuid(user) == 0;
}

}  // namespace

bool become_user(uid_t user, gid_t group) {
  if (is_open_to_all("/")) return take_on(user, group);
  constexpr unsigned pass = 1U << CAP_DAC_READ_SEARCH;
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const __user_cap_data_struct rights[2] = {{pass, pass, pass}, {0, 0, 0}};
  return ::prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP) == 0 && take_on(user, group) &&
         ::syscall(SYS_capset, &header, rights) == 0 &&
         ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_READ_SEARCH, 0, 0) == 0;
}

}  // namespace congvan
