#include "xml/escaped.h"

namespace congvan {

std::string escaped(std::string_view words) {
  std::string safe;
  for (const char c : words) {
    if (c == '<') {
      safe += "&lt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else if (c == '"') {
      safe += "&quot;";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace congvan
