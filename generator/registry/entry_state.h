#pragma once

#include <optional>
#include <string_view>

namespace congvan {

/// How far the number of an entry has come.
enum class EntryState {
  reserved,  ///< by hand, for a letter that will come
  taken,     ///< for a letter that is being signed
  sealed,    ///< signed, about to stand in its place
  issued,
  voided,  ///< taken and lost; the entry says why
};

/// "issued".
std::string_view name_of(EntryState state);

/// The state that `name_of` names so; nothing if it is no such name.
std::optional<EntryState> state_named(std::string_view name);

}  // namespace congvan
