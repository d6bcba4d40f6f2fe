#include "campaign_program/fingerprint.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/draft_words.h"
#include "app/files.h"
#include "app/version.h"
#include "campaign/digest.h"
#include "xml/element.h"

namespace congvan {
namespace {

constexpr std::size_t most_bytes = 256U << 20;

/// The files that the elements of a description name: pictures, originals. Nothing if the rows name
/// one.
std::optional<std::vector<std::string>> named_files(const Element& element,
                                                    const std::string& path) {
  std::vector<std::string> all;
  if (const Attribute* source = attribute(element, "src")) {
    if (source->value.find("{{") != std::string::npos) return std::nullopt;
    all.push_back(path_from(path, source->value));
  }
  for (const auto& child : element.children) {
    auto more = named_files(child, path);
    if (!more) return std::nullopt;
    all.insert(all.end(), more->begin(), more->end());
  }
  return all;
}

/// Parts one after another, each after its length, so that no two lists look alike.
class Matter {
 public:
  void add(std::string_view part) {
    matter_ += std::to_string(part.size()) + ':';
    matter_ += part;
  }
  void add_file(const std::string& path) {
    add(path);
    add(file_exists(path) ? hex(sha256(read_file(path, most_bytes))) : "");
  }
  std::string mark() const { return hex(sha256(matter_)); }

 private:
  std::string matter_;
};

}  // namespace

std::string fingerprint(const LetterKit& kit, const Sources& sources, const Request& request,
                        Format format) {
  const auto named = named_files(kit.form.root, kit.form.path);
  if (!named) return {};
  Matter matter;
  matter.add(version());
  for (const int number : {static_cast<int>(format), static_cast<int>(request.standard),
                           request.draft ? 1 : 0, request.slots ? 1 : 0}) {
    matter.add(std::to_string(number));
  }
  matter.add(draft_words(request).str());
  matter.add(request.created ? std::to_string(*request.created) : "");
  for (const auto& [name, text] : sources.texts) {
    matter.add(name);
    matter.add(text);
  }
  for (const auto* files : {&kit.files, &kit.tools}) {
    for (const std::string& path : *files) {
      if (sources.find(path) == nullptr) matter.add_file(path);
    }
  }
  for (const std::string& path : *named) matter.add_file(path);
  return matter.mark();
}

}  // namespace congvan
