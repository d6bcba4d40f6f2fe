#include "seal/field_lock.h"

#include <algorithm>

#include "paint/pdf_values.h"

namespace congvan {
namespace {

bool is_or_holds(std::string_view upper, std::string_view field) {
  return field.starts_with(upper) && (field.size() == upper.size() || field[upper.size()] == '.');
}

std::string_view name_of(FieldLock::Action action) {
  switch (action) {
    case FieldLock::Action::include:
      return "/Include";
    case FieldLock::Action::exclude:
      return "/Exclude";
    case FieldLock::Action::all:
      break;
  }
  return "/All";
}

}  // namespace

bool FieldLock::locks(std::string_view field) const {
  if (action == Action::all) return true;
  const bool named = std::ranges::any_of(
      fields, [&](const std::string& upper) { return is_or_holds(upper, field); });
  return named == (action == Action::include);
}

std::string entries_of(const FieldLock& lock) {
  std::string entries = "/Action";
  entries += name_of(lock.action);
  if (lock.action == FieldLock::Action::all) return entries;
  entries += "/Fields[";
  for (const std::string& field : lock.fields) entries += pdf_text(field);
  return entries + "]";
}

}  // namespace congvan
