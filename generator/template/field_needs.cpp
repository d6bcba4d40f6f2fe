#include "template/field_needs.h"

#include <algorithm>
#include <utility>

#include "template/filters.h"
#include "template/placed_pattern.h"

namespace congvan {
namespace {

/// The names that repetitions give to the items of lists, the innermost last.
using Scope = std::vector<std::pair<std::string, FieldPath>>;

bool has_filter(const FieldUse& use, std::string_view name) {
  return std::ranges::find(use.filters, name, &Filter::name) != use.filters.end();
}

/// What a filter wants to be given; none of one that takes anything.
std::optional<Value::Kind> kind_wanted_by(std::string_view filter) {
  const FilterRule* rule = find_filter(filter);
  if (rule == nullptr) return std::nullopt;
  switch (rule->wants) {
    case FilterRule::Wants::words:
      return Value::Kind::text;
    case FilterRule::Wants::number:
      return Value::Kind::number;
    case FilterRule::Wants::date:
      return Value::Kind::date;
    case FilterRule::Wants::list:
      return Value::Kind::list;
    default:
      return std::nullopt;
  }
}

/// What the first filter that cares wants to be given.
std::optional<Value::Kind> kind_wanted(const FieldUse& use) {
  for (const Filter& filter : use.filters) {
    if (const auto kind = kind_wanted_by(filter.name)) return kind;
  }
  return std::nullopt;
}

std::optional<Value::Kind> kind_wanted(std::string_view element, const AttributeRule& rule) {
  // The grammar has words there, the decree wants digits.
  if (element == "number" && rule.name == "value") return Value::Kind::number;
  if (rule.value == ValueRule::date) return Value::Kind::date;
  if (rule.value == ValueRule::whole_number) return Value::Kind::number;
  return std::nullopt;
}

FieldNeed& need_in(std::vector<FieldNeed>& all, const std::string& name) {
  const auto found = std::ranges::find(all, name, &FieldNeed::name);
  if (found != all.end()) return *found;
  all.emplace_back().name = name;
  return all.back();
}

class Collector {
 public:
  TemplateNeeds collect(const Element& root) {
    element(root);
    return std::move(needs_);
  }

 private:
  FieldPath resolved(const FieldUse& use) const {
    for (auto known = scope_.rbegin(); known != scope_.rend(); ++known) {
      if (known->first != use.path.front()) continue;
      FieldPath path = known->second;
      path.insert(path.end(), use.path.begin() + 1, use.path.end());
      return path;
    }
    return use.path;
  }

  FieldNeed& need(const FieldPath& path) {
    std::vector<FieldNeed>* all = &needs_.fields;
    FieldNeed* found = nullptr;
    for (const std::string& name : path) {
      found = &need_in(*all, name);
      all = &found->inside;
    }
    return *found;
  }

  /// Whether a condition around this place already says that the field is there.
  bool is_certain(const FieldPath& path) const {
    return std::ranges::any_of(guards_, [&](std::size_t index) {
      const auto& [condition, written, asked_path, under] = needs_.conditions[index];
      if (asked_path != path) return false;
      if (condition.kind == Condition::Kind::equals) return !condition.words.empty();
      if (condition.kind == Condition::Kind::differs) return condition.words.empty();
      return condition.kind == Condition::Kind::given;
    });
  }

  /// Whether it is `item#`, the number of an item, which no data hold.
  bool is_count(const FieldUse& use) const {
    const std::string& name = use.path.front();
    return use.path.size() == 1 && name.ends_with('#') &&
           std::ranges::any_of(scope_,
                               [&](const auto& known) { return known.first + "#" == name; });
  }

  /// `alone_in`: the attribute it is all of, or null; `there`: the kind that wants.
  void show(const FieldUse& use, const Where& where, const AttributeRule* alone_in = nullptr,
            std::optional<Value::Kind> there = {}) {
    if (is_count(use)) return;
    const FieldPath path = resolved(use);
    FieldNeed& asked = need(path);
    asked.shown = true;
    asked.places.push_back(where);
    auto kind = kind_wanted(use);
    if (!kind) kind = there;
    if (kind && (!asked.kind || asked.kind == Value::Kind::text)) asked.kind = kind;
    asked.small = asked.small || has_filter(use, "pad");
    if (alone_in != nullptr && asked.attribute == nullptr) asked.attribute = alone_in;
    if (!has_filter(use, "default") && !is_certain(path)) asked.needed_under.push_back(guards_);
  }

  void attribute_words(const Element& parent, const Attribute& given) {
    Diagnostics says;
    const auto pattern = read_pattern(given.value, given.where, says);
    if (!pattern || !pattern->has_fields()) return;
    const AttributeRule* rule = nullptr;
    if (pattern->pieces.size() == 1) rule = rule_of(parent.name, given.name);
    for (const auto& piece : pattern->pieces) {
      if (!piece.field) continue;
      show(*piece.field, given.where, rule,
           rule == nullptr ? std::nullopt : kind_wanted(parent.name, *rule));
    }
  }

  static const AttributeRule* rule_of(std::string_view element, std::string_view name) {
    const ElementRule* rule = element_rule(element);
    if (rule != nullptr) {
      const auto found = std::ranges::find(rule->attributes, name, &AttributeRule::name);
      if (found != rule->attributes.end()) return &*found;
    }
    const auto& common = common_attributes();
    const auto found = std::ranges::find(common, name, &AttributeRule::name);
    return found == common.end() ? nullptr : &*found;
  }

  void text_words(const Element& piece) {
    Diagnostics says;
    const auto read = read_placed_pattern(piece.text, piece.where, Placing::counted, says);
    if (!read) return;
    for (std::size_t i = 0; i < read->places.size(); ++i) {
      const auto& field = read->pattern.pieces[i].field;
      if (field) show(*field, read->places[i]);
    }
  }

  void ask(const Attribute& given) {
    Diagnostics says;
    auto condition = read_condition(given.value, given.where, says);
    if (!condition || is_count(condition->field)) return;
    FieldPath path = resolved(condition->field);
    FieldNeed& asked = need(path);
    asked.places.push_back(given.where);
    const bool compares =
        condition->kind == Condition::Kind::equals || condition->kind == Condition::Kind::differs;
    if (compares && std::ranges::find(asked.words, condition->words) == asked.words.end()) {
      asked.words.push_back(condition->words);
    }
    needs_.conditions.push_back({std::move(*condition), given.value, std::move(path), guards_});
    guards_.push_back(needs_.conditions.size() - 1);
  }

  void repeat(const Attribute& given) {
    Diagnostics says;
    const auto repetition = read_repetition(given.value, given.where, says);
    if (!repetition) return;
    FieldPath path = resolved(repetition->list);
    FieldNeed& asked = need(path);
    const bool splits = has_filter(repetition->list, "list");
    asked.splits = splits && (asked.splits || asked.kind != Value::Kind::list);
    asked.kind = Value::Kind::list;
    asked.places.push_back(given.where);
    if (!has_filter(repetition->list, "default") && !is_certain(path)) {
      asked.needed_under.push_back(guards_);
    }
    path.emplace_back(items_step);
    need(path);
    scope_.emplace_back(repetition->name, std::move(path));
  }

  void element(const Element& element) {
    const Scope outer_scope = scope_;
    const auto outer_guards = guards_;
    if (const Attribute* each = attribute(element, "each")) repeat(*each);
    if (const Attribute* when = attribute(element, "when")) ask(*when);
    for (const Attribute& given : element.attributes) {
      if (given.name != "each" && given.name != "when") attribute_words(element, given);
    }
    for (const Element& child : element.children) {
      if (child.is_text()) {
        text_words(child);
      } else {
        this->element(child);
      }
    }
    scope_ = outer_scope;
    guards_ = outer_guards;
  }

  TemplateNeeds needs_;
  Scope scope_;
  std::vector<std::size_t> guards_;
};

}  // namespace

TemplateNeeds needs_of(const Template& form) { return Collector().collect(form.root()); }

const FieldNeed* find_need(const TemplateNeeds& needs, const FieldPath& path) {
  const std::vector<FieldNeed>* all = &needs.fields;
  const FieldNeed* found = nullptr;
  for (const std::string& name : path) {
    const auto here = std::ranges::find(*all, name, &FieldNeed::name);
    if (here == all->end()) return nullptr;
    found = &*here;
    all = &found->inside;
  }
  return found;
}

bool is_list(const FieldNeed& need) {
  return std::ranges::find(need.inside, items_step, &FieldNeed::name) != need.inside.end();
}

Value::Kind kind_of(const FieldNeed& need) {
  if (is_list(need)) return Value::Kind::list;
  if (!need.inside.empty()) return Value::Kind::record;
  if (need.kind) return *need.kind;
  const bool only_asked = !need.shown && need.words.empty() && need.name != items_step;
  return only_asked ? Value::Kind::truth : Value::Kind::text;
}

}  // namespace congvan
