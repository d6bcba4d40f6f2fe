#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace congvan {

/// A run of a program in surroundings that are the same everywhere: its environment is PATH (the
/// system's), HOME and XDG_CONFIG_DIRS (a folder that is not there), LC_ALL=C.UTF-8, and what
/// `environment` adds.
struct ProgramRun {
  std::string program = CONGVAN_PROGRAM;
  std::vector<std::string> arguments = {};
  std::string input = {};
  std::vector<std::pair<std::string, std::string>> environment = {};
  std::string folder = "/";    ///< in which it runs
  std::string output_to = {};  ///< a file (/dev/full) that takes its standard output
  bool on_terminal = false;    ///< standard output and error are a terminal, and come together
};

struct Outcome {
  int status = -1;  ///< -1: it did not end by itself
  std::string out;
  std::string err;
};

Outcome run_program(const ProgramRun& run);

/// A program that runs on beside the test; it is killed when this goes.
class RunningProgram {
 public:
  /// `output_to` and `on_terminal` do not count.
  explicit RunningProgram(const ProgramRun& run);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// Waits until its standard error holds `words` so often; false if it never does.
  bool says(const std::string& words, std::size_t times = 1) const;
  /// Sends it a signal and waits for its end.
  Outcome end(int signal);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// congvan with these arguments.
Outcome run_congvan(std::vector<std::string> arguments);

/// A folder that goes with all in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  /// The path of a file of that name in it.
  std::string file(const std::string& name) const { return path_ + "/" + name; }
  /// The same, after writing the file.
  std::string file(const std::string& name, const std::string& bytes) const;
  /// The names of all that is in it, sorted.
  std::vector<std::string> names() const;

 private:
  std::string path_;
};

/// The bytes of a file; a file that cannot be read fails the test that asks.
std::string bytes_of(const std::string& path);

}  // namespace congvan
