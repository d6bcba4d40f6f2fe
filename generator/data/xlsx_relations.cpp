#include "data/xlsx_relations.h"

#include <algorithm>
#include <utility>

#include "data/xlsx_xml.h"

namespace congvan {
namespace {

constexpr std::size_t most_relations = 20'000;

/// "xl/" of "xl/workbook.xml".
std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// The part that `target` means when it stands in a file of `folder`.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path(target.starts_with('/') ? "" : folder);
  while (!target.empty()) {
    const auto end = std::min(target.find('/'), target.size());
    const std::string_view step = target.substr(0, end);
    if (step == "..") {
      path.resize(
          path.empty() ? 0 : folder_of(std::string_view(path).substr(0, path.size() - 1)).size());
    } else if (!step.empty() && step != ".") {
      path.append(step);
      if (end < target.size()) path += '/';
    }
    target.remove_prefix(std::min(end + 1, target.size()));
  }
  return path;
}

class RelationReader : public PartHandler {
 public:
  RelationReader(std::string_view folder, std::vector<Relation>& relations)
      : folder_(folder), relations_(relations) {}

  void open(std::string_view name, const PartAttributes& attributes) override {
    if (name != "Relationship" || relations_.size() == most_relations) return;
    if (attributes.find("TargetMode") == "External") return;
    relations_.push_back({std::string(attributes.find("Id")), std::string(attributes.find("Type")),
                          resolved(folder_, attributes.find("Target"))});
  }
  bool close(std::string_view) override { return false; }
  void words(std::string_view) override {}

 private:
  std::string_view folder_;
  std::vector<Relation>& relations_;
};

}  // namespace

bool read_relations(const Package& package, std::string_view part, std::vector<Relation>& relations,
                    Diagnostics& says) {
  const std::string_view folder = folder_of(part);
  const std::string name =
      std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  RelationReader reader(folder, relations);
  return read_part(package.part(name, {}, says), reader, says);
}

const Relation* find_relation(const std::vector<Relation>& relations, std::string_view kind) {
  const auto found =
      std::ranges::find_if(relations, [&](const Relation& each) { return each.is(kind); });
  return found == relations.end() ? nullptr : &*found;
}

}  // namespace congvan
