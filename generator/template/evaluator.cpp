#include "template/evaluator.h"

#include <algorithm>

#include "base/closest.h"
#include "dispatch/values.h"
#include "template/day.h"
#include "template/filters.h"
#include "template/value_words.h"
#include "text/letters.h"

namespace congvan {
namespace {

bool is_missing(const Value& value) {
  return value.kind == Value::Kind::nothing ||
         (value.kind == Value::Kind::text && is_blank(value.text));
}

bool has_default(const FieldUse& use) {
  return std::ranges::find(use.filters, "default", &Filter::name) != use.filters.end();
}

/// The value of a name in NFC, whatever form the data write it in.
const Value* find_composed(const std::vector<NamedValue>& fields, const std::string& name) {
  if (const Value* found = find_value(fields, name)) return found;
  const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::ranges::none_of(name, beyond_ascii)) return nullptr;
  const auto same = std::ranges::find_if(
      fields, [&](const NamedValue& each) { return composed(each.name) == name; });
  return same == fields.end() ? nullptr : &same->value;
}

bool is_false(const Value& value) {
  if (is_missing(value)) return true;
  if (value.kind == Value::Kind::list) return value.items.empty();
  if (value.kind == Value::Kind::record) return value.fields.empty();
  return value.text == "false" || value.text == "FALSE" || value.text == "False";
}

std::string joined(const std::vector<std::string>& path) {
  std::string all;
  for (const std::string& name : path) (all += all.empty() ? "" : ".") += name;
  return all;
}

/// The words of a date in an attribute that wants one as read_date does; "" if it is none.
std::string date_words(const Value& value) {
  if (const auto day = read_day(value.text)) return iso_date(*day);
  return read_date(value.text) ? value.text : "";
}

}  // namespace

void Evaluator::bind(const Repetition& repetition, const Value& item, std::size_t index) {
  bound_.push_back({&repetition, &item, index});
}

/// What a name means where only the first `below` repetitions are known.
const Evaluator::Bound* Evaluator::bound(std::string_view name, std::size_t below) const {
  for (std::size_t i = below; i > 0; --i) {
    if (bound_[i - 1].repetition->name == name) return &bound_[i - 1];
  }
  return nullptr;
}

std::string Evaluator::full_name(const FieldUse& use, std::size_t below) const {
  std::vector<std::string> path = use.path;
  if (const Bound* known = bound(path.front(), below)) {
    const auto depth = static_cast<std::size_t>(known - bound_.data());
    path.front() =
        full_name(known->repetition->list, depth) + "[" + std::to_string(known->index + 1) + "]";
  }
  return joined(path);
}

std::string_view Evaluator::suggestion(const FieldUse& use) const {
  const std::vector<NamedValue>* among = &row_.fields;
  std::size_t step = 0;
  if (const Bound* known = bound(use.path.front(), bound_.size())) {
    among = &known->item->fields;
    step = 1;
  }
  for (; step < use.path.size(); ++step) {
    const Value* inner = find_composed(*among, use.path[step]);
    if (inner == nullptr) break;
    among = &inner->fields;
  }
  if (step == use.path.size()) return "";
  std::vector<std::string_view> names;
  for (const NamedValue& each : *among) names.push_back(each.name);
  return closest(use.path[step], names);
}

void Evaluator::report(std::string_view code, const FieldUse& use, const Where& where,
                       std::string_view value) {
  if (std::ranges::find(faulty_, &use) != faulty_.end()) return;
  faulty_.push_back(&use);
  const std::string field = full_name(use, bound_.size());
  if (code == "unknown-field") {
    says_.error(code, where,
                {{"field", field}, {"row", row_.place}, {"suggestion", suggestion(use)}});
  } else {
    says_.error(code, where, {{"field", field}, {"row", row_.place}, {"value", beginning(value)}});
  }
}

/// The value the first steps of a path lead to, as many as `steps` says; null if none has that
/// name.
const Value* Evaluator::named(const FieldUse& use, std::size_t& steps) {
  const std::string& first = use.path.front();
  steps = 1;
  if (const Bound* known = bound(first, bound_.size())) return known->item;
  if (first.ends_with('#') && use.path.size() == 1) {
    const std::string_view name = std::string_view(first).substr(0, first.size() - 1);
    if (const Bound* known = bound(name, bound_.size())) {
      made_ = {};
      made_.kind = Value::Kind::number;
      made_.text = made_.exact = std::to_string(known->index + 1);
      return &made_;
    }
  }
  if (const Value* found = find_composed(row_.fields, first)) return found;
  steps = use.path.size();  // a table may have a column "sender.name"
  return steps == 1 ? nullptr : find_composed(row_.fields, joined(use.path));
}

/// Null if there is no such value, which `found` tells, or if there is a fault, which has been
/// said.
const Value* Evaluator::find(const FieldUse& use, const Where& where, bool& found) {
  std::size_t step = 0;
  const Value* value = named(use, step);
  found = value != nullptr;
  for (; found && step < use.path.size(); ++step) {
    if (value->kind == Value::Kind::nothing) return value;
    if (value->kind != Value::Kind::record) {
      report("not-a-record", use, where, shown(*value));
      return nullptr;
    }
    value = find_composed(value->fields, use.path[step]);
    found = value != nullptr;
  }
  return value;
}

/// The filtered value; null if there is a fault. It holds until the next is asked for.
const Value* Evaluator::value_of(const FieldUse& use, const Where& where, Absent absent) {
  bool found = false;
  const Value* value = find(use, where, found);
  if (!found) {
    if (absent == Absent::is_fault && !has_default(use)) {
      report("unknown-field", use, where, "");
      return nullptr;
    }
    value = &nothing_;
  }
  if (value == nullptr) return nullptr;
  if (is_missing(*value)) value = &nothing_;
  if (use.filters.empty()) return value;
  if (value != &made_) made_ = *value;
  for (const Filter& filter : use.filters) {
    if (const std::string_view fault = apply(filter, made_); !fault.empty()) {
      value = find(use, where, found);  // as it was
      report(fault, use, where, value == nullptr ? "" : shown(*value));
      return nullptr;
    }
  }
  return &made_;
}

bool Evaluator::append(const FieldUse& use, const Where& where, Place place, std::string& out) {
  const Value* value = value_of(use, where, Absent::is_fault);
  if (value == nullptr) return false;
  std::string_view fault = fault_of_showing(*value);
  if (value->kind == Value::Kind::nothing) fault = "missing-value";
  if (fault.empty() && place.rule == ValueRule::date && !value->text.empty() &&
      (place.alone || value->kind == Value::Kind::date)) {
    const std::string date = date_words(*value);
    fault = date.empty() ? "not-a-date" : append_value(date, out);
  } else if (fault.empty() && place.rule == ValueRule::whole_number && !value->exact.empty() &&
             place.alone) {
    fault = append_value(value->exact, out);
  } else if (fault.empty() && value->kind == Value::Kind::text) {
    fault = append_value(value->text, out);
  } else if (fault.empty()) {
    fault = append_value(shown(*value), out);
  }
  if (fault.empty()) return true;
  report(fault, use, where, shown(*value));
  return false;
}

bool Evaluator::equals(const Value& value, const std::string& words) const {
  if (value.kind == Value::Kind::nothing) return words.empty();
  if (value.kind == Value::Kind::number && value.exact == words) return true;
  return composed(value.text) == words || shown(value) == words;
}

bool Evaluator::holds(const Condition& condition, const Where& where) {
  const Value* value = value_of(condition.field, where, Absent::is_nothing);
  if (value == nullptr) return false;
  if (condition.kind == Condition::Kind::given) return !is_false(*value);
  if (condition.kind == Condition::Kind::not_given) return is_false(*value);
  if (const std::string_view fault = fault_of_showing(*value); !fault.empty()) {
    report(fault, condition.field, where, "");
    return false;
  }
  return equals(*value, condition.words) == (condition.kind == Condition::Kind::equals);
}

const std::vector<Value>* Evaluator::items(const FieldUse& list, const Where& where, Value& made) {
  const Value* value = value_of(list, where, Absent::is_fault);
  if (value == nullptr) return nullptr;
  if (value == &made_) {
    made = std::move(made_);
    value = &made;
  }
  if (value->kind == Value::Kind::list) return &value->items;
  if (value->kind == Value::Kind::text && value->text.empty()) return &value->items;  // default:''
  const bool missing = value->kind == Value::Kind::nothing;
  report(missing ? "missing-value" : "not-a-list", list, where, shown(*value));
  return nullptr;
}

std::optional<std::string> expand(const Pattern& pattern, const Record& row, const Where& where,
                                  Diagnostics& says) {
  Evaluator evaluator(row, says);
  std::string words;
  bool sound = true;
  for (const auto& [plain, field] : pattern.pieces) {
    words += plain;
    if (field) sound = evaluator.append(*field, where, {}, words) && sound;
  }
  return sound ? std::optional(std::move(words)) : std::nullopt;
}

}  // namespace congvan
