#include "crypto/pkcs11_library.h"

#include <dlfcn.h>
#include <p11-kit/pkcs11.h>

#include <array>
#include <charconv>
#include <cstring>

#include "crypto/readable_text.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

std::string hexadecimal(unsigned long number) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return "0x" + std::string(digits.data(), end);
}

CK_C_GetFunctionList entry_of(void* library) {
  void* const found = ::dlsym(library, "C_GetFunctionList");
  CK_C_GetFunctionList entry = nullptr;
  static_assert(sizeof entry == sizeof found);
  std::memcpy(&entry, &found, sizeof entry);
  return entry;
}

}  // namespace

void check_token(unsigned long answer, const char* function) {
  switch (answer) {
    case CKR_OK:
      return;
    case CKR_DEVICE_REMOVED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_USER_NOT_LOGGED_IN:  // it was taken out and is there again
    case CKR_KEY_HANDLE_INVALID:
      signing_failed("token-gone");
    default:
      signing_failed("token-failed", {{"function", function}, {"code", hexadecimal(answer)}});
  }
}

void Pkcs11Library::Unload::operator()(void* library) const { ::dlclose(library); }

Pkcs11Library::Pkcs11Library(const std::string& path)
    : library_(::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
  if (!library_) {
    const char* const reason = ::dlerror();
    signing_failed("token-library-unloadable",
                   {{"library", path}, {"reason", readable_text(reason ? reason : "?")}});
  }
  const CK_C_GetFunctionList entry = entry_of(library_.get());
  if (entry == nullptr || entry(&functions_) != CKR_OK || functions_ == nullptr) {
    signing_failed("token-library-foreign", {{"library", path}});
  }
  CK_C_INITIALIZE_ARGS how{};
  how.flags = CKF_OS_LOCKING_OK;
  CK_RV answer = functions_->C_Initialize(&how);
  if (answer == CKR_CANT_LOCK) answer = functions_->C_Initialize(nullptr);  // one thread will do
  if (answer == CKR_CRYPTOKI_ALREADY_INITIALIZED) return;
  check_token(answer, "C_Initialize");
  finalizes_ = true;
}

Pkcs11Library::~Pkcs11Library() {
  if (finalizes_) functions_->C_Finalize(nullptr);
}

}  // namespace congvan
