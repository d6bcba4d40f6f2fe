#include "app/facts_of.h"
#include "app/files.h"
#include "app/letter.h"
#include "app/output.h"
#include "app/verbs.h"
#include "paint/paint.h"

namespace congvan {
namespace {

Facts facts_for(const Letter& letter, const Request& request) {
  const Description& own = letter.descriptions.front();
  Facts facts = facts_of(own.dispatch, own.layout);
  facts.standard = request.standard;
  facts.created = request.created;
  if (facts.standard == PdfStandard::a_3a) {
    const std::string& path = request.arguments.front();
    facts.source =
        Facts::Attachment{.name = path == "-" ? own.layout.name + ".xml" : file_name(path),
                          .description = "XML",
                          .media_type = "text/xml",
                          .bytes = own.source};
  }
  return facts;
}

/// The bytes of each file, in the order of `file_names`.
std::vector<std::string> painted(const Letter& letter, Format format, const Facts& facts) {
  switch (format) {
    case Format::svg: {
      std::vector<std::string> pages;
      for (const Page& page : letter.pages.pages) {
        pages.push_back(paint_svg(page, letter.pages, facts));
      }
      return pages;
    }
    case Format::txt:
      return {paint_text(letter.pages)};
    case Format::places:
      return {paint_places(letter.pages)};
    default:
      return {paint_pdf(letter.pages, facts, letter.fonts)};
  }
}

void write(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    write_output(bytes);
  } else {
    write_file(path, bytes);
  }
}

}  // namespace

void make(const Request& request, const Environment& environment, Findings& findings,
          Stopwatch& watch) {
  const Target target = target_of(request, output_is_terminal());
  const auto letter = set_letter(request, environment, findings, watch);
  if (!letter) return;
  const auto names = file_names(target, letter->pages.pages.size());
  const auto files = painted(*letter, target.format, facts_for(*letter, request));
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
  if (request.deps) write(*request.deps, dependency_rule(names, letter->files));
  watch.lap("write");
}

void check(const Request& request, const Environment& environment, Findings& findings,
           Stopwatch& watch) {
  set_letter(request, environment, findings, watch);
}

}  // namespace congvan
