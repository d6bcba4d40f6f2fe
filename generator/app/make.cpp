#include "app/files.h"
#include "app/letter.h"
#include "app/output.h"
#include "app/painted.h"
#include "app/verbs.h"
#include "template/fields.h"

namespace congvan {
namespace {

void write(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    write_output(bytes);
  } else {
    write_file(path, bytes);
  }
}

}  // namespace

void make(const Request& request, const Environment& environment, const Record* row,
          Findings& findings, Stopwatch& watch) {
  const Target target = target_of(request, output_is_terminal());
  const auto kit = read_kit(request, environment, findings, watch);
  if (!kit) return;
  PlaceMemory memory;
  const auto letter = set_letter({*kit, request, environment, memory}, row, findings, watch);
  if (!letter) return;
  const auto names = file_names(target, letter->pages.pages.size());
  PaintMemory paint;
  const auto files = painted(*letter, *kit, request, target.format, paint);
  watch.lap("paint");
  for (std::size_t i = 0; i < names.size(); ++i) {
    write(names[i], files[i]);
    if (request.verbose && names[i] != "-") {
      findings.says.note("file-written", {},
                         {{"file", names[i]},
                          {"pages", std::to_string(letter->pages.pages.size())},
                          {"bytes", std::to_string(files[i].size())}});
    }
  }
  if (request.deps) {
    std::vector<std::string> read = kit->files;
    for (const auto* more : {&letter->files, &kit->tools}) {
      read.insert(read.end(), more->begin(), more->end());
    }
    write(*request.deps, dependency_rule(names, read));
  }
  watch.lap("write");
}

void check(const Request& request, const Environment& environment, Findings& findings,
           Stopwatch& watch) {
  const auto kit = read_kit(request, environment, findings, watch);
  if (!kit) return;
  PlaceMemory memory;
  const LetterRun run{*kit, request, environment, memory};
  if (!kit->form.fields) {
    set_letter(run, nullptr, findings, watch);
    return;
  }
  // A template has no data yet: made-up rows show what is wrong with all its parts.
  for (const Record& row : sample_rows(*kit->form.fields)) {
    Findings of_row;
    set_letter(run, &row, of_row, watch);
    for (const Diagnostic& said : of_row.says.all()) findings.says.add(said);
  }
}

}  // namespace congvan
