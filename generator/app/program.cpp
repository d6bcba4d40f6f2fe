#include "app/program.h"

#include <signal.h>

#include <exception>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/exit_status.h"
#include "app/files.h"

namespace congvan {
namespace {

int guarded_run(const std::vector<std::string>& arguments, const PerformWithData& with_data) {
  const Environment environment = read_environment();
  try {
    return run(arguments, environment, with_data);
  } catch (const std::exception& fault) {
    return report_internal_fault(fault.what(), arguments, environment);
  }
}

}  // namespace

int program(int count, char** words, const PerformWithData& with_data) {
  ::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an error of writing, and is told
  try {
    return guarded_run({words + (count > 0 ? 1 : 0), words + count}, with_data);
  } catch (...) {
    write_complaint("congvan: error: internal-fault\n");
    return exit_status::internal;
  }
}

}  // namespace congvan
