#pragma once

#include <sys/types.h>

namespace congvan {

/// From root to a user, in a child process. In a system that was laid in a folder, "/" itself may
/// be closed to all but root: there one right stays, to read and to pass any folder, also when
/// access() asks (hence the secure bit). False if it cannot be.
bool become_user(uid_t user, gid_t group);

}  // namespace congvan
