#include "crypto/pkcs11_session.h"

#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <array>

#include "crypto/readable_text.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

constexpr std::size_t most_objects = 1'000;
constexpr CK_ULONG most_attribute_bytes = 65'536;

/// PKCS #11 takes what it only reads as if it were to be written.
unsigned char* read_only(std::string_view bytes) {
  return const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes.data()));
}

bool is_refused(CK_RV answer) {
  return answer == CKR_MECHANISM_INVALID || answer == CKR_MECHANISM_PARAM_INVALID;
}

}  // namespace

Pkcs11Session::Pkcs11Session(const Pkcs11Library& library, const TokenFacts& token)
    : functions_(library.functions()), token_(token) {
  check_token(functions_.C_OpenSession(token.slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session_),
              "C_OpenSession");
}

Pkcs11Session::~Pkcs11Session() { functions_.C_CloseSession(session_); }

void Pkcs11Session::log_in(const Secret* pin) { log_in(CKU_USER, pin); }

void Pkcs11Session::log_in(unsigned long user, const Secret* pin) {
  const std::string_view digits = pin == nullptr ? std::string_view() : pin->view();
  unsigned char* const bytes = pin == nullptr ? nullptr : read_only(digits);
  const CK_RV answer = functions_.C_Login(session_, user, bytes, digits.size());
  const std::string label = readable_text(token_.label);
  switch (answer) {
    case CKR_OK:
    case CKR_USER_ALREADY_LOGGED_IN:
      return;
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
      signing_failed("token-pin-incorrect", {{"token", label}});
    case CKR_PIN_LOCKED:
      signing_failed("token-pin-locked", {{"token", label}});
    case CKR_PIN_EXPIRED:
    case CKR_USER_PIN_NOT_INITIALIZED:
      signing_failed("token-pin-unset", {{"token", label}});
    case CKR_FUNCTION_CANCELED:
      signing_failed("passphrase-missing", {{"source", label}});
    default:
      check_token(answer, "C_Login");
  }
}

std::vector<unsigned long> Pkcs11Session::find(unsigned long object_class,
                                               const std::vector<Attribute>& attributes) const {
  CK_OBJECT_CLASS kind = object_class;
  std::vector<CK_ATTRIBUTE> wanted{{CKA_CLASS, &kind, sizeof kind}};
  for (const auto& [type, bytes] : attributes) {
    wanted.push_back({type, read_only(bytes), bytes.size()});
  }
  check_token(functions_.C_FindObjectsInit(session_, wanted.data(), wanted.size()),
              "C_FindObjectsInit");
  std::vector<unsigned long> found;
  CK_RV answer = CKR_OK;
  std::array<CK_OBJECT_HANDLE, 64> some{};
  CK_ULONG count = some.size();
  while (answer == CKR_OK && count > 0 && found.size() < most_objects) {
    answer = functions_.C_FindObjects(session_, some.data(), some.size(), &count);
    if (answer != CKR_OK) break;
    count = std::min<CK_ULONG>(count, some.size());
    found.insert(found.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
  }
  functions_.C_FindObjectsFinal(session_);
  check_token(answer, "C_FindObjects");
  return found;
}

std::optional<std::string> Pkcs11Session::attribute(unsigned long object,
                                                    unsigned long kind) const {
  CK_ATTRIBUTE asked{kind, nullptr, 0};
  if (functions_.C_GetAttributeValue(session_, object, &asked, 1) != CKR_OK ||
      asked.ulValueLen > most_attribute_bytes) {
    return {};
  }
  std::string bytes(asked.ulValueLen, '\0');
  asked.pValue = bytes.data();
  if (functions_.C_GetAttributeValue(session_, object, &asked, 1) != CKR_OK ||
      asked.ulValueLen > bytes.size()) {
    return {};
  }
  bytes.resize(asked.ulValueLen);
  return bytes;
}

bool Pkcs11Session::offers(unsigned long mechanism) const {
  CK_MECHANISM_INFO info{};
  return functions_.C_GetMechanismInfo(token_.slot, mechanism, &info) == CKR_OK &&
         (info.flags & CKF_SIGN) != 0;
}

std::optional<std::string> Pkcs11Session::sign(unsigned long key, unsigned long mechanism,
                                               std::string_view parameter, std::string_view bytes,
                                               const std::optional<PinAgain>& again) {
  CK_MECHANISM how{mechanism, parameter.empty() ? nullptr : read_only(parameter), parameter.size()};
  CK_RV answer = functions_.C_SignInit(session_, &how, key);
  if (is_refused(answer)) return {};
  check_token(answer, "C_SignInit");
  if (again) log_in(CKU_CONTEXT_SPECIFIC, again->pin);
  std::string value(4'096, '\0');
  CK_ULONG size = value.size();
  answer = functions_.C_Sign(session_, read_only(bytes), bytes.size(),
                             reinterpret_cast<unsigned char*>(value.data()), &size);
  if (is_refused(answer)) return {};
  check_token(answer, "C_Sign");
  value.resize(std::min<std::size_t>(size, value.size()));
  return value;
}

}  // namespace congvan
