#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace congvan {

/// Which fields nobody may change once a signature stands (ISO 32000-1, 12.8.2.4).
struct FieldLock {
  enum class Action { all, include, exclude };

  Action action = Action::all;
  std::vector<std::string> fields;  ///< full names, of which also what is below them is meant

  bool locks(std::string_view field) const;
  bool operator==(const FieldLock&) const = default;
};

/// "/Action/Include/Fields[(a)(b)]": the entries of a lock, or of the parameters of FieldMDP.
std::string entries_of(const FieldLock& lock);

}  // namespace congvan
