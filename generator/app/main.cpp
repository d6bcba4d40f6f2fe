#include <signal.h>

#include <exception>
#include <string>
#include <vector>

#include "app/environment.h"
#include "app/exit_status.h"
#include "app/files.h"
#include "app/run.h"

namespace {

int guarded_run(const std::vector<std::string>& arguments) {
  const congvan::Environment environment = congvan::read_environment();
  try {
    return congvan::run(arguments, environment);
  } catch (const std::exception& fault) {
    return congvan::report_internal_fault(fault.what(), arguments, environment);
  }
}

}  // namespace

int main(int count, char** words) {
  ::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an error of writing, and is told
  try {
    return guarded_run({words + (count > 0 ? 1 : 0), words + count});
  } catch (...) {
    congvan::write_complaint("congvan: error: internal-fault\n");
    return congvan::exit_status::internal;
  }
}
