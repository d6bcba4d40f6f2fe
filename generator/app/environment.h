#pragma once

#include <string>

#include "app/language.h"

namespace congvan {

/// What the program takes from its surroundings, read once.
struct Environment {
  Language language = Language::en;  ///< of LC_ALL, LC_MESSAGES, LANG
  bool colour = false;               ///< standard error is a terminal that wants colours
  std::string created;               ///< SOURCE_DATE_EPOCH
  std::string font_path;             ///< CONGVAN_FONT_PATH
  std::string path;                  ///< PATH
  std::string home;                  ///< HOME
};

Environment read_environment();

}  // namespace congvan
