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

int guarded_run(const std::vector<std::string>& arguments, const PerformMore& more) {
  const Environment environment = read_environment();
  try {
    return run(arguments, environment, more);
  } catch (const std::exception& fault) {
    return report_internal_fault(fault.what(), arguments, environment);
  }
}

}  // namespace

int program(int count, char** words, const PerformMore& more) {
  ::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an error of writing, and is told
  ::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may grow no further
  try {
    return guarded_run({words + (count > 0 ? 1 : 0), words + count}, more);
  } catch (...) {
    write_complaint("congvan: error: internal-fault\n");
    return exit_status::internal;
  }
}

}  // namespace congvan
