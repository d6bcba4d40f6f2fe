#pragma once

#include <cstddef>
#include <string>

#include "xml/cured.h"
#include "xml/cursor.h"
#include "xml/faults.h"

namespace congvan {

struct StartTag {
  std::string name;
  Place place;
  bool is_empty = false;  ///< ends in `/>`
};

/// Reads the tag that begins here, `<` and a name, and writes it. A tag that does not end gives way
/// to the next `<`.
StartTag read_start_tag(Cursor& cursor, Faults& faults, CuredWriter& writer,
                        std::size_t most_attributes);

}  // namespace congvan
