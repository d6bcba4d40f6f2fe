#include "app/form.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/files.h"
#include "base/closest.h"
#include "dispatch/profile_merge.h"
#include "layout/preferences.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

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

HouseForm house_form(const std::optional<Layout>& layout) {
  HouseForm form;
  if (!layout) return form;
  form.abbreviation = layout->abbreviation;
  for (const auto& [region, items] : layout->regions) {
    for (const Item& item : items) form.components.insert(item.component);
  }
  return form;
}

/// What a template puts its bases under; nothing if one cannot be read or is faulty. A dispatch
/// that is no template stays as it is.
std::optional<Element> upon_bases(Element root, const std::string& path, const Reading& reading) {
  if (attribute(root, "extends") == nullptr) return root;
  const FindBase find_base = [&](const std::string& name,
                                 const Where& where) -> std::optional<Element> {
    const std::string base = path_from(where.file ? *where.file : path, name);
    auto source = read_named_file(base, where, XmlLimits{}.bytes, reading);
    if (!source) return std::nullopt;
    reading.findings.sources.texts.emplace_back(base, *source);
    return parse_xml(*source, base, reading.findings.says);
  };
  const auto form = read_template(std::move(root), find_base, reading.findings.says);
  return form ? std::optional(form->root()) : std::nullopt;
}

}  // namespace

std::optional<Form> form_of(std::string path, std::string source, ProfileFor purpose,
                            LayoutShelf& layouts, const Reading& reading, Stopwatch& watch) {
  Diagnostics& says = reading.findings.says;
  const std::string name = path == "-" ? "<stdin>" : path;
  reading.findings.sources.texts.emplace_back(name, source);
  auto root = parse_xml(source, name, says);
  if (root) root = upon_bases(*std::move(root), path, reading);
  watch.lap("parse");
  if (!root) return std::nullopt;

  auto layout = find_layout(*root, layouts, says);
  watch.lap("layout");

  const auto profile = find_profile(*root, path, purpose, layouts, reading).value_or(Profile{});
  root = with_profile(*std::move(root), profile, house_form(layout), says);
  if (layout) prefer(*layout, profile.preferences, says);
  watch.lap("profile");

  Form form;
  form.path = std::move(path);
  form.source = std::move(source);
  form.root = *std::move(root);
  if (is_template(form.root)) {
    const FindBase none = [](const std::string&, const Where&) { return std::nullopt; };
    form.fields = read_template(form.root, none, says);
    if (!form.fields) return std::nullopt;
  }
  if (layout) form.layout = std::make_shared<const Layout>(*std::move(layout));
  return form;
}

std::optional<Form> read_form(const std::string& path, LayoutShelf& layouts, const Reading& reading,
                              Stopwatch& watch) {
  const bool standard = path == "-";
  if (reading.request.root && !standard) check_within(*reading.request.root, path);
  std::string source = read_file(path, XmlLimits{}.bytes);
  if (!standard) reading.files.push_back(path);
  watch.lap("read");
  return form_of(path, std::move(source), ProfileFor::letter, layouts, reading, watch);
}

}  // namespace congvan
