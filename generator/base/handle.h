#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace congvan {

/// An open file of the system's, closed when it goes; the standard streams stay open.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int number) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Handle();

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

  /// Closes it now. Some file systems say only then that they are full: false, and errno.
  bool close();

 private:
  int number_ = -1;
};

/// Throws the std::system_error of errno, or of `error`, about `path`.
[[noreturn]] void fail(const std::string& path);
[[noreturn]] void fail(const std::string& path, int error);

/// False, and errno, if not all could be written.
bool write_all(int number, std::string_view bytes);

}  // namespace congvan
