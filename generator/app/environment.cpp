#include "app/environment.h"

#include <unistd.h>

#include <algorithm>
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

/// By the XDG base directory specification: folders named from the root alone count.
std::vector<std::string> config_folders() {
  std::string home = variable("XDG_CONFIG_HOME");
  if (home.empty() && !variable("HOME").empty()) home = variable("HOME") + "/.config";
  std::string others = variable("XDG_CONFIG_DIRS");
  if (others.empty()) others = "/etc/xdg";
  std::vector<std::string> folders;
  for (std::string_view rest = others.insert(0, home + ":"); !rest.empty();) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (rest.starts_with('/')) folders.push_back(std::string(rest.substr(0, end)) + "/congvan");
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return folders;
}

}  // namespace

Environment read_environment() {
  return {.language = language(),
          .terminal = isatty(STDERR_FILENO) == 1,
          .colour = wants_colour(),
          .created = variable("SOURCE_DATE_EPOCH"),
          .font_path = variable("CONGVAN_FONT_PATH"),
          .path = variable("PATH"),
          .home = variable("HOME"),
          .profile = variable("CONGVAN_PROFILE"),
          .config_folders = config_folders()};
}

}  // namespace congvan
