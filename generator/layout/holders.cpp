#include "layout/holders.h"

#include <algorithm>
#include <array>
#include <optional>

namespace congvan {
namespace {

constexpr std::array<std::string_view, 3> names = {"issuer", "issuing-authority", "kind"};

/// Bytes [begin, end) of some words, braces and all.
struct Holder {
  std::size_t begin = 0, end = 0;
};

std::optional<Holder> next_holder(std::string_view words, std::size_t from) {
  const auto begin = words.find('{', from);
  const auto end = words.find('}', std::min(begin, words.size()));
  if (end == std::string_view::npos) return std::nullopt;
  return Holder{begin, end + 1};
}

/// Bytes of some words, the spaces at their ends included, which `cut` takes off.
Text piece(const Text& words, std::size_t begin, std::size_t end) {
  Text all;
  const std::string_view bytes = std::string_view(words.str()).substr(begin, end - begin);
  if (bytes.starts_with(' ')) all = fixed_text(" ");
  if (bytes.find_first_not_of(' ') == std::string_view::npos) return all;
  all = joined(all, cut(words, begin, end));
  return bytes.ends_with(' ') ? joined(all, fixed_text(" ")) : all;
}

using Change = std::function<Text(const Text&)>;
using Value = std::function<Text(const Text& holder, std::string_view name)>;

/// `change` for what stands outside the holders, `value` for them.
Text changed(const Text& words, const Change& change, const Value& value) {
  const std::string_view bytes = words.str();
  Text all;
  std::size_t from = 0;
  while (const auto holder = next_holder(bytes, from)) {
    if (holder->begin > from) all = joined(all, change(piece(words, from, holder->begin)));
    all = joined(all, value(piece(words, holder->begin, holder->end),
                            bytes.substr(holder->begin + 1, holder->end - holder->begin - 2)));
    from = holder->end;
  }
  return from == 0 ? change(words) : joined(all, change(piece(words, from, bytes.size())));
}

}  // namespace

std::span<const std::string_view> holder_names() { return names; }

std::vector<std::string> unknown_holders(const Text& words) {
  std::vector<std::string> unknown;
  const std::string_view bytes = words.str();
  std::size_t from = 0;
  while (const auto holder = next_holder(bytes, from)) {
    const auto name = bytes.substr(holder->begin + 1, holder->end - holder->begin - 2);
    if (std::ranges::find(names, name) == names.end()) unknown.emplace_back(name);
    from = holder->end;
  }
  return unknown;
}

Text filled(const Text& words, const std::function<Text(std::string_view name)>& value) {
  return changed(
      words, [](const Text& same) { return same; },
      [&](const Text&, std::string_view name) { return value(name); });
}

Text in_capitals(const Text& words) {
  return changed(
      words, [](const Text& other) { return upper(other); },
      [](const Text& holder, std::string_view) { return holder; });
}

}  // namespace congvan
