#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "dispatch/grammar.h"
#include "template/pattern.h"
#include "template/value.h"

namespace congvan {

/// Asks one row for what a template's holders, conditions and repetitions want of it. A fault is
/// said once a row and holder, with the field's full name ("tasks[3].day").
class Evaluator {
 public:
  Evaluator(const Record& row, Diagnostics& says) : row_(row), says_(says) {}

  /// The attribute whose value is made: its rule, and whether nothing but the field stands there.
  struct Place {
    ValueRule rule = ValueRule::words;
    bool alone = false;
  };

  /// Appends the words of a field. False if there is a fault, which has been said.
  bool append(const FieldUse& use, const Where& where, Place place, std::string& out);

  /// False where a fault makes that impossible to know.
  bool holds(const Condition& condition, const Where& where);

  /// The items of a list: those of the row, or made by filters into `made`. Null if there is a
  /// fault.
  const std::vector<Value>* items(const FieldUse& list, const Where& where, Value& made);

  /// Until `unbind`, the name of a repetition means that item of its list.
  void bind(const Repetition& repetition, const Value& item, std::size_t index);
  void unbind() { bound_.pop_back(); }

  void report(std::string_view code, const FieldUse& use, const Where& where,
              std::string_view value);

 private:
  struct Bound {
    const Repetition* repetition;
    const Value* item;
    std::size_t index;
  };
  enum class Absent { is_fault, is_nothing };

  const Value* value_of(const FieldUse& use, const Where& where, Absent absent);
  const Value* find(const FieldUse& use, const Where& where, bool& found);
  const Value* named(const FieldUse& use, std::size_t& steps);
  const Bound* bound(std::string_view name, std::size_t below) const;
  std::string full_name(const FieldUse& use, std::size_t below) const;
  std::string_view suggestion(const FieldUse& use) const;
  bool equals(const Value& value, const std::string& words) const;

  const Record& row_;
  Diagnostics& says_;
  std::vector<Bound> bound_;
  std::vector<const FieldUse*> faulty_;
  Value nothing_, made_;
};

}  // namespace congvan
