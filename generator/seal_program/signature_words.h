#pragma once

#include <string>

#include "app/json_object.h"
#include "app/language.h"
#include "app/messages.h"
#include "seal/verify.h"

namespace congvan {

/// What a clerk is told of a signature: some lines that a person understands.
std::string words_of(const SignatureReport& report, const Catalogue& catalogue, Language language);

/// The same and all details, for programs.
JsonObject json_of(const SignatureReport& report, const Catalogue& catalogue, Language language);

}  // namespace congvan
