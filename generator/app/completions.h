#pragma once

#include <string>
#include <string_view>

#include "app/language.h"

namespace congvan {

/// The script that teaches a shell (bash, zsh or fish) the verbs and options. The descriptions in
/// it, where the shell shows any, are in `language`.
std::string completions(std::string_view shell, Language language);

}  // namespace congvan
