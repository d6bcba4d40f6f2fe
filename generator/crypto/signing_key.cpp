#include "crypto/signing_key.h"

namespace congvan {

void signing_failed(std::string_view code, Diagnostics::Arguments arguments) {
  Diagnostic complaint;
  complaint.code = code;
  for (const auto& [name, value] : arguments) complaint.arguments.emplace_back(name, value);
  throw SigningFailed(std::move(complaint));
}

}  // namespace congvan
