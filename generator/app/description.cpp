#include "app/description.h"

#include <algorithm>
#include <utility>

#include "app/files.h"
#include "app/pictures.h"
#include "dispatch/read_dispatch.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// A copy of a copy of a copy of a copy is more than any registry makes.
constexpr std::size_t most_originals = 4;

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
  const auto form =
      form_of(path, *std::move(source), ProfileFor::original, layouts, reading, unseen);
  return form ? describe(*form, nullptr, reading, unseen) : std::nullopt;
}

}  // namespace

std::optional<Description> describe(const Form& form, const Record* row, const Reading& reading,
                                    Stopwatch& watch) {
  Diagnostics& says = reading.findings.says;
  const bool filled = row != nullptr && form.fields;
  auto dispatch = filled ? read_dispatch(fill(*form.fields, *row, says), says, Braces::words)
                         : read_dispatch(form.root, says);
  watch.lap("dispatch");
  if (!dispatch) return std::nullopt;
  Pictures pictures = read_pictures(*dispatch, form.path, reading);
  watch.lap("pictures");
  if (!form.layout) return std::nullopt;
  return Description{form.path, *std::move(dispatch), form.layout, std::move(pictures)};
}

std::vector<Description> describe_with_originals(const Form& form, const Record* row,
                                                 const Reading& reading, Stopwatch& watch) {
  std::vector<Description> all;
  auto next = describe(form, row, reading, watch);
  if (!next) return all;
  if (!next->dispatch.original) {
    all.push_back(*std::move(next));
    return all;
  }
  LayoutShelf layouts(reading.request.layout_paths, reading.findings);
  while (next) {
    all.push_back(*std::move(next));
    next = read_original(all, layouts, reading);
  }
  reading.files.insert(reading.files.end(), layouts.files_read().begin(),
                       layouts.files_read().end());
  watch.lap("originals");
  return all;
}

}  // namespace congvan
