#include "registry/entry_state.h"

namespace congvan {

std::string_view name_of(EntryState state) {
  switch (state) {
    case EntryState::reserved:
      return "reserved";
    case EntryState::taken:
      return "taken";
    case EntryState::sealed:
      return "sealed";
    case EntryState::issued:
      return "issued";
    case EntryState::voided:
      return "void";
  }
  return "";
}

std::optional<EntryState> state_named(std::string_view name) {
  for (const auto state : {EntryState::reserved, EntryState::taken, EntryState::sealed,
                           EntryState::issued, EntryState::voided}) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

}  // namespace congvan
