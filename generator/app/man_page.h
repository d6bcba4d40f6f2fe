#pragma once

#include <string>

#include "app/language.h"

namespace congvan {

/// congvan(1), in roff with the man macros.
std::string man_page(Language language);

}  // namespace congvan
