#pragma once

#include <cstddef>
#include <string_view>

namespace congvan {

struct CsvSeparator {
  char character = ',';
  std::size_t said = 0;  ///< bytes of a first line "sep=;" that names it, as Excel writes it
};

/// What separates the cells of a table that begins like this: a comma, a semicolon, a tab or a bar,
/// whichever stands as often in its first lines as in its headings, quoted cells aside. A comma
/// where none of them stands in the headings.
CsvSeparator find_separator(std::string_view text);

}  // namespace congvan
