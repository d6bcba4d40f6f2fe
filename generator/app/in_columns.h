#pragma once

#include <string>
#include <vector>

namespace congvan {

using Cells = std::vector<std::string>;
using Lines = std::vector<Cells>;

/// Columns as wide as their widest cell, two spaces between them, for people: what would not be
/// seen or would change the terminal is made readable. All lines have equally many cells.
std::string in_columns(const Lines& lines);

}  // namespace congvan
