#include "crypto/der.h"

#include <vector>

namespace congvan {
namespace {

constexpr std::size_t deepest = 64;

constexpr unsigned char constructed = 0x20;

/// Whether a tag says rightly whether values stand within: of the universal ones only in sequences,
/// sets and two that are as good as never seen. OpenSSL does not look.
bool is_tag(unsigned char tag) {
  const unsigned number = tag & 0x1fU;
  if (number == 0x1f || tag == 0) return false;
  const bool is_universal = (tag & 0xc0U) == 0;
  const bool holds_values = number == 16 || number == 17 || number == 8 || number == 11;
  return !is_universal || holds_values == ((tag & constructed) != 0);
}

/// Takes the bytes of a length in its long form.
std::optional<std::size_t> take_long_length(std::string_view& bytes, std::size_t count) {
  if (count == 0 || count > 4 || count > bytes.size() || bytes.front() == '\0') return {};
  std::size_t length = 0;
  for (const char byte : bytes.substr(0, count)) {
    length = length << 8U | static_cast<unsigned char>(byte);
  }
  bytes.remove_prefix(count);
  if (length < 0x80) return {};
  return length;
}

}  // namespace

std::optional<DerValue> take_der(std::string_view& bytes) {
  std::string_view rest = bytes;
  if (rest.size() < 2 || !is_tag(static_cast<unsigned char>(rest[0]))) return {};
  DerValue value;
  value.tag = static_cast<unsigned char>(rest[0]);
  const auto short_length = static_cast<unsigned char>(rest[1]);
  rest.remove_prefix(2);
  std::optional<std::size_t> length = short_length;
  if (short_length >= 0x80) length = take_long_length(rest, short_length & 0x7fU);
  if (!length || *length > rest.size()) return {};
  value.held = rest.substr(0, *length);
  rest.remove_prefix(*length);
  value.whole = bytes.substr(0, bytes.size() - rest.size());
  bytes = rest;
  return value;
}

bool is_der(std::string_view bytes, std::size_t most_values) {
  const auto outer = take_der(bytes);
  if (!outer || !bytes.empty()) return false;
  std::vector<std::string_view> open;  // what is left of the values around
  if ((outer->tag & constructed) != 0) open.push_back(outer->held);
  std::size_t values = 1;
  while (!open.empty()) {
    if (open.back().empty()) {
      open.pop_back();
      continue;
    }
    const auto value = take_der(open.back());
    if (!value || ++values > most_values) return false;
    if ((value->tag & constructed) == 0) continue;
    if (open.size() == deepest) return false;
    open.push_back(value->held);
  }
  return true;
}

std::optional<std::string_view> der_before_zeros(std::string_view contents) {
  const auto value = take_der(contents);
  if (!value || contents.find_first_not_of('\0') != contents.npos) return {};
  return value->whole;
}

}  // namespace congvan
