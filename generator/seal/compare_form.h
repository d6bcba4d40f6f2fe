#pragma once

#include <map>
#include <string>

#include "seal/comparison.h"

namespace congvan {

/// Empty signature fields of a form may be signed, and new ones that show nothing may come.
class FormComparison {
 public:
  explicit FormComparison(Comparison& all);

  /// Finds the fields that may come; the parts that have to do with them are compared later.
  void find_new_fields();
  void compare();

 private:
  bool may_come(const QPDFObjectHandle& field);
  void compare_field(ObjectId id, const Slot& slot);
  void report_signature(const std::string& field, const QPDFObjectHandle& signature);

  Comparison& all_;
  std::map<ObjectId, const Slot*> slots_;  ///< by field and by widget
};

}  // namespace congvan
