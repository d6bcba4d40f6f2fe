#include <signal.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "app/fault.h"
#include "app/files.h"
#include "app/letter.h"
#include "campaign/campaign.h"
#include "campaign/zip_letters.h"
#include "campaign_program/complaints.h"
#include "campaign_program/data_of.h"
#include "campaign_program/fingerprint.h"
#include "campaign_program/issue_letters.h"
#include "campaign_program/letter_maker.h"
#include "campaign_program/printer.h"
#include "campaign_program/progress_line.h"
#include "campaign_program/with_data.h"

namespace congvan {
namespace {

std::atomic<bool> asked_to_stop = false;  // NOLINT: what a signal can reach

void ask_to_stop(int) { asked_to_stop = true; }

/// While it lives, a signal that would end the program only asks it to stop; a second one ends it,
/// which loses nothing either, where it waits for data that do not come.
class SignalsHeld {
 public:
  SignalsHeld() {
    struct sigaction held {};
    held.sa_handler = ask_to_stop;
    held.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (std::size_t i = 0; i < std::size(signals); ++i) {
      ::sigaction(signals[i], &held, &before_[i]);
    }
  }
  ~SignalsHeld() {
    for (std::size_t i = 0; i < std::size(signals); ++i) {
      ::sigaction(signals[i], &before_[i], nullptr);
    }
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  static constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction before_[std::size(signals)]{};
};

/// PDF, unless the names end as pictures do.
Format format_of(const Request& request) {
  const std::string names = request.names.value_or("");
  if (names.ends_with(".svg")) return Format::svg;
  if (names.empty() || names.ends_with(".pdf")) return Format::pdf;
  throw Fault("campaign-names-ending", {{"names", names}});
}

/// The plan of what a request asks for; nothing if its names are faulty, which has been said.
std::optional<CampaignPlan> plan_of(const Request& request, const LetterKit& kit,
                                    const Findings& findings, Diagnostics& says) {
  const Format format = format_of(request);
  CampaignPlan plan;
  if (!request.output && !request.check_only) throw Fault("campaign-needs-output");
  plan.folder = request.output.value_or("");
  plan.ending = format == Format::svg ? "-{p}.svg" : ".pdf";
  plan.file_a_page = format == Format::svg;
  if (request.names) {
    plan.names_at.file = FileName("--names");
    auto names = read_pattern(*request.names, plan.names_at, says);
    if (!names) return std::nullopt;
    plan.names = *std::move(names);
  }
  plan.fingerprint = fingerprint(kit, findings.sources, request, format);
  const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  plan.jobs = static_cast<unsigned>(request.jobs.value_or(cores));
  plan.shard = request.shard;
  plan.resume = request.resume;
  plan.check_only = request.check_only;
  return plan;
}

void say_result(const CampaignResult& result, const Request& request, std::size_t untold,
                Findings& findings) {
  const std::string rows = std::to_string(result.rows), made = std::to_string(result.made),
                    faulty = std::to_string(result.faulty);
  if (asked_to_stop && request.check_only) throw Fault("campaign-check-stopped");
  if (asked_to_stop) throw Fault("campaign-stopped", {{"made", made}, {"folder", *request.output}});
  if (result.stopped) return;
  if (untold > 0)
    findings.says.note("campaign-faults-untold", {}, {{"count", std::to_string(untold)}});
  if (request.check_only && result.faulty > 0) {
    findings.says.error("campaign-check-faulty", {}, {{"faulty", faulty}, {"rows", rows}});
  } else if (request.check_only) {
    findings.says.note("campaign-checked", {}, {{"rows", rows}});
  } else {
    if (result.faulty > 0) {
      findings.says.error("campaign-rows-faulty", {}, {{"faulty", faulty}, {"rows", rows}});
    }
    findings.says.note(
        result.skipped > 0 ? "campaign-done-again" : "campaign-done", {},
        {{"made", made}, {"skipped", std::to_string(result.skipped)}, {"folder", *request.output}});
  }
}

using OpenRows = std::function<std::unique_ptr<Rows>(Diagnostics&)>;

/// What opens the same rows again and again, though they can be read only once. Nothing if they
/// cannot be opened at all, which has been said.
OpenRows reopening(const OpenRows& open, Diagnostics& says) {
  auto first = open(says);
  if (!first) return {};
  if (first->can_be_reopened()) return open;
  const auto again = spooled(std::move(first));
  return [again](Diagnostics&) { return again(); };
}

/// Puts the letters together, for a printer and for the post.
void put_together(const Request& request, const Environment& environment, const OpenRows& open,
                  const std::function<bool()>& must_stop, Findings& findings) {
  Diagnostics& says = findings.says;
  if (request.printer) write_printer_file(request, environment, open, must_stop, says);
  if (request.seal.issue_to) issue_letters(request, environment, must_stop, findings);
  if (request.zip) zip_letters(*request.output, request.shard, *request.zip, says);
}

}  // namespace

void campaign(const Request& request, const Environment& environment, Findings& findings,
              Stopwatch& watch) {
  if (request.arguments.front() == "-") throw Fault("campaign-template-from-pipe");
  const auto kit = read_kit(request, environment, findings, watch);
  if (!kit || findings.says.has_errors()) return;
  const DataPlace place = data_of(request);
  const auto plan = plan_of(request, *kit, findings, findings.says);
  if (!plan) return;
  if (!kit->form.fields) {
    findings.says.warning("campaign-no-fields", {}, {{"template", request.arguments.front()}});
  }
  ProgressLine progress(request.manner.language, environment.terminal && !request.manner.quiet);
  Complaints complaints(request.manner, findings.sources, progress);
  const SignalsHeld held;

  OpenRows open = [&](Diagnostics& says) -> std::unique_ptr<Rows> {
    auto rows = open_rows(place, says);
    if (rows && kit->form.fields) {
      check_columns(*kit->form.fields, rows->columns(), place.path, says);
    }
    if (rows) check_names(plan->names, rows->columns(), place.path, says);
    return says.has_errors() ? nullptr : std::move(rows);
  };
  if (request.printer) open = reopening(open, findings.says);
  if (!open) return;

  CampaignTools tools;
  tools.open_rows = open;
  tools.new_maker = [&] { return new_letter_maker(request, environment, format_of(request)); };
  tools.complain = [&](const Record& row, const Diagnostics& says) { complaints.add(row, says); };
  tools.sentence = [&](const Diagnostic& said) { return complaints.sentence(said); };
  tools.progress = [&](const Progress& now) {
    if (!request.manner.quiet) progress.show(now);
  };
  tools.must_stop = [] { return asked_to_stop.load(); };
  CampaignResult result;
  try {
    result = run_campaign(*plan, tools, findings.says);
    progress.clear();
    if (!result.stopped && !request.check_only) {
      put_together(request, environment, open, tools.must_stop, findings);
    }
  } catch (const std::system_error& fault) {
    progress.clear();
    throw Fault("campaign-cannot-write", {{"folder", plan->folder}, {"reason", fault.what()}});
  }
  progress.clear();
  watch.lap("campaign");
  say_result(result, request, complaints.left(), findings);
}

}  // namespace congvan
