#include "campaign_program/data_of.h"

#include <algorithm>
#include <string_view>

#include "base/closest.h"
#include "template/fields.h"

namespace congvan {

DataPlace data_of(const Request& request) {
  DataPlace place;
  place.path = request.data.value_or("-");
  place.sheet = request.sheet;
  place.query = request.query;
  place.charset = request.charset;
  return place;
}

void check_columns(const Template& form, const std::vector<std::string>& columns,
                   const std::string& data, Diagnostics& says) {
  if (columns.empty()) return;
  const std::vector<std::string_view> names(columns.begin(), columns.end());
  for (const Field& field : fields_of(form)) {
    const std::string top = field.name.substr(0, field.name.find('.'));
    if (!field.required || std::ranges::find(names, top) != names.end()) continue;
    says.error("field-not-in-data", field.places.empty() ? Where{} : field.places.front(),
               {{"field", field.name}, {"data", data}, {"suggestion", closest(top, names)}});
  }
}

void check_names(const Pattern& names, const std::vector<std::string>& columns,
                 const std::string& data, Diagnostics& says) {
  if (columns.empty()) return;
  std::vector<std::string_view> known(columns.begin(), columns.end());
  known.emplace_back("row");
  for (const Pattern::Piece& piece : names.pieces) {
    if (!piece.field || std::ranges::find(known, piece.field->path.front()) != known.end())
      continue;
    const std::string& field = piece.field->path.front();
    says.error("names-field-not-in-data", {},
               {{"field", field}, {"data", data}, {"suggestion", closest(field, known)}});
  }
}

}  // namespace congvan
