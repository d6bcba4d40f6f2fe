#include "app/letter.h"

#include <cassert>
#include <string_view>

#include "app/choose_fonts.h"
#include "app/embedded.h"
#include "app/files.h"
#include "app/layout_shelf.h"
#include "base/closest.h"
#include "dispatch/read_dispatch.h"
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

/// The layout of the kind a description names.
std::optional<Layout> find_layout(const Element& root, LayoutShelf& shelf, Diagnostics& says) {
  const Attribute* kind = attribute(root, "kind");
  if (kind == nullptr) return std::nullopt;  // already complained of
  const std::size_t errors = says.count(Severity::error);
  auto layout = shelf.layout(kind->value);
  if (layout && !layout->abstract) return layout;
  if (says.count(Severity::error) > errors) return std::nullopt;
  const std::vector<Layout> kinds = shelf.kinds();
  std::vector<std::string_view> names;
  for (const Layout& each : kinds) names.push_back(each.name);
  says.error("unknown-kind", kind->where,
             {{"value", kind->value}, {"suggestion", closest(kind->value, names)}});
  return std::nullopt;
}

}  // namespace

std::optional<Letter> set_letter(const Request& request, const Environment& environment,
                                 Findings& findings, Stopwatch& watch) {
  Diagnostics& says = findings.says;
  const std::string& path = request.arguments.front();
  const bool standard = path == "-";
  if (request.root && !standard) check_within(*request.root, path);
  const XmlLimits limits;
  Letter letter;
  letter.source = read_file(path, limits.bytes);
  if (!standard) letter.files.push_back(path);
  const std::string name = standard ? "<stdin>" : path;
  findings.sources.texts.emplace_back(name, letter.source);
  watch.lap("read");

  const auto root = parse_xml(letter.source, name, says, limits);
  watch.lap("parse");
  if (!root) return std::nullopt;

  auto dispatch = read_dispatch(*root, says);
  watch.lap("dispatch");
  if (!dispatch) return std::nullopt;

  LayoutShelf shelf(request.layout_paths, findings);
  auto layout = find_layout(*root, shelf, says);
  watch.lap("layout");

  auto chosen = choose_fonts(request, environment, says);
  watch.lap("fonts");
  if (!layout || !chosen || says.has_errors()) return std::nullopt;

  letter.pages =
      place(*dispatch, *layout, own_typography(), chosen->fonts, {.draft = request.draft}, says);
  watch.lap("place");
  if (says.has_errors()) return std::nullopt;

  letter.dispatch = std::move(*dispatch);
  letter.layout = std::move(*layout);
  letter.fonts = std::move(chosen->fonts);
  letter.files.insert(letter.files.end(), shelf.files_read().begin(), shelf.files_read().end());
  letter.files.insert(letter.files.end(), chosen->files.paths.begin(), chosen->files.paths.end());
  return letter;
}

}  // namespace congvan
