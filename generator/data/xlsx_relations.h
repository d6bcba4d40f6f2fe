#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/xlsx_package.h"

namespace congvan {

/// A relationship from one part of a package to another.
struct Relation {
  std::string id;
  std::string type;    ///< an address, of which only the last word counts: "worksheet"
  std::string target;  ///< the name of a part

  bool is(std::string_view kind) const { return type.ends_with("/" + std::string(kind)); }
};

/// The relationships of a part; of the package itself where `part` is empty. False if they are
/// broken; the fault has been said.
bool read_relations(const Package& package, std::string_view part, std::vector<Relation>& relations,
                    Diagnostics& says);

/// The first of that kind, or null.
const Relation* find_relation(const std::vector<Relation>& relations, std::string_view kind);

}  // namespace congvan
