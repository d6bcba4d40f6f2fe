#include "app/environment.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace congvan {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

/// By POSIX the first of them that is set and not empty decides.
Language language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = variable(name);
    if (!value.empty()) return value.starts_with("vi") ? Language::vi : Language::en;
  }
  return Language::en;
}

/// https://no-color.org: set and not empty, whatever its value.
bool wants_colour() {
  return variable("NO_COLOR").empty() && variable("TERM") != "dumb" && isatty(STDERR_FILENO) == 1;
}

}  // namespace

Environment read_environment() {
  return {.language = language(),
          .colour = wants_colour(),
          .created = variable("SOURCE_DATE_EPOCH"),
          .font_path = variable("CONGVAN_FONT_PATH"),
          .path = variable("PATH"),
          .home = variable("HOME")};
}

}  // namespace congvan
