#include "template/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

#include "template/field_use.h"
#include "template/placed_pattern.h"
#include "template/value_words.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace congvan {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

/// The place behind `passed`, which begins at `where`.
void move_behind(std::string_view passed, Where& where) {
  for (std::size_t at = 0; at < passed.size();) {
    if (take_character(passed, at) == U'\n') {
      ++where.line;
      where.column = 1;
    } else {
      ++where.column;
    }
  }
}

class PatternReader {
 public:
  PatternReader(std::string_view words, Where where, Placing placing, Diagnostics& says)
      : words_(words), here_(where), placing_(placing), says_(says) {}

  std::optional<PlacedPattern> read() {
    while (at_ < words_.size()) {
      const auto open = std::min(words_.find(opening, at_), words_.size());
      add(words_.substr(at_, open - at_));
      pass(open);
      if (open < words_.size() && !holder()) return {};
    }
    if (faulty_) return {};
    return std::move(made_);
  }

 private:
  void pass(std::size_t end) {
    if (placing_ == Placing::counted) move_behind(words_.substr(at_, end - at_), here_);
    at_ = end;
  }

  void add(std::string_view words) {
    if (words.empty()) return;
    auto& pieces = made_.pattern.pieces;
    if (pieces.empty() || pieces.back().field) {
      pieces.emplace_back();
      made_.places.push_back(here_);
    }
    pieces.back().words += words;
  }

  /// The holder that begins here. False if what follows it cannot be told from it.
  bool holder() {
    const auto end = find_unquoted(words_, closing, at_ + opening.size());
    if (end == words_.npos) {
      says_.error("holder-not-closed", here_, {{"words", beginning(words_.substr(at_))}});
      return false;
    }
    const auto inside = words_.substr(at_ + opening.size(), end - at_ - opening.size());
    if (const auto literal = unquoted(trimmed(inside))) {
      add(*literal);
    } else if (auto use = read_field_use(inside, here_, says_)) {
      made_.pattern.pieces.push_back({{}, *std::move(use)});
      made_.places.push_back(here_);
    } else {
      faulty_ = true;
    }
    pass(end + closing.size());
    return true;
  }

  std::string_view words_;
  std::size_t at_ = 0;
  Where here_;
  Placing placing_;
  Diagnostics& says_;
  PlacedPattern made_;
  bool faulty_ = false;
};

/// Signs of an expression where a field's name should be: the name of no column, or of one that
/// would be mistaken.
bool is_expression(const FieldUse& use) {
  constexpr std::array<std::string_view, 8> signs = {" and ", " or ", "&&", "<",
                                                     ">",     "!",    "==", "="};
  return std::ranges::any_of(use.path, [&](const std::string& name) {
    return std::ranges::any_of(signs,
                               [&](std::string_view sign) { return name.find(sign) != name.npos; });
  });
}

std::optional<std::string> compared_words(std::string_view words) {
  words = trimmed(words);
  if (const auto quoted = unquoted(words)) return composed(*quoted);
  const bool bare = !words.empty() && words.find_first_of(" \t\r\n'\"=|{}<>&!") == words.npos;
  return bare ? std::optional(composed(words)) : std::nullopt;
}

}  // namespace

bool Pattern::has_fields() const {
  return std::ranges::any_of(pieces, [](const Piece& piece) { return piece.field.has_value(); });
}

std::optional<PlacedPattern> read_placed_pattern(std::string_view words, const Where& where,
                                                 Placing placing, Diagnostics& says) {
  return PatternReader(words, where, placing, says).read();
}

std::optional<Pattern> read_pattern(std::string_view words, const Where& where, Diagnostics& says) {
  auto placed = read_placed_pattern(words, where, Placing::same, says);
  return placed ? std::optional(std::move(placed->pattern)) : std::nullopt;
}

std::optional<Condition> read_condition(std::string_view words, const Where& where,
                                        Diagnostics& says) {
  const auto refused = [&]() -> std::optional<Condition> {
    says.error("bad-condition", where, {{"words", beginning(words)}});
    return {};
  };
  std::string_view field = trimmed(words);
  Condition condition;
  if (const auto equals = find_unquoted(field, "="); equals != field.npos) {
    auto compared = compared_words(field.substr(equals + 1));
    if (!compared) return refused();
    condition.words = *std::move(compared);
    condition.kind = Condition::Kind::equals;
    field = field.substr(0, equals);
    if (field.ends_with('!')) {
      condition.kind = Condition::Kind::differs;
      field.remove_suffix(1);
    }
    if (field.starts_with("not ")) return refused();
  } else if (field.starts_with("not ")) {
    condition.kind = Condition::Kind::not_given;
    field.remove_prefix(4);
  }
  if (trimmed(field).empty() || trimmed(field) == "not") return refused();
  auto use = read_field_use(field, where, says);
  if (!use) return {};
  if (is_expression(*use)) return refused();
  condition.field = *std::move(use);
  return condition;
}

std::optional<Repetition> read_repetition(std::string_view words, const Where& where,
                                          Diagnostics& says) {
  const auto in = words.find(" in ");
  const std::string_view name = words.substr(0, in);
  if (in == words.npos || trimmed(name).empty() || trimmed(words.substr(in + 4)).empty()) {
    says.error("bad-repetition", where, {{"words", beginning(words)}});
    return {};
  }
  auto read = read_field_name(name, where, says);
  auto list = read_field_use(words.substr(in + 4), where, says);
  if (!read || !list) return {};
  return Repetition{*std::move(read), *std::move(list)};
}

}  // namespace congvan
