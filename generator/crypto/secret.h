#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

namespace congvan {

/// A pass phrase or a PIN. It stands in memory once, wherever it is moved, and is wiped when its
/// owner goes.
class Secret {
 public:
  static constexpr std::size_t most_bytes = 1'024;

  Secret();
  /// Throws std::length_error if it is too long.
  explicit Secret(std::string_view bytes);

  /// False if there is no room for one more.
  bool append(char byte);
  void drop_last();

  std::string_view view() const { return {text(), size_}; }
  /// The same, with a zero after it.
  const char* text() const { return bytes_->data(); }

 private:
  struct Wipe {
    void operator()(std::array<char, most_bytes + 1>* bytes) const;
  };
  std::unique_ptr<std::array<char, most_bytes + 1>, Wipe> bytes_;
  std::size_t size_ = 0;
};

}  // namespace congvan
