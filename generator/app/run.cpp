#include "app/run.h"

#include <algorithm>

#include "app/completions.h"
#include "app/embedded.h"
#include "app/exit_status.h"
#include "app/fault.h"
#include "app/files.h"
#include "app/help.h"
#include "app/man_page.h"
#include "app/messages.h"
#include "app/options.h"
#include "app/programs.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"
#include "app/verbs.h"
#include "app/version.h"
#include "base/closest.h"

namespace congvan {
namespace {

/// The catalogue is read only when there is something to say.
int tell(const Findings& findings, bool fail_on_warning, const Manner& manner) {
  const auto& all = findings.says.all();
  if (all.empty()) return exit_status::ok;
  const Catalogue catalogue = own_catalogue();
  write_complaint(report(all, findings.sources, catalogue, manner));
  const auto error = std::ranges::find(all, Severity::error, &Diagnostic::severity);
  if (error != all.end()) {
    const Message* message = find_message(catalogue, error->code);
    return message != nullptr ? message->status : exit_status::internal;
  }
  const bool warned = findings.says.count(Severity::warning) > 0;
  return warned && fail_on_warning ? exit_status::warnings : exit_status::ok;
}

int tell(const Diagnostic& diagnostic, const Manner& manner) {
  const Catalogue catalogue = own_catalogue();
  write_complaint(report({diagnostic}, {}, catalogue, manner));
  const Message* message = find_message(catalogue, diagnostic.code);
  return message != nullptr ? message->status : exit_status::internal;
}

bool is_program_name(const std::string& verb) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !verb.empty() && verb.find_first_not_of(allowed) == std::string::npos;
}

[[noreturn]] void refuse_verb(const std::string& verb) {
  std::vector<std::string_view> names;
  for (const Verb& known : all_verbs()) names.push_back(known.name);
  const bool is_file = verb.ends_with(".xml") || verb == "-";
  throw Fault(
      "unknown-verb",
      {{"verb", verb}, {"file", is_file ? verb : ""}, {"suggestion", closest(verb, names)}});
}

/// Runs congvan-VERB in the place of this program.
[[noreturn]] void become_verb(const std::string& verb, const std::vector<std::string>& arguments,
                              const Environment& environment) {
  const auto program =
      is_program_name(verb) ? find_program("congvan-" + verb, environment.path) : std::nullopt;
  if (!program) refuse_verb(verb);
  become(*program, arguments);
}

/// Runs another program, with the same words, in the place of this one.
[[noreturn]] void become_other(std::string_view name, const std::vector<std::string>& arguments,
                               const Environment& environment) {
  const std::string wanted(name);
  const auto program = find_program(wanted, environment.path);
  if (!program) throw Fault("program-not-found", {{"program", wanted}});
  become(*program, arguments);
}

/// The program that does what is asked for; "" if this one does.
std::string_view program_for(const Request& request) {
  const Verb* verb = find_verb(request.verb);
  if (request.help || request.version || verb == nullptr) return "";
  const bool dots = request.format ? *request.format == Format::png
                                   : request.output && request.output->ends_with(".png");
  if (verb->name == "make" && (request.watch || dots)) return "congvan-preview";
  return verb->program.empty() && request.data ? "congvan-campaign" : verb->program;
}

void print_help(const Request& request, const std::string& verb, const Environment& environment) {
  const Language language = request.manner.language;
  if (request.man) return write_output(man_page(language));
  if (verb.empty()) return write_output(help(language));
  const Verb* known = find_verb(verb);
  if (known == nullptr) become_verb(verb, {"--help"}, environment);
  write_output(help(*known, language));
}

void perform(const Request& request, const Environment& environment, Findings& findings,
             Stopwatch& watch) {
  const std::string first = request.arguments.empty() ? "" : request.arguments.front();
  if (request.version) {
    write_output("congvan " + std::string(version()) + "\n");
  } else if (request.help) {
    print_help(request, request.verb, environment);
  } else if (request.verb == "help") {
    print_help(request, first, environment);
  } else if (request.verb == "make") {
    make(request, environment, nullptr, findings, watch);
  } else if (request.verb == "check") {
    check(request, environment, findings, watch);
  } else if (request.verb == "kinds") {
    list_kinds(request, findings);
  } else if (request.verb == "new") {
    begin_new(request, findings);
  } else if (request.verb == "fonts") {
    list_fonts(request, environment, findings);
  } else if (request.verb == "fields") {
    list_fields(request, environment, findings, watch);
  } else if (request.verb == "template") {
    begin_template(request, findings);
  } else if (request.verb == "schema") {
    write_output(embedded(first == "profile" ? "data/profile.xsd" : "data/dispatch.xsd"));
  } else if (request.verb == "completions") {
    write_output(completions(first, request.manner.language));
  } else {
    throw Fault("no-verb");
  }
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment,
        const PerformMore& more) {
  Manner manner = read_manner(arguments, environment);
  Findings findings;
  Stopwatch watch;
  try {
    if (const std::size_t index = verb_index(arguments); index < arguments.size()) {
      if (find_verb(arguments[index]) == nullptr) {
        std::vector<std::string> others = arguments;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
        become_verb(arguments[index], others, environment);
      }
    }
    const Request request = read_request(arguments, environment);
    manner = request.manner;
    const std::string_view program = program_for(request);
    if (program.empty()) {
      perform(request, environment, findings, watch);
    } else if (more) {
      more(request, environment, findings, watch);
    } else {
      become_other(program, arguments, environment);
    }
    const int status = tell(findings, request.fail_on_warning, manner);
    if (request.timings) write_complaint(watch.table());
    return status;
  } catch (const Fault& fault) {
    tell(findings, false, manner);
    return tell(fault.diagnostic(), manner);
  }
}

int report_internal_fault(const std::string& reason, const std::vector<std::string>& arguments,
                          const Environment& environment) {
  const Fault fault("internal-fault", {{"reason", reason}, {"version", version()}});
  return tell(fault.diagnostic(), read_manner(arguments, environment));
}

}  // namespace congvan
