#pragma once

#include <string>

#include "app/language.h"
#include "app/options.h"

namespace congvan {

/// What the program does, its verbs, the options they share, and the exit statuses.
std::string help(Language language);

/// One verb with all its options.
std::string help(const Verb& verb, Language language);

/// "-o, --output FILE"
std::string spelled(const Option& option, Language language);

}  // namespace congvan
