#pragma once

#include <memory>
#include <string>

struct _CK_FUNCTION_LIST;  // of PKCS #11

namespace congvan {

/// The library that speaks with a kind of token (PKCS #11, 5), loaded and initialised for as long
/// as this lives. One of them may be in use at a time for each library.
class Pkcs11Library {
 public:
  /// `path` is that of a file, or a name that the system finds among its libraries. Throws
  /// SigningFailed.
  explicit Pkcs11Library(const std::string& path);
  ~Pkcs11Library();
  Pkcs11Library(const Pkcs11Library&) = delete;
  Pkcs11Library& operator=(const Pkcs11Library&) = delete;

  const _CK_FUNCTION_LIST& functions() const { return *functions_; }

 private:
  struct Unload {
    void operator()(void* library) const;
  };

  std::unique_ptr<void, Unload> library_;
  _CK_FUNCTION_LIST* functions_ = nullptr;
  bool finalizes_ = false;
};

/// Throws the SigningFailed that tells of what a function answered, unless that is CKR_OK.
void check_token(unsigned long answer, const char* function);

}  // namespace congvan
