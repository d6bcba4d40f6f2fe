#pragma once

#include <optional>
#include <vector>

#include "dispatch/grammar.h"
#include "template/pattern.h"
#include "template/placed_pattern.h"
#include "xml/element.h"

namespace congvan {

/// An attribute of a template's element. Without pieces it is as it stands.
struct BranchAttribute {
  Attribute written;
  PlacedPattern words = {};
  ValueRule rule = ValueRule::words;
};

/// A node of a template with its holders read, so that filling it reads nothing twice.
struct Branch {
  /// Of a node that nothing in it changes: all of it. Otherwise its name and place alone.
  Element written;
  bool is_fixed = true;
  std::size_t nodes = 1;  ///< of one that is fixed, with all that is in it

  std::optional<Repetition> each = {};
  std::optional<Condition> when = {};
  Where each_where = {}, when_where = {};
  PlacedPattern words = {};  ///< of a piece of text
  std::vector<BranchAttribute> attributes = {};
  std::vector<Branch> children = {};
};

/// Reads everything that a tree says about its filling. Faults are said; what is given is then
/// not to be used.
Branch branch_of(const Element& element, Diagnostics& says);

}  // namespace congvan
