#include "text/typography.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/closest.h"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 4> element_names = {"class", "between", "before", "inside"};

constexpr std::string_view white_space = " \t\r\n";

std::vector<std::string_view> parted(std::string_view words, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; (at = words.find_first_not_of(separators, at)) != words.npos;) {
    const std::size_t end = std::min(words.find_first_of(separators, at), words.size());
    parts.push_back(words.substr(at, end - at));
    at = end;
  }
  return parts;
}

/// Reads the elements of a file of rules in their order.
class RuleReader {
 public:
  explicit RuleReader(Diagnostics& says) : says_(says) {}

  Typography read(const Element& root);

 private:
  using Kinds = Typography::Kinds;

  void read_class(const Element& element);
  void read_between(const Element& element);
  void read_before(const Element& element);
  void read_inside(const Element& element);
  Typography::Pattern pattern(std::string_view written, const Where& where);
  Kinds kinds(std::string_view alternatives, const Where& where);
  std::optional<Kinds> class_named(std::string_view name, const Where& where);
  Kinds new_kind(const Where& where);

  std::string words_of(const Element& element);
  std::string required(const Element& element, std::string_view name);
  std::optional<Typography::Strength> strength_of(const Element& element);
  void allow(const Element& element, std::string_view attribute_name);

  Diagnostics& says_;
  Typography rules_;
  std::map<std::string, Kinds, std::less<>> classes_;
  std::map<std::string, Kinds, std::less<>> literals_;  ///< a kind for each list of words written
  Kinds last_kind_ = Typography::label;
};

Typography RuleReader::read(const Element& root) {
  if (root.name != "typography") {
    says_.error("typography-unknown-element", root.where,
                {{"name", root.name}, {"suggestion", "typography"}});
    return {};
  }
  allow(root, "");
  for (const Element& child : root.children) {
    if (child.is_text()) continue;
    if (child.name == "class") {
      read_class(child);
    } else if (child.name == "between") {
      read_between(child);
    } else if (child.name == "before") {
      read_before(child);
    } else if (child.name == "inside") {
      read_inside(child);
    } else {
      says_.error("typography-unknown-element", child.where,
                  {{"name", child.name}, {"suggestion", closest(child.name, element_names)}});
    }
  }
  return std::move(rules_);
}

void RuleReader::read_class(const Element& element) {
  allow(element, "name");
  const std::string name = required(element, "name");
  const std::string words = words_of(element);
  if (name.empty()) return;
  const Kinds kind = new_kind(element.where);
  classes_[name] = kind;
  for (const std::string_view word : parted(words, white_space)) {
    rules_.vocabulary.add(word, kind);
  }
}

void RuleReader::read_before(const Element& element) {
  allow(element, "");
  Kinds& kind = rules_.titles_part_before;
  if (kind == 0) kind = new_kind(element.where);
  const std::string words = words_of(element);
  for (const std::string_view word : parted(words, white_space)) rules_.vocabulary.add(word, kind);
}

void RuleReader::read_between(const Element& element) {
  allow(element, "strength");
  const auto strength = strength_of(element);
  const std::string words = words_of(element);
  Typography::Sequence run;
  for (const std::string_view word : parted(words, white_space)) {
    run.words.push_back(pattern(word, element.where));
  }
  if (run.words.size() < 2) {
    says_.error("typography-short-run", element.where);
  } else if (strength) {
    run.strength = *strength;
    rules_.between.push_back(std::move(run));
  }
}

void RuleReader::read_inside(const Element& element) {
  allow(element, "strength");
  const auto strength = strength_of(element);
  Typography::Inside inside;
  const std::string signs = words_of(element);
  for (const std::string_view sign : parted(signs, white_space)) inside.signs.emplace_back(sign);
  if (!strength) return;
  inside.strength = *strength;
  rules_.inside.push_back(std::move(inside));
}

Typography::Pattern RuleReader::pattern(std::string_view written, const Where& where) {
  Typography::Pattern pattern;
  if (written.size() > 1 && written.ends_with('+')) {
    pattern.repeats = true;
    written.remove_suffix(1);
  }
  if (const std::size_t but = written.find("-$"); but != written.npos) {
    pattern.but = class_named(written.substr(but + 2), where).value_or(0);
    written = written.substr(0, but);
  }
  pattern.of = kinds(written, where);
  return pattern;
}

RuleReader::Kinds RuleReader::kinds(std::string_view alternatives, const Where& where) {
  Kinds kinds = 0;
  std::string literals;
  for (const std::string_view one : parted(alternatives, "|")) {
    if (one == "*") {
      kinds |= Typography::any_word;
    } else if (one == "#") {
      kinds |= Typography::number;
    } else if (one == "#*") {
      kinds |= Typography::from_digit;
    } else if (one == "@") {
      kinds |= Typography::name_part;
    } else if (one == "^") {
      kinds |= Typography::label;
    } else if (one.size() > 1 && one.front() == '$') {
      kinds |= class_named(one.substr(1), where).value_or(0);
    } else {
      literals.append(one) += '|';
    }
  }
  if (literals.empty()) return kinds;
  const auto [known, is_new] = literals_.try_emplace(literals, 0);
  if (is_new) known->second = new_kind(where);
  for (const std::string_view one : parted(literals, "|")) {
    rules_.vocabulary.add(one, known->second);
  }
  return kinds | known->second;
}

std::optional<RuleReader::Kinds> RuleReader::class_named(std::string_view name,
                                                         const Where& where) {
  if (const auto known = classes_.find(name); known != classes_.end()) return known->second;
  says_.error("typography-unknown-class", where, {{"name", name}});
  return std::nullopt;
}

/// A bit that no kind has yet; none when all are taken.
RuleReader::Kinds RuleReader::new_kind(const Where& where) {
  if (last_kind_ == 0) return 0;
  last_kind_ <<= 1;
  if (last_kind_ == 0) says_.error("typography-too-many-kinds", where, {{"limit", "59"}});
  return last_kind_;
}

std::string RuleReader::words_of(const Element& element) {
  std::string words;
  for (const Element& child : element.children) {
    if (child.is_text()) {
      words += child.text;
    } else {
      says_.error("typography-unknown-element", child.where,
                  {{"name", child.name}, {"suggestion", ""}});
    }
  }
  if (parted(words, white_space).empty()) {
    says_.error("typography-no-words", element.where, {{"element", element.name}});
  }
  return words;
}

std::string RuleReader::required(const Element& element, std::string_view name) {
  if (const Attribute* given = attribute(element, name)) return given->value;
  says_.error("typography-missing-attribute", element.where,
              {{"element", element.name}, {"name", name}});
  return {};
}

std::optional<Typography::Strength> RuleReader::strength_of(const Element& element) {
  const std::string written = required(element, "strength");
  if (written == "never") return Typography::Strength::never;
  if (written == "avoid") return Typography::Strength::avoid;
  if (const Attribute* given = attribute(element, "strength")) {
    says_.error("typography-unknown-strength", given->where, {{"value", written}});
  }
  return std::nullopt;
}

void RuleReader::allow(const Element& element, std::string_view attribute_name) {
  for (const Attribute& given : element.attributes) {
    if (given.name == attribute_name) continue;
    says_.error("typography-unknown-attribute", given.where,
                {{"name", given.name}, {"element", element.name}, {"suggestion", attribute_name}});
  }
}

}  // namespace

Typography read_typography(const Element& root, Diagnostics& says) {
  return RuleReader(says).read(root);
}

}  // namespace congvan
