#include "template/fields.h"

#include <algorithm>

#include "template/field_needs.h"

namespace congvan {
namespace {

/// The conditions under one of which every place that needs the field stands, each once.
std::vector<std::string> conditions_of(const FieldNeed& need, const TemplateNeeds& needs) {
  std::vector<std::string> all;
  for (const auto& under : need.needed_under) {
    std::string words;
    for (const std::size_t index : under) {
      words += (words.empty() ? "" : "; ") + needs.conditions[index].written;
    }
    if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
  }
  return all;
}

Field field_of(const FieldNeed& need, std::string name, const TemplateNeeds& needs) {
  Field field{
      .name = std::move(name), .kind = kind_of(need), .splits = need.splits, .places = need.places};
  field.required = std::ranges::any_of(need.needed_under, &std::vector<std::size_t>::empty);
  if (!field.required) field.required_when = conditions_of(need, needs);
  return field;
}

void append(std::vector<Field>& all, const FieldNeed& need, const std::string& before,
            const TemplateNeeds& needs) {
  const bool is_item = need.name == items_step;
  const std::string name =
      is_item ? before : (before.empty() ? need.name : before + "." + need.name);
  if (!is_item && !need.places.empty()) all.push_back(field_of(need, name, needs));
  for (const FieldNeed& inner : need.inside) append(all, inner, name, needs);
}

}  // namespace

std::vector<Field> fields_of(const Template& form) {
  const TemplateNeeds needs = needs_of(form);
  std::vector<Field> all;
  for (const FieldNeed& need : needs.fields) append(all, need, "", needs);
  return all;
}

}  // namespace congvan
