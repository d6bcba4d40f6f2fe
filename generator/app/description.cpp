#include "app/description.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "app/files.h"
#include "app/pictures.h"
#include "app/profile_shelf.h"
#include "base/closest.h"
#include "dispatch/profile_merge.h"
#include "dispatch/read_dispatch.h"
#include "layout/preferences.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// A copy of a copy of a copy of a copy is more than any registry makes.
constexpr std::size_t most_originals = 4;

/// The layout of the kind a description names.
std::optional<Layout> find_layout(const Element& root, LayoutShelf& shelf, Diagnostics& says) {
  const Attribute* kind = attribute(root, "kind");
  if (kind == nullptr) return std::nullopt;  // the reader of the dispatch complains
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

HouseForm form_of(const std::optional<Layout>& layout) {
  HouseForm form;
  if (!layout) return form;
  form.abbreviation = layout->abbreviation;
  for (const auto& [region, items] : layout->regions) {
    for (const Item& item : items) form.components.insert(item.component);
  }
  return form;
}

/// Reads one description, without its original.
std::optional<Description> read_one(std::string path, std::string source, ProfileFor purpose,
                                    LayoutShelf& layouts, const Reading& reading,
                                    Stopwatch& watch) {
  Diagnostics& says = reading.findings.says;
  const std::string name = path == "-" ? "<stdin>" : path;
  reading.findings.sources.texts.emplace_back(name, source);
  auto root = parse_xml(source, name, says);
  watch.lap("parse");
  if (!root) return std::nullopt;

  auto layout = find_layout(*root, layouts, says);
  watch.lap("layout");

  const auto profile = find_profile(*root, path, purpose, layouts, reading).value_or(Profile{});
  root = with_profile(*std::move(root), profile, form_of(layout), says);
  if (layout) prefer(*layout, profile.preferences, says);
  watch.lap("profile");

  auto dispatch = read_dispatch(*root, says);
  watch.lap("dispatch");
  if (!dispatch) return std::nullopt;
  Pictures pictures = read_pictures(*dispatch, path, reading);
  watch.lap("pictures");
  if (!layout) return std::nullopt;
  return Description{std::move(path), std::move(source), *std::move(dispatch), *std::move(layout),
                     std::move(pictures)};
}

/// The next in a line of copies; nothing at its end, or where it is broken.
std::optional<Description> read_original(const std::vector<Description>& copies,
                                         LayoutShelf& layouts, const Reading& reading) {
  const Description& copy = copies.back();
  const auto& original = copy.dispatch.original;
  if (!original || original->source.empty()) return std::nullopt;
  const std::string path = path_from(copy.path, original->source);
  const bool in_circle = std::ranges::any_of(copies, [&](const Description& each) {
    return each.path == path || same_file(each.path, path);
  });
  Diagnostics& says = reading.findings.says;
  if (in_circle) {
    says.error("original-in-circle", original->where, {{"file", path}});
    return std::nullopt;
  }
  if (copies.size() > most_originals) {
    says.error("originals-too-deep", original->where, {{"most", std::to_string(most_originals)}});
    return std::nullopt;
  }
  auto source = read_named_file(path, original->where, XmlLimits{}.bytes, reading);
  if (!source) return std::nullopt;
  Stopwatch unseen;
  return read_one(path, *std::move(source), ProfileFor::original, layouts, reading, unseen);
}

}  // namespace

std::vector<Description> read_descriptions(const std::string& path, LayoutShelf& layouts,
                                           const Reading& reading, Stopwatch& watch) {
  const bool standard = path == "-";
  if (reading.request.root && !standard) check_within(*reading.request.root, path);
  std::string source = read_file(path, XmlLimits{}.bytes);
  if (!standard) reading.files.push_back(path);
  watch.lap("read");

  std::vector<Description> all;
  auto next = read_one(path, std::move(source), ProfileFor::letter, layouts, reading, watch);
  while (next) {
    all.push_back(*std::move(next));
    next = read_original(all, layouts, reading);
  }
  if (all.size() > 1) watch.lap("originals");
  return all;
}

}  // namespace congvan
