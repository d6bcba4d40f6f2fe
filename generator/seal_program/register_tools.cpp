#include "seal_program/register_tools.h"

#include <pwd.h>
#include <unistd.h>

#include "app/fault.h"
#include "app/files.h"
#include "crypto/digest_kind.h"
#include "seal/pdf_limits.h"
#include "seal_program/letter_facts.h"
#include "seal_program/letter_key.h"

namespace congvan {
namespace {

/// The name that the system knows the user by; of one it does not know, the number.
std::string user_name() {
  const struct passwd* user = ::getpwuid(::getuid());  // NOLINT: one thread asks
  return user != nullptr ? user->pw_name : std::to_string(::getuid());
}

std::string sha256_of(const std::string& path) {
  try {
    return hex_of(digest_of(DigestKind::sha256, read_file(path, 2 * PdfLimits().bytes)));
  } catch (const Fault&) {
    return "";
  }
}

}  // namespace

RegisterTools register_tools() {
  RegisterTools tools;
  tools.now = time_now;
  tools.sha256_of = sha256_of;
  tools.clerk = user_name();
  return tools;
}

}  // namespace congvan
