#include "crypto/secret.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace congvan {

void Secret::Wipe::operator()(std::array<char, most_bytes + 1>* bytes) const {
  ::explicit_bzero(bytes->data(), bytes->size());
  delete bytes;
}

Secret::Secret() : bytes_(new std::array<char, most_bytes + 1>{}) {}

Secret::Secret(std::string_view bytes) : Secret() {
  if (bytes.size() > most_bytes) throw std::length_error("a pass phrase that is too long");
  std::ranges::copy(bytes, bytes_->begin());
  size_ = bytes.size();
}

bool Secret::append(char byte) {
  if (size_ == most_bytes) return false;
  (*bytes_)[size_++] = byte;
  return true;
}

void Secret::drop_last() {
  if (size_ > 0) (*bytes_)[--size_] = '\0';
}

}  // namespace congvan
