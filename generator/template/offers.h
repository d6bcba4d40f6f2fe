#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/where.h"

namespace congvan {

/// Words of a finished letter that are likely to be others in the next one.
struct Offer {
  enum class Kind { date, number, recipient, recipients, money, person, signatory };

  Kind kind = Kind::date;
  std::string words;  ///< folded; of a list the name of its elements
  std::string place;  ///< "number/value", where the words must not be sought elsewhere; or ""
  std::string value;  ///< what the words mean: offers of one kind and value are one field
  Where where;        ///< where they stand first
};

/// In the order they stand, each once. `bytes` are a file in which `parse_xml` finds no fault.
std::vector<Offer> offers_of(std::string_view bytes, const std::string& file);

}  // namespace congvan
