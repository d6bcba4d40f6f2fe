#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "seal/change_rules.h"
#include "seal/changes.h"
#include "seal/finished_pdf.h"
#include "seal/same_values.h"

class QPDFObjectHandle;

namespace congvan {

/// What is said of a value that is not what it was.
struct Topic {
  std::string code;
  std::string what = {};
};

/// What the parts of a comparison of two revisions share. Objects keep their numbers when something
/// is appended; each of the old file that its catalogue leads to is compared once, with the object
/// of its number in the new file. So nothing can be made to look unchanged by what is new.
class Comparison {
 public:
  Comparison(const FinishedPdf& old_file, const FinishedPdf& new_file)
      : before(old_file), after(new_file), rules(old_file) {}

  const FinishedPdf& before;
  const FinishedPdf& after;
  const ChangeRules rules;

  QPDFObjectHandle old_value(ObjectId id) const;
  QPDFObjectHandle new_value(ObjectId id) const;
  /// Whether this is an object that the old file has not.
  bool is_new(const QPDFObjectHandle& value) const;

  /// Keeps an object out of what `follow` compares, because the part that knows what it is will
  /// compare it. Each part claims its objects before any of them compares one.
  void claim(ObjectId id) { ++claims_[id]; }
  /// Whether only one part knows what it is; else nothing may be allowed in it.
  bool is_clear(ObjectId id) const { return claims_.at(id) == 1; }

  /// Compares objects, and all that they lead to.
  void follow(std::vector<ObjectId> references, const Topic& topic);
  /// Compares two values, wherever they stand, and all that they lead to.
  void compare(const QPDFObjectHandle& one, const QPDFObjectHandle& other, const Topic& topic);
  /// Compares the entries of two dictionaries that are not among these.
  void compare_entries(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                       const std::set<std::string>& except, const Topic& topic);

  void report(const Topic& topic, bool is_allowed = false);
  std::vector<Change> changes() const { return {changes_.begin(), changes_.end()}; }

  std::set<ObjectId> new_fields;    ///< that may be there
  std::set<ObjectId> new_elements;  ///< of the structure, that stand for those

 private:
  std::map<ObjectId, int> claims_;
  std::set<ObjectId> seen_;
  std::set<Change> changes_;
};

}  // namespace congvan
