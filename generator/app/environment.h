#pragma once

#include <string>
#include <vector>

#include "app/language.h"

namespace congvan {

/// What the program takes from its surroundings, read once.
struct Environment {
  Language language = Language::en;  ///< of LC_ALL, LC_MESSAGES, LANG
  bool terminal = false;             ///< standard error is a terminal
  bool colour = false;               ///< which wants colours
  std::string created;               ///< SOURCE_DATE_EPOCH
  std::string font_path;             ///< CONGVAN_FONT_PATH
  std::string path;                  ///< PATH
  std::string home;                  ///< HOME
  std::string profile;               ///< CONGVAN_PROFILE
  /// The program's own of XDG_CONFIG_HOME and XDG_CONFIG_DIRS, the user's first.
  std::vector<std::string> config_folders = {};
};

Environment read_environment();

}  // namespace congvan
