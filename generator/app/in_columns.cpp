#include "app/in_columns.h"

#include <algorithm>
#include <cstddef>

#include "app/readable.h"
#include "text/utf8.h"

namespace congvan {

std::string in_columns(const Lines& given) {
  Lines lines = given;
  std::vector<std::size_t> widths;
  for (Cells& line : lines) {
    widths.resize(std::max(widths.size(), line.size()));
    for (std::size_t i = 0; i < line.size(); ++i) {
      line[i] = readable(line[i]);
      widths[i] = std::max(widths[i], count_characters(line[i]));
    }
  }
  std::string table;
  for (const Cells& line : lines) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      table += line[i] + std::string(widths[i] + 2 - count_characters(line[i]), ' ');
    }
    if (!line.empty()) table += line.back();
    table += '\n';
  }
  return table;
}

}  // namespace congvan
