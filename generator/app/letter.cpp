#include "app/letter.h"

#include <cassert>
#include <functional>
#include <string_view>

#include "app/choose_fonts.h"
#include "app/draft_words.h"
#include "app/embedded.h"
#include "app/facts_of.h"
#include "app/files.h"
#include "app/layout_shelf.h"
#include "layout/place.h"
#include "text/typography.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

Typography own_typography() {
  constexpr std::string_view name = "data/typography.xml";
  Diagnostics says;
  const auto root = parse_xml(embedded(name), std::string(name), says);
  assert(root && !says.has_errors());
  return root ? read_typography(*root, says) : Typography{};
}

/// The pages of the first description, which is a copy of the second, and so on.
Pages place_all(const std::vector<Description>& descriptions, const LetterRun& run,
                Diagnostics& says) {
  const PlaceOptions options{.draft = run.request.draft,
                             .draft_words = draft_words(run.request),
                             .explain = run.request.explain,
                             .slots = run.request.slots};
  std::vector<Manuscript> manuscripts;  // the last original first
  manuscripts.reserve(descriptions.size());
  for (auto each = descriptions.rbegin(); each != descriptions.rend(); ++each) {
    const Manuscript* original = manuscripts.empty() ? nullptr : &manuscripts.back();
    manuscripts.push_back({each->dispatch, *each->layout, each->pictures, original});
  }
  return place(manuscripts.back(), run.kit.typography, run.kit.fonts, options, run.memory, says);
}

using MakeForm = std::function<std::optional<Form>(LayoutShelf&, const Reading&)>;

std::optional<LetterKit> kit_with(const MakeForm& make_form, const Request& request,
                                  const Environment& environment, Findings& findings,
                                  Stopwatch& watch) {
  std::vector<std::string> files;
  LayoutShelf layouts(request.layout_paths, findings);
  const Reading reading{request, environment, findings, files};
  auto form = make_form(layouts, reading);
  auto chosen = choose_fonts(request, environment, findings.says);
  watch.lap("fonts");
  if (!form || !chosen) return std::nullopt;
  std::vector<std::string> tools = layouts.files_read();
  tools.insert(tools.end(), chosen->files.paths.begin(), chosen->files.paths.end());
  return LetterKit{*std::move(form), std::move(chosen->fonts), own_typography(), std::move(files),
                   std::move(tools)};
}

}  // namespace

std::optional<LetterKit> read_kit(const Request& request, const Environment& environment,
                                  Findings& findings, Stopwatch& watch) {
  return kit_with(
      [&](LayoutShelf& layouts, const Reading& reading) {
        return read_form(request.arguments.front(), layouts, reading, watch);
      },
      request, environment, findings, watch);
}

std::optional<LetterKit> kit_of(const std::string& name, const std::string& source,
                                const Request& request, const Environment& environment,
                                Findings& findings, Stopwatch& watch) {
  return kit_with(
      [&](LayoutShelf& layouts, const Reading& reading) {
        return form_of(name, source, ProfileFor::letter, layouts, reading, watch);
      },
      request, environment, findings, watch);
}

std::optional<Letter> set_letter(const LetterRun& run, const Record* row, Findings& findings,
                                 Stopwatch& watch) {
  Letter letter;
  const Reading reading{run.request, run.environment, findings, letter.files};
  letter.descriptions = describe_with_originals(run.kit.form, row, reading, watch);
  if (findings.says.has_errors() || letter.descriptions.empty()) return std::nullopt;

  letter.pages = place_all(letter.descriptions, run, findings.says);
  watch.lap("place");
  if (findings.says.has_errors()) return std::nullopt;
  return letter;
}

Facts facts_for(const Letter& letter, const LetterKit& kit, const Request& request) {
  const Description& own = letter.descriptions.front();
  Facts facts = facts_of(own.dispatch, *own.layout);
  facts.standard = request.standard;
  facts.created = request.created;
  if (request.draft) facts.draft = draft_note(request);
  if (facts.standard == PdfStandard::a_3a) {
    const std::string& path = kit.form.path;
    facts.source =
        Facts::Attachment{.name = path == "-" ? own.layout->name + ".xml" : file_name(path),
                          .description = "XML",
                          .media_type = "text/xml",
                          .bytes = kit.form.source};
  }
  return facts;
}

}  // namespace congvan
