#include "template/field_use.h"

#include <algorithm>
#include <vector>

#include "base/closest.h"
#include "template/filters.h"
#include "text/letters.h"

namespace congvan {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The parts of `words` between unquoted marks.
std::vector<std::string_view> parts_between(std::string_view words, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const auto end = find_unquoted(words, mark, at);
    parts.push_back(words.substr(at, end == words.npos ? end : end - at));
    if (end == words.npos) return parts;
    at = end + mark.size();
  }
}

/// Letters of any script, digits, - and _.
bool is_bare(std::string_view words) {
  return !words.empty() && std::ranges::all_of(words, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
}

std::vector<std::string_view> filter_names() {
  std::vector<std::string_view> names;
  for (const FilterRule& rule : filter_rules()) names.push_back(rule.name);
  return names;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string all;
  for (const auto name : names) (all += all.empty() ? "" : ", ").append(name);
  return all;
}

std::optional<Filter> read_filter(std::string_view words, const Where& where, Diagnostics& says) {
  const auto parts = parts_between(words, ":");
  Filter filter{std::string(trimmed(parts.front())), {}};
  if (find_filter(filter.name) == nullptr) {
    const auto names = filter_names();
    says.error("unknown-filter", where,
               {{"name", filter.name},
                {"suggestion", closest(filter.name, names)},
                {"allowed", listed(names)}});
    return {};
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view part = trimmed(parts[i]);
    const auto quoted = unquoted(part);
    if (!quoted && !is_bare(part)) {
      says.error("bad-filter-argument", where,
                 {{"filter", filter.name}, {"value", part}, {"expected", "'...'"}});
      return {};
    }
    filter.arguments.emplace_back(quoted.value_or(part));
  }
  if (const std::string_view expected = wrong_arguments(filter); !expected.empty()) {
    const std::string given = filter.arguments.empty() ? "" : filter.arguments.front();
    says.error("bad-filter-argument", where,
               {{"filter", filter.name}, {"value", given}, {"expected", expected}});
    return {};
  }
  return filter;
}

}  // namespace

std::size_t find_unquoted(std::string_view words, std::string_view wanted, std::size_t at) {
  for (char quote = 0; at < words.size(); ++at) {
    const char c = words[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (words.substr(at).starts_with(wanted)) {
      return at;
    } else if (c == '\'' || c == '"') {
      quote = c;
    }
  }
  return words.npos;
}

std::optional<std::string_view> unquoted(std::string_view words) {
  if (words.size() < 2 || (words.front() != '\'' && words.front() != '"')) return {};
  if (words.find(words.front(), 1) != words.size() - 1) return {};
  return words.substr(1, words.size() - 2);
}

std::string_view trimmed(std::string_view words) {
  while (!words.empty() && is_space(words.front())) words.remove_prefix(1);
  while (!words.empty() && is_space(words.back())) words.remove_suffix(1);
  return words;
}

std::optional<std::string> read_field_name(std::string_view words, const Where& where,
                                           Diagnostics& says) {
  std::string name;
  bool bad = false;
  for (const char c : trimmed(words)) {
    bad = bad || std::string_view("|:.{}'\"").find(c) != std::string_view::npos;
    if (!is_space(c)) {
      name += c;
    } else if (name.back() != ' ') {
      name += ' ';
    }
  }
  if (bad || name.empty()) {
    says.error("bad-field-name", where, {{"name", name}});
    return {};
  }
  return composed(name);
}

std::optional<FieldUse> read_field_use(std::string_view words, const Where& where,
                                       Diagnostics& says) {
  const auto parts = parts_between(words, "|");
  FieldUse use;
  for (const std::string_view part : parts_between(parts.front(), ".")) {
    auto name = read_field_name(part, where, says);
    if (!name) return {};
    use.path.push_back(*std::move(name));
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    auto filter = read_filter(parts[i], where, says);
    if (!filter) return {};
    use.filters.push_back(*std::move(filter));
  }
  return use;
}

}  // namespace congvan
