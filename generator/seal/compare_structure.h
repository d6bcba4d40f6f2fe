#pragma once

#include <set>
#include <string>
#include <vector>

#include "seal/comparison.h"

namespace congvan {

/// The structure of a tagged file may get elements that stand for new fields.
class StructureComparison {
 public:
  explicit StructureComparison(Comparison& all);
  void compare();

 private:
  /// Compares one but for these entries, and its kids.
  void compare_element(ObjectId id, const std::set<std::string>& may);
  bool may_come(const QPDFObjectHandle& element, ObjectId parent);
  void compare_parents();

  Comparison& all_;
  ObjectId root_;                   ///< /StructTreeRoot; 0 0 if there is none
  std::vector<ObjectId> elements_;  ///< of the old file, each once
};

}  // namespace congvan
