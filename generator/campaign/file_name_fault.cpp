#include "campaign/file_name_fault.h"

#include <algorithm>
#include <array>

#include "text/fold_case.h"
#include "xml/characters.h"

namespace congvan {
namespace {

constexpr std::size_t most_path_bytes = 1000;

/// "a/b/c" -> "a", and "b/c" is left.
std::string_view take_part(std::string_view& path) {
  const std::size_t slash = path.find('/');
  const std::string_view part = path.substr(0, slash);
  path.remove_prefix(slash == path.npos ? path.size() : slash + 1);
  return part;
}

/// The first character that a name may not hold, for people; or "".
std::string forbidden_character(std::string_view name) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (std::size_t at = 0; at < name.size();) {
    const Utf8Character character = decode_utf8(name, at);
    const char32_t code = character.code;
    const bool control =
        code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
    if (!character.valid || control) {
      const char32_t shown = character.valid ? code : static_cast<unsigned char>(name[at]);
      std::string words = character.valid ? "U+" : "0x";
      if (character.valid) words += {hex[shown >> 12U & 15U], hex[shown >> 8U & 15U]};
      return words + hex[shown >> 4U & 15U] + hex[shown & 15U];
    }
    if (code < 0x80 && std::string_view("\\:*?\"<>|").find(name[at]) != std::string_view::npos) {
      return std::string(1, name[at]);
    }
    at += character.length;
  }
  return {};
}

/// Names that Windows keeps for devices, whatever follows the point.
bool is_device(std::string_view part) {
  constexpr std::array<std::string_view, 6> devices = {"con", "prn",    "aux",
                                                       "nul", "conin$", "conout$"};
  const std::string folded = folded_case(part.substr(0, part.find('.')));
  std::string_view stem = folded;
  stem = stem.substr(0, stem.find_last_not_of(' ') + 1);
  if (std::ranges::find(devices, stem) != devices.end()) return true;
  // The raised digits ¹ ² ³ count too; folding made them plain.
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

/// report.csv, report.jsonl, and those of shards.
bool is_report(std::string_view name) {
  const std::string folded = folded_case(name);
  return folded.starts_with("report") && (folded.ends_with(".csv") || folded.ends_with(".jsonl"));
}

FileNameFault fault_of_part(std::string_view part) {
  if (part == "." || part == "..") return {"campaign-name-outside", std::string(part)};
  if (part.empty()) return {"campaign-name-empty"};
  if (part.front() == '.') return {"campaign-name-hidden", std::string(part)};
  if (part.size() > most_name_bytes) return {"campaign-name-long", std::to_string(part.size())};
  if (is_device(part)) return {"campaign-name-reserved", std::string(part)};
  if (part.front() == ' ' || part.back() == ' ' || part.back() == '.') {
    return {"campaign-name-edge", std::string(part)};
  }
  return {};
}

}  // namespace

FileNameFault fault_of_file_name(std::string_view name) {
  if (name.empty()) return {"campaign-name-empty"};
  if (name.front() == '/') return {"campaign-name-outside", "/"};
  if (name.size() > most_path_bytes) return {"campaign-name-long", std::to_string(name.size())};
  if (std::string character = forbidden_character(name); !character.empty()) {
    return {"campaign-name-character", std::move(character)};
  }
  if (is_report(name)) return {"campaign-name-reserved", std::string(name)};
  if (name.back() == '/') return {"campaign-name-empty"};
  for (std::string_view rest = name; !rest.empty();) {
    if (FileNameFault fault = fault_of_part(take_part(rest)); !fault.code.empty()) return fault;
  }
  return {};
}

}  // namespace congvan
