#include "app/letter.h"

#include <cassert>
#include <string_view>

#include "app/choose_fonts.h"
#include "app/embedded.h"
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
Pages place_all(const std::vector<Description>& descriptions, const Fonts& fonts,
                const PlaceOptions& options, Diagnostics& says) {
  std::vector<Manuscript> manuscripts;  // the last original first
  manuscripts.reserve(descriptions.size());
  for (auto each = descriptions.rbegin(); each != descriptions.rend(); ++each) {
    const Manuscript* original = manuscripts.empty() ? nullptr : &manuscripts.back();
    manuscripts.push_back({each->dispatch, each->layout, each->pictures, original});
  }
  return place(manuscripts.back(), own_typography(), fonts, options, says);
}

}  // namespace

std::optional<Letter> set_letter(const Request& request, const Environment& environment,
                                 Findings& findings, Stopwatch& watch) {
  Diagnostics& says = findings.says;
  Letter letter;
  LayoutShelf layouts(request.layout_paths, findings);
  const Reading reading{request, environment, findings, letter.files};
  letter.descriptions = read_descriptions(request.arguments.front(), layouts, reading, watch);

  auto chosen = choose_fonts(request, environment, says);
  watch.lap("fonts");
  if (!chosen || says.has_errors()) return std::nullopt;

  const PlaceOptions options{.draft = request.draft, .explain = request.explain};
  letter.pages = place_all(letter.descriptions, chosen->fonts, options, says);
  watch.lap("place");
  if (says.has_errors()) return std::nullopt;

  letter.fonts = std::move(chosen->fonts);
  const auto add = [&](const auto& paths) {
    letter.files.insert(letter.files.end(), paths.begin(), paths.end());
  };
  add(layouts.files_read());
  add(chosen->files.paths);
  return letter;
}

}  // namespace congvan
