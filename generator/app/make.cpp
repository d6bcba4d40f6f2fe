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

MadeFiles make_letter_files(const Request& request, const Environment& environment,
                            const Record* row, Findings& findings, Stopwatch& watch,
                            const PaintLetter& paint) {
  const Target target = target_of(request, output_is_terminal());
  MadeFiles made;
  const auto kit = read_kit(request, environment, findings, watch);
  if (!kit) return made;
  PlaceMemory memory;
  const auto letter = set_letter({*kit, request, environment, memory}, row, findings, watch);
  made.read = kit->files;
  if (letter) made.read.insert(made.read.end(), letter->files.begin(), letter->files.end());
  made.read.insert(made.read.end(), kit->tools.begin(), kit->tools.end());
  if (!letter) return made;
  made.written = file_names(target, letter->pages.pages.size());
  PaintMemory paint_memory;
  const auto files = paint(*letter, *kit, request, target.format, paint_memory);
  watch.lap("paint");
  for (std::size_t i = 0; i < files.size(); ++i) {
    write(made.written[i], files[i]);
    if (request.verbose && made.written[i] != "-") {
      findings.says.note("file-written", {},
                         {{"file", made.written[i]},
                          {"pages", std::to_string(letter->pages.pages.size())},
                          {"bytes", std::to_string(files[i].size())}});
    }
  }
  if (request.deps) write(*request.deps, dependency_rule(made.written, made.read));
  watch.lap("write");
  return made;
}

void make(const Request& request, const Environment& environment, const Record* row,
          Findings& findings, Stopwatch& watch, const PaintLetter& paint) {
  make_letter_files(request, environment, row, findings, watch, paint);
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
