#include "app/layout_shelf.h"

#include <dirent.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "app/embedded.h"
#include "app/fault.h"
#include "app/files.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

constexpr std::string_view ending = ".xml";
constexpr std::string_view built_in = "layouts/";

void add_names(const std::string& folder, std::vector<std::string>& names) {
  const auto close = [](DIR* open) { closedir(open); };
  const std::unique_ptr<DIR, decltype(close)> open(opendir(folder.c_str()), close);
  if (!open) throw Fault("layout-folder-not-found", {{"folder", folder}});
  while (const dirent* entry = readdir(open.get())) {
    std::string_view name = entry->d_name;
    if (!name.ends_with(ending)) continue;
    name.remove_suffix(ending.size());
    if (is_slug(name)) names.emplace_back(name);
  }
}

}  // namespace

LayoutShelf::LayoutShelf(std::vector<std::string> folders, Findings& findings)
    : folders_(std::move(folders)), findings_(findings) {}

std::optional<Element> LayoutShelf::file(std::string_view name) {
  if (!is_slug(name)) return std::nullopt;
  const std::string file = std::string(name) + std::string(ending);
  for (const std::string& folder : folders_) {
    const std::string path = folder + "/" + file;
    if (!file_exists(path)) continue;
    const XmlLimits limits;
    const std::string bytes = read_file(path, limits.bytes);
    findings_.sources.texts.emplace_back(path, bytes);
    files_read_.push_back(path);
    return parse_xml(bytes, path, findings_.says, limits);
  }
  const std::string inside = std::string(built_in) + file;
  const std::string_view bytes = embedded(inside);
  if (bytes.empty()) return std::nullopt;
  return parse_xml(bytes, inside, findings_.says);
}

std::optional<Layout> LayoutShelf::layout(std::string_view name) {
  const auto root = file(name);
  if (!root) return std::nullopt;
  auto layout = read_layout(
      *root, [this](std::string_view base) { return file(base); }, findings_.says);
  if (layout && layout->name != name) {
    findings_.says.error("layout-other-name", root->where,
                         {{"name", layout->name}, {"file", name}});
    return std::nullopt;
  }
  return layout;
}

std::vector<Layout> LayoutShelf::kinds() {
  std::vector<Layout> kinds;
  for (const std::string& name : names()) {
    auto layout = this->layout(name);
    if (layout && !layout->abstract) kinds.push_back(*std::move(layout));
  }
  return kinds;
}

std::vector<std::string> LayoutShelf::names() const {
  std::vector<std::string> names;
  for (const std::string& folder : folders_) add_names(folder, names);
  for (std::string_view name : embedded_names()) {
    if (!name.starts_with(built_in) || !name.ends_with(ending)) continue;
    name.remove_prefix(built_in.size());
    name.remove_suffix(ending.size());
    names.emplace_back(name);
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace congvan
