#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace congvan {

/// What tells a token and a key on it from others (RFC 7512, 2.3), and how they are reached (2.4).
/// What is not said fits any.
struct Pkcs11Uri {
  std::optional<std::string> token, manufacturer, model, serial;
  std::optional<unsigned long> slot;
  std::optional<std::string> object, id;  ///< of the key: its label, and bytes
  std::optional<std::string> module_path, module_name;
  std::optional<std::string> pin_file;  ///< whose first line is the PIN

  bool operator==(const Pkcs11Uri&) const = default;
};

/// Reads "pkcs11:token=Văn%20thư;object=ký?module-path=/usr/lib/...". Nothing, and a complaint, if
/// it is malformed, has attributes that are not known or twice there, or holds a PIN: a command
/// line is seen by everybody.
std::optional<Pkcs11Uri> read_pkcs11_uri(std::string_view uri, Diagnostics& says);

}  // namespace congvan
