#include <algorithm>
#include <memory>
#include <optional>

#include "app/fault.h"
#include "app/files.h"
#include "app/letter.h"
#include "app/output.h"
#include "compare/changed_words.h"
#include "compare/side_by_side.h"
#include "preview_program/painted_pictures.h"
#include "preview_program/preview_verbs.h"

namespace congvan {
namespace {

/// A letter with what it was made with.
struct ReadLetter {
  LetterKit kit;
  Letter letter;
};

/// Nothing if there is an error, which has been said.
std::optional<ReadLetter> read_letter_of(const std::string& path, Request request,
                                         const Environment& environment, Findings& findings,
                                         Stopwatch& watch) {
  request.arguments = {path};
  auto kit = read_kit(request, environment, findings, watch);
  if (!kit) return std::nullopt;
  if (kit->form.fields) throw Fault("diff-of-template", {{"file", path}});
  PlaceMemory memory;
  auto letter = set_letter({*kit, request, environment, memory}, nullptr, findings, watch);
  if (!letter) return std::nullopt;
  return ReadLetter{*std::move(kit), *std::move(letter)};
}

std::size_t changed_places(const std::vector<Change>& changes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      changes, [](const Change& one) { return one.kind != Change::Kind::same; }));
}

/// The old name, then the new one.
SheetHeads heads_of(const Request& request) {
  const bool vi = request.manner.language == Language::vi;
  Diagnostics mended;  // names of files are shown as well as can be
  const auto words = [&](const std::string& title, std::size_t i) {
    return normalize(title + file_name(request.arguments[i]), {}, mended);
  };
  return {words(vi ? "Bản cũ, chữ bỏ gạch ngang: " : "Old, words that went struck out: ", 0),
          words(vi ? "Bản mới, chữ thêm gạch dưới: " : "New, words that came underlined: ", 1)};
}

/// The letter's own pages are not what is written.
void write_sheets(const Request& request, const Target& target, const ReadLetter& before,
                  const ReadLetter& after, const std::vector<Change>& changes, Findings& findings) {
  Letter sheets{after.letter.descriptions,
                side_by_side(before.letter.pages, after.letter.pages, changes, heads_of(request),
                             after.kit.fonts, findings.says),
                {}};
  if (findings.says.has_errors()) return;
  const auto names = file_names(target, sheets.pages.pages.size());
  PaintMemory memory;
  Request said = request;  // of the sheets: that nobody takes them for the letter
  said.draft = true;
  said.draft_version = "So sánh hai bản";
  said.draft_date.reset();
  const auto files = painted_with_pictures(sheets, after.kit, said, target.format, memory);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (names[i] == "-") {
      write_output(files[i]);
    } else {
      write_file(names[i], files[i]);
    }
  }
}

}  // namespace

void diff(const Request& request, const Environment& environment, Findings& findings,
          Stopwatch& watch) {
  const std::string& old_path = request.arguments[0];
  const std::string& new_path = request.arguments[1];
  Request asked = request;
  if (!asked.output) asked.output = "-";
  if (!asked.format && asked.output == "-") asked.format = Format::txt;
  const Target target = target_of(asked, output_is_terminal());
  if (target.path != "-" && same_file(target.path, new_path)) {
    throw Fault("result-is-input", {{"file", target.path}});
  }
  if (target.format == Format::places) throw Fault("diff-format", {{"file", target.path}});
  // Nothing is signed here: open places would only be drawn as such.
  asked.slots = false;
  const auto before = read_letter_of(old_path, asked, environment, findings, watch);
  const auto after = read_letter_of(new_path, asked, environment, findings, watch);
  if (!before || !after) return;
  const auto changes = changes_between(before->letter.pages, after->letter.pages);
  watch.lap("compare");
  if (target.format != Format::txt) {
    write_sheets(asked, target, *before, *after, changes, findings);
  } else if (target.path == "-") {
    write_output(changed_words(changes, environment.colour && output_is_terminal()));
  } else {
    write_file(target.path, changed_words(changes, false));
  }
  watch.lap("write");
  const std::size_t places = changed_places(changes);
  if (places == 0) {
    findings.says.note("diff-same", {});
  } else if (target.path != "-") {
    findings.says.note("diff-places", {},
                       {{"count", std::to_string(places)}, {"file", target.path}});
  }
}

}  // namespace congvan
