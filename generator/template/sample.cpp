#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "template/field_needs.h"
#include "template/fields.h"

namespace congvan {
namespace {

/// So many rows are enough to try a template; one with more conditions is tried in part.
constexpr std::size_t most_rows = 200;

constexpr std::array<std::string_view, 3> people = {"Nguyễn Văn An", "Trần Thị Bích Ngọc",
                                                    "Lê Hoàng Minh Khôi"};
constexpr std::array<std::string_view, 3> days = {"2026-11-05", "2026-12-21", "2027-01-15"};
constexpr std::array<std::string_view, 3> amounts = {"1234567", "25000000", "480105"};
constexpr std::array<std::string_view, 3> counts = {"1", "2", "3"};

/// What is neither empty nor equal to any words a condition compares with.
constexpr std::string_view other_words = "Nội dung khác";

/// What a row has in the place of a made-up value: other words, or nothing.
using Settings = std::map<FieldPath, std::optional<std::string>>;

Value value_of(Value::Kind kind, std::string_view words) {
  Value value{.kind = kind, .text = std::string(words)};
  if (kind == Value::Kind::number) value.exact = value.text;
  return value;
}

/// Words that an attribute takes; index counts the items of a list.
std::string attribute_words(const AttributeRule& rule, std::size_t index) {
  const std::string number(counts[index % counts.size()]);
  switch (rule.value) {
    case ValueRule::choice:
      return std::string(rule.choices[index % rule.choices.size()]);
    case ValueRule::identifier:
      return rule.name == "kind" ? "cong-van" : "ten-" + number;
    case ValueRule::time:
      return "16:34:54";
    case ValueRule::length:
      return "60mm";
    case ValueRule::column_width:
      return number + "*";
    case ValueRule::type_size:
      return "11";
    case ValueRule::ordinal:
      return number;
    default:
      return rule.name == "notation" ? "VP" : std::string(people[index % people.size()]);
  }
}

/// Makes a row of a template's needs.
class RowMaker {
 public:
  RowMaker(const Settings& settings, std::size_t items) : settings_(settings), items_(items) {}

  std::vector<NamedValue> fields_of(const std::vector<FieldNeed>& needs, std::size_t index) {
    std::vector<NamedValue> all;
    for (const FieldNeed& need : needs) {
      if (need.name != items_step) all.push_back({need.name, made(need, index)});
    }
    return all;
  }

 private:
  Value made(const FieldNeed& need, std::size_t index) {
    path_.push_back(need.name);
    Value value = made_here(need, index);
    path_.pop_back();
    return value;
  }

  Value made_here(const FieldNeed& need, std::size_t index) {
    if (const auto set = settings_.find(path_); set != settings_.end()) {
      return set->second ? text_value(*set->second) : Value{};
    }
    const Value::Kind kind = kind_of(need);
    if (kind == Value::Kind::list) return list_of(need);
    if (kind == Value::Kind::record) {
      return {.kind = kind, .fields = fields_of(need.inside, index)};
    }
    for (const std::string& words : need.words) {
      if (!words.empty()) return text_value(words);
    }
    return {value_of(kind, sample_words(need, kind, index))};
  }

  static std::string sample_words(const FieldNeed& need, Value::Kind kind, std::size_t index) {
    if (kind == Value::Kind::date) return std::string(days[index % days.size()]);
    if (kind == Value::Kind::truth) return "true";
    if (kind == Value::Kind::number) {
      const bool spans = need.attribute != nullptr &&
                         (need.attribute->name == "columns" || need.attribute->name == "rows");
      if (spans) return "1";
      return std::string((need.small || need.attribute != nullptr ? counts : amounts)[index % 3]);
    }
    if (need.attribute != nullptr) return attribute_words(*need.attribute, index);
    return std::string(people[index % people.size()]);
  }

  Value list_of(const FieldNeed& need) {
    // Lists in lists in lists would make a tree of no end.
    const std::size_t count = depth_ >= 2 ? 1 : items_;
    ++depth_;
    Value list{.kind = Value::Kind::list};
    const auto items = std::ranges::find(need.inside, items_step, &FieldNeed::name);
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_known = items != need.inside.end();
      list.items.push_back(is_known ? made(*items, i) : text_value(std::string(people[i])));
    }
    --depth_;
    return list;
  }

  const Settings& settings_;
  std::size_t items_;
  std::size_t depth_ = 0;
  FieldPath path_;
};

/// Finds settings that make one condition true or false, and those around it true.
class Wish {
 public:
  explicit Wish(const TemplateNeeds& needs) : needs_(needs) {}

  const Settings& settings() const { return settings_; }

  bool affirm(std::size_t index) { return affirm_around(index) && set(index, true); }
  bool deny(std::size_t index) { return affirm_around(index) && set(index, false); }

 private:
  bool affirm_around(std::size_t index) {
    const auto& under = needs_.conditions[index].under;
    return std::ranges::all_of(under, [&](std::size_t outer) { return set(outer, true); });
  }

  bool set(std::size_t index, bool holds) {
    const AskedCondition& asked = needs_.conditions[index];
    const auto kind = asked.condition.kind;
    if (kind == Condition::Kind::given || kind == Condition::Kind::not_given) {
      return (kind == Condition::Kind::given) == holds ? give(asked) : take_away(asked);
    }
    const bool same = (kind == Condition::Kind::equals) == holds;
    std::string words = same ? asked.condition.words : words_beside(asked);
    if (words.empty()) return take_away(asked);
    settings_[asked.path] = std::move(words);
    return true;
  }

  bool give(const AskedCondition& asked) {
    settings_.erase(asked.path);
    return true;
  }

  /// Not where a letter cannot be made without it: what needs it must be wished away first.
  bool take_away(const AskedCondition& asked) {
    const FieldNeed* need = find_need(needs_, asked.path);
    settings_[asked.path] = std::nullopt;
    if (need == nullptr) return true;
    return std::ranges::all_of(need->needed_under, [&](const std::vector<std::size_t>& under) {
      return std::ranges::any_of(under, [&](std::size_t outer) { return wish_away(outer); });
    });
  }

  bool wish_away(std::size_t index) {
    if (!busy_.insert(index).second) return false;
    const bool done = set(index, false);
    busy_.erase(index);
    return done;
  }

  /// Other words than those compared with: another's, so that what that one guards is tried too.
  std::string words_beside(const AskedCondition& asked) const {
    if (const FieldNeed* need = find_need(needs_, asked.path)) {
      for (const std::string& words : need->words) {
        if (words != asked.condition.words && !words.empty()) return words;
      }
    }
    return std::string(other_words);
  }

  const TemplateNeeds& needs_;
  Settings settings_;
  std::set<std::size_t> busy_;
};

class Sampler {
 public:
  explicit Sampler(const TemplateNeeds& needs) : needs_(needs) {}

  std::vector<Record> rows() {
    add({}, 3);
    add({}, 1);
    for (std::size_t index = 0; index < needs_.conditions.size(); ++index) {
      for (const bool holds : {true, false}) {
        if (rows_.size() >= most_rows) return std::move(rows_);
        Wish wish(needs_);
        if (holds ? wish.affirm(index) : wish.deny(index)) add(wish.settings(), 3);
      }
    }
    return std::move(rows_);
  }

 private:
  void add(const Settings& settings, std::size_t items) {
    Record row;
    row.fields = RowMaker(settings, items).fields_of(needs_.fields, 0);
    if (std::ranges::find(rows_, row.fields, &Record::fields) != rows_.end()) return;
    row.number = rows_.size() + 1;
    row.place = "sample:" + std::to_string(row.number);
    rows_.push_back(std::move(row));
  }

  const TemplateNeeds& needs_;
  std::vector<Record> rows_;
};

}  // namespace

std::vector<Record> sample_rows(const Template& form) {
  const TemplateNeeds needs = needs_of(form);
  return Sampler(needs).rows();
}

}  // namespace congvan
