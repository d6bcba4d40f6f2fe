#include "crypto/der_writer.h"

#include <algorithm>

namespace congvan {
namespace {

std::string length_of(std::size_t size) {
  if (size < 0x80) return std::string(1, static_cast<char>(size));
  std::string bytes;
  for (; size > 0; size >>= 8U) bytes.insert(bytes.begin(), static_cast<char>(size & 0xffU));
  return static_cast<char>(0x80U | bytes.size()) + bytes;
}

}  // namespace

std::string der_value(unsigned char tag, std::string_view held) {
  std::string made(1, static_cast<char>(tag));
  return made.append(length_of(held.size())).append(held);
}

std::string der_sequence(std::initializer_list<std::string_view> parts) {
  std::string held;
  for (const std::string_view part : parts) held += part;
  return der_value(0x30, held);
}

std::string der_set(std::vector<std::string> parts, unsigned char tag) {
  // The shorter of two that begin alike comes first, and no value of DER begins another.
  std::ranges::sort(parts);
  std::string held;
  for (const std::string& part : parts) held += part;
  return der_value(tag, held);
}

std::string der_octets(std::string_view bytes) { return der_value(0x04, bytes); }

std::string der_integer(std::string_view magnitude) {
  while (magnitude.size() > 1 && magnitude.front() == '\0') magnitude.remove_prefix(1);
  std::string held(magnitude);
  const bool looks_negative = held.empty() || (static_cast<unsigned char>(held.front()) & 0x80U);
  if (looks_negative) held.insert(held.begin(), '\0');
  return der_value(0x02, held);
}

std::string der_integer(unsigned char number) {
  return der_integer(std::string_view(reinterpret_cast<const char*>(&number), 1));
}

std::string der_object(std::string_view encoded) { return der_value(0x06, encoded); }

std::string der_null() { return der_value(0x05, {}); }

}  // namespace congvan
