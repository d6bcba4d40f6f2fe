#include "preview_program/keep_making.h"

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "app/fault.h"
#include "app/files.h"
#include "app/messages.h"
#include "preview_program/until_signal.h"
#include "serve/watcher.h"

namespace congvan {
namespace {

void tell(const Findings& findings, const Request& request, const Catalogue& catalogue) {
  if (findings.says.all().empty()) return;
  write_complaint(report(findings.says.all(), findings.sources, catalogue, request.manner));
}

/// Makes the letter once and tells of it. Adds what it was made of to `files`.
void make_and_tell(const Request& request, const Environment& environment,
                   const MakeOnce& make_once, const Catalogue& catalogue,
                   std::set<std::string>& files) {
  Findings findings;
  Stopwatch watch;
  const MadeFiles made = make_once(request, environment, findings, watch);
  // A description with faults may name less than it did: what it named is watched on.
  if (!findings.says.has_errors()) files.clear();
  files.insert(made.read.begin(), made.read.end());
  if (!findings.says.has_errors() && !made.written.empty() && !request.verbose) {
    const std::string& first = made.written.front();
    findings.says.note("file-made", {},
                       {{"file", first}, {"count", std::to_string(made.written.size())}});
  }
  tell(findings, request, catalogue);
}

}  // namespace

void keep_making(const Request& request, const Environment& environment,
                 const MakeOnce& make_once) {
  const std::string& input = request.arguments.front();
  if (input == "-" || request.output == "-" || request.data == "-")
    throw Fault("watch-needs-files");
  const Catalogue catalogue = own_catalogue();
  Watcher watcher;
  const UntilSignal signals([&] { watcher.wake(); });
  std::set<std::string> files;
  bool first = true;
  while (!signals.came()) {
    const auto begun = std::chrono::system_clock::now();
    try {
      make_and_tell(request, environment, make_once, catalogue, files);
    } catch (const Fault& fault) {
      if (first) throw;
      Findings findings;
      findings.says.add(fault.diagnostic());
      tell(findings, request, catalogue);
    }
    first = false;
    files.insert(input);
    if (request.data && file_exists(*request.data)) files.insert(*request.data);
    watcher.watch({files.begin(), files.end()}, begun);
    watcher.wait();
  }
}

}  // namespace congvan
