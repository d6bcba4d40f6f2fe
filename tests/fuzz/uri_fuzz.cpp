// Any bytes are read as the address of a key on a token: none may crash the reader. What it takes
// can be given to the system; what it refuses is said once, in words that cannot play with a
// terminal.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/pkcs11_uri.h"
#include "fuzz/require.h"

namespace {

using namespace congvan;

bool is_printable(const std::string& words) {
  return std::ranges::all_of(words, [](char byte) { return byte >= ' ' && byte < 0x7f; });
}

/// Whether a text of the address, if it is there, is one that the system may be given.
bool is_text(const std::optional<std::string>& text) {
  return !text || text->find('\0') == text->npos;
}

void check(std::string_view uri) {
  Diagnostics says;
  const auto read = read_pkcs11_uri(uri, says);
  require(read.has_value() == says.all().empty());
  if (!read) {
    require(says.all().size() == 1);
    for (const auto& [name, value] : says.all().front().arguments) require(is_printable(value));
    return;
  }
  require(is_text(read->token) && is_text(read->object) && is_text(read->module_path));
  require(is_text(read->module_name) && is_text(read->pin_file));
  require(!read->module_name || read->module_name->find('/') == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  check(std::string("pkcs11:").append(bytes));
  return 0;
}
