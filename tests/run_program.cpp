#include "run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace congvan {
namespace {

/// A file without a name that takes or gives what a program says.
class Tape {
 public:
  explicit Tape(const std::string& bytes = {}) {
    char name[] = "/tmp/congvan-tape-XXXXXX";
    number_ = ::mkstemp(name);
    if (number_ < 0) throw std::runtime_error("no temporary file");
    ::unlink(name);
    if (::write(number_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
      throw std::runtime_error("cannot write a temporary file");
    }
    ::lseek(number_, 0, SEEK_SET);
  }
  ~Tape() { ::close(number_); }
  Tape(const Tape&) = delete;
  Tape& operator=(const Tape&) = delete;

  int number() const { return number_; }

  std::string bytes() const {
    struct stat now = {};  // no seeking: a program that still writes shares the place
    ::fstat(number_, &now);
    std::string all(static_cast<std::size_t>(now.st_size), '\0');
    const ssize_t got = ::pread(number_, all.data(), all.size(), 0);
    all.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return all;
  }

 private:
  int number_ = -1;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

pid_t spawn(const ProgramRun& run, int in, int out, int err) {
  std::vector<std::string> words{run.program};
  words.insert(words.end(), run.arguments.begin(), run.arguments.end());
  std::vector<std::string> variables;
  const auto add = [&](const std::string& name, const std::string& value) {
    std::erase_if(variables, [&](const auto& line) { return line.starts_with(name + "="); });
    variables.push_back(name + "=" + value);
  };
  add("PATH", "/usr/bin:/bin");
  add("HOME", "/nonexistent");
  add("XDG_CONFIG_DIRS", "/nonexistent");
  add("LC_ALL", "C.UTF-8");
  for (const auto& [name, value] : run.environment) add(name, value);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, run.folder.c_str());
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t child = -1;
  const int failed = ::posix_spawn(&child, run.program.c_str(), &actions, nullptr,
                                   pointers(words).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot run " + run.program);
  return child;
}

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// All that is written to a terminal until its last user has gone.
std::string read_terminal(int master) {
  std::string bytes;
  char buffer[4096];
  for (ssize_t got = 0; (got = ::read(master, buffer, sizeof buffer)) > 0;) {
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
  return bytes;
}

Outcome run_on_terminal(const ProgramRun& run, const Tape& in) {
  const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) {
    throw std::runtime_error("no terminal");
  }
  const int terminal = ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
  const pid_t child = spawn(run, in.number(), terminal, terminal);
  ::close(terminal);
  Outcome outcome;
  outcome.out = read_terminal(master);
  ::close(master);
  outcome.status = status_of(child);
  return outcome;
}

}  // namespace

Outcome run_program(const ProgramRun& run) {
  const Tape in(run.input);
  if (run.on_terminal) return run_on_terminal(run, in);
  const Tape out;
  const Tape err;
  const int elsewhere =
      run.output_to.empty() ? -1 : ::open(run.output_to.c_str(), O_WRONLY | O_CLOEXEC);
  Outcome outcome;
  outcome.status =
      status_of(spawn(run, in.number(), elsewhere >= 0 ? elsewhere : out.number(), err.number()));
  if (elsewhere >= 0) ::close(elsewhere);
  outcome.out = out.bytes();
  outcome.err = err.bytes();
  return outcome;
}

class RunningProgram::Impl {
 public:
  explicit Impl(const ProgramRun& run)
      : in(run.input), child(spawn(run, in.number(), out.number(), err.number())) {}

  Tape in, out, err;
  pid_t child;
};

RunningProgram::RunningProgram(const ProgramRun& run) : impl_(std::make_unique<Impl>(run)) {}

RunningProgram::~RunningProgram() {
  if (impl_->child > 0) end(SIGKILL);
}

bool RunningProgram::says(const std::string& words, std::size_t times) const {
  for (int waits = 0; waits < 12'000; ++waits) {
    const std::string said = impl_->err.bytes();
    std::size_t found = 0;
    for (auto i = said.find(words); i != said.npos; i = said.find(words, i + 1)) ++found;
    if (found >= times) return true;
    ::usleep(5'000);
  }
  return false;
}

Outcome RunningProgram::end(int signal) {
  ::kill(impl_->child, signal);
  Outcome outcome;
  outcome.status = status_of(impl_->child);
  impl_->child = -1;
  outcome.out = impl_->out.bytes();
  outcome.err = impl_->err.bytes();
  return outcome;
}

Outcome run_congvan(std::vector<std::string> arguments) {
  return run_program({.arguments = std::move(arguments)});
}

TemporaryFolder::TemporaryFolder() {
  char name[] = "/tmp/congvan-test-XXXXXX";
  if (::mkdtemp(name) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::file(const std::string& name, const std::string& bytes) const {
  std::ofstream(file(name), std::ios::binary) << bytes;
  return file(name);
}

std::vector<std::string> TemporaryFolder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    names.push_back(entry.path().filename());
  }
  std::ranges::sort(names);
  return names;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace congvan
