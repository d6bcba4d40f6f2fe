#include "app/profile_shelf.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "app/fault.h"
#include "app/files.h"
#include "base/closest.h"
#include "dispatch/profile_merge.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

enum class Chosen { by_option, by_dispatch, by_environment, by_default };

/// A profile as somebody named it.
struct Choice {
  Chosen chosen = Chosen::by_default;
  std::string value;
  Where where;  ///< of the dispatch's attribute
};

Choice choice(const Element& dispatch, ProfileFor purpose, const Reading& reading) {
  const Attribute* named = attribute(dispatch, "profile");
  const bool asks = named != nullptr && !named->value.empty();
  const auto& option = reading.request.profile;
  if (option && !(asks && purpose == ProfileFor::original)) {
    return {Chosen::by_option, *option, {}};
  }
  if (asks) return {Chosen::by_dispatch, named->value, named->where};
  const std::string& variable = reading.environment.profile;
  if (!variable.empty()) return {Chosen::by_environment, variable, {}};
  return {};
}

/// Whether the profile was named for this very dispatch.
bool is_certain(const Choice& choice, ProfileFor purpose) {
  return choice.chosen == Chosen::by_dispatch ||
         (choice.chosen == Chosen::by_option && purpose == ProfileFor::letter);
}

struct Candidate {
  std::string path;
  bool named_by_dispatch = false;  ///< it must lie in --root
};

std::vector<Candidate> candidates(const Choice& choice, const std::string& dispatch_path,
                                  const Environment& environment) {
  const bool by_dispatch = choice.chosen == Chosen::by_dispatch;
  std::vector<Candidate> found;
  if (choice.chosen == Chosen::by_default) {
    for (const auto& folder : environment.config_folders) {
      found.push_back({folder + "/profile.xml"});
    }
  } else if (!is_slug(choice.value)) {
    found.push_back(
        {by_dispatch ? path_from(dispatch_path, choice.value) : choice.value, by_dispatch});
  } else {
    found.push_back({path_from(dispatch_path, choice.value + ".xml"), by_dispatch});
    for (const auto& folder : environment.config_folders) {
      found.push_back({folder + "/profiles/" + choice.value + ".xml"});
    }
  }
  return found;
}

std::string listed(const std::vector<Candidate>& candidates) {
  std::string list;
  for (const auto& each : candidates) list += (list.empty() ? "" : ", ") + each.path;
  return list;
}

/// The file there is; or nothing, which only a default may be without complaint.
std::optional<Candidate> existing(const Choice& choice, const std::vector<Candidate>& candidates,
                                  const Reading& reading) {
  const bool is_file = choice.chosen != Chosen::by_default && !is_slug(choice.value);
  if (is_file) return candidates.front();  // whoever reads it finds out
  const auto there = std::ranges::find_if(
      candidates, [](const Candidate& each) { return file_exists(each.path); });
  if (there != candidates.end()) return *there;
  if (choice.chosen == Chosen::by_default) return std::nullopt;
  const std::string places = listed(candidates);
  if (choice.chosen != Chosen::by_dispatch) {
    throw Fault("profile-not-found", {{"name", choice.value}, {"places", places}});
  }
  reading.findings.says.error("profile-not-found", choice.where,
                              {{"name", choice.value}, {"places", places}});
  return std::nullopt;
}

std::optional<std::string> bytes_of(const Candidate& file, const Where& where,
                                    const XmlLimits& limits, const Reading& reading) {
  if (file.named_by_dispatch) return read_named_file(file.path, where, limits.bytes, reading);
  std::string bytes = read_file(file.path, limits.bytes);
  reading.files.push_back(file.path);
  return bytes;
}

std::optional<Profile> read(const Candidate& file, const Where& where, const Reading& reading) {
  Findings& findings = reading.findings;
  const XmlLimits limits;
  auto bytes = bytes_of(file, where, limits, reading);
  if (!bytes) return std::nullopt;
  const auto root = parse_xml(*bytes, file.path, findings.says, limits);
  findings.sources.texts.emplace_back(file.path, *std::move(bytes));
  return root ? read_profile(*root, findings.says) : std::nullopt;
}

void check_kinds(const Profile& profile, const LayoutShelf& layouts, Diagnostics& says) {
  if (profile.notations.empty()) return;
  const std::vector<std::string> names = layouts.names();
  const std::vector<std::string_view> known(names.begin(), names.end());
  for (const auto& each : profile.notations) {
    const std::string& kind = each.kind.value;
    if (std::ranges::find(known, kind) != known.end()) continue;
    says.warning("notation-of-unknown-kind", each.kind.where,
                 {{"kind", kind}, {"suggestion", closest(kind, known)}});
  }
}

}  // namespace

std::optional<Profile> find_profile(const Element& dispatch, const std::string& path,
                                    ProfileFor purpose, const LayoutShelf& layouts,
                                    const Reading& reading) {
  if (reading.request.no_profile) return std::nullopt;
  const Choice chosen = choice(dispatch, purpose, reading);
  const auto file = existing(chosen, candidates(chosen, path, reading.environment), reading);
  if (!file) return std::nullopt;
  auto profile = read(*file, chosen.where, reading);
  if (!profile) return std::nullopt;
  if (!is_certain(chosen, purpose) && !may_be_of(dispatch, *profile)) return std::nullopt;
  check_kinds(*profile, layouts, reading.findings.says);
  if (reading.request.verbose) {
    reading.findings.says.note("profile-used", {}, {{"file", file->path}});
  }
  return profile;
}

}  // namespace congvan
