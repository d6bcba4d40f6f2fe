// What becomes of entries whose holder died.

#include <sys/stat.h>

#include "registry/entry_table.h"
#include "registry/register.h"

namespace congvan {
namespace {

/// The register is read by Vietnamese clerks and inspectors, whatever the program speaks.
constexpr const char* interrupted_while_signing =
    "Gián đoạn: chương trình dừng khi đang ký, văn bản chưa được ban hành";
constexpr const char* interrupted_while_placing =
    "Gián đoạn: chương trình dừng trước khi tệp đã ký vào đúng chỗ, văn bản chưa được ban hành";

bool is_folder(const std::string& path) {
  struct stat state {};
  return ::stat(path.c_str(), &state) == 0 && S_ISDIR(state.st_mode);
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

}  // namespace

/// True if the entry, whose holder is dead, comes to an end here.
bool Register::end_left_entry(Entry& entry) {
  if (entry.state == EntryState::taken) {
    entry.state = EntryState::voided;
    entry.reason = interrupted_while_signing;
    return true;
  }
  // Of a file on another machine, or on a disk that is not there now, nothing can be told.
  if (entry.machine != tools_.machine || !is_folder(folder_of(entry.path))) return false;
  if (tools_.sha256_of(entry.path) == entry.sha256) {
    entry.state = EntryState::issued;
  } else {
    entry.state = EntryState::voided;
    entry.reason = interrupted_while_placing;
  }
  return true;
}

void Register::recover_inside() {
  for (Entry& entry : find_open_entries(*database_)) {
    // A server that begins anew has forgotten who held what: the process still knows.
    const bool lives =
        entry.machine == tools_.machine && entry.holder != this_process() && is_alive(entry.holder);
    if (lives || database_->is_held(entry.id) || !end_left_entry(entry)) continue;
    stamp(entry);
    change_entry(*database_, entry);
  }
}

bool Register::recover(Diagnostics& says) {
  return guarded(says, [&] {
    if (find_open_entries(*database_).empty()) return true;  // and nobody has to wait
    Transaction transaction(*database_);
    recover_inside();
    transaction.commit();
    return true;
  });
}

}  // namespace congvan
