#include "app/programs.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "app/fault.h"
#include "app/files.h"

namespace congvan {
namespace {

/// The folder this program lies in, or "".
std::string own_folder() {
  char buffer[PATH_MAX];
  const ssize_t size = ::readlink("/proc/self/exe", buffer, sizeof buffer);
  return size > 0 ? folder_of({buffer, static_cast<std::size_t>(size)}) : "";
}

bool can_be_run(const std::string& path) {
  return file_exists(path) && ::access(path.c_str(), X_OK) == 0;
}

/// Arguments as exec wants them; they live as long as `words` and `program`.
std::vector<char*> pointers(const std::string& program, const std::vector<std::string>& words) {
  std::vector<char*> list{const_cast<char*>(program.c_str())};
  for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
  list.push_back(nullptr);
  return list;
}

std::string read_all(int descriptor) {
  constexpr std::size_t most = 65536;
  std::string bytes;
  char buffer[4096];
  while (bytes.size() < most) {
    const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
  return bytes;
}

bool ended_well(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> find_program(const std::string& name, const std::string& search_path) {
  if (const std::string folder = own_folder(); !folder.empty()) {
    for (const char* place : {"/", "/../libexec/congvan/"}) {
      const std::string candidate = folder + place + name;
      if (can_be_run(candidate)) return candidate;
    }
  }
  std::string_view rest = search_path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    // An empty entry would mean the current folder, where anybody may have put a program.
    const std::string candidate = std::string(rest.substr(0, end)) + "/" + name;
    if (end > 0 && can_be_run(candidate)) return candidate;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

void become(const std::string& program, const std::vector<std::string>& arguments) {
  ::signal(SIGPIPE, SIG_DFL);
  ::execv(program.c_str(), pointers(program, arguments).data());
  throw Fault("program-cannot-be-run", {{"program", program}, {"reason", std::strerror(errno)}});
}

std::optional<std::string> output_of(const std::string& program,
                                     const std::vector<std::string>& arguments) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  pid_t child = 0;
  const int failed = ::posix_spawn(&child, program.c_str(), &actions, nullptr,
                                   pointers(program, arguments).data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string words = failed == 0 ? read_all(ends[0]) : "";
  ::close(ends[0]);
  if (failed != 0 || !ended_well(child)) return std::nullopt;
  return words;
}

}  // namespace congvan
