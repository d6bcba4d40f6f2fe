#include "crypto/pkcs11_token.h"

#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "crypto/readable_text.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

constexpr unsigned long most_slots = 256;

/// Text of fixed size, filled up with spaces.
template <std::size_t Size>
std::string text_of(const unsigned char (&field)[Size]) {
  std::string text(reinterpret_cast<const char*>(field), Size);
  text.erase(text.find_last_not_of(std::string(" \0", 2)) + 1);
  return text;
}

std::vector<CK_SLOT_ID> slots_of(const _CK_FUNCTION_LIST& functions) {
  std::vector<CK_SLOT_ID> slots;
  for (;;) {  // tokens come and go
    CK_ULONG count = 0;
    check_token(functions.C_GetSlotList(CK_TRUE, nullptr, &count), "C_GetSlotList");
    slots.resize(std::min(count, most_slots));
    count = slots.size();
    if (count == 0) return slots;
    const CK_RV answer = functions.C_GetSlotList(CK_TRUE, slots.data(), &count);
    if (answer == CKR_BUFFER_TOO_SMALL && slots.size() < most_slots) continue;
    check_token(answer, "C_GetSlotList");
    slots.resize(std::min(count, slots.size()));
    return slots;
  }
}

std::vector<TokenFacts> all_tokens(const _CK_FUNCTION_LIST& functions) {
  std::vector<TokenFacts> found;
  for (const CK_SLOT_ID slot : slots_of(functions)) {
    CK_TOKEN_INFO info{};
    if (functions.C_GetTokenInfo(slot, &info) != CKR_OK) continue;  // taken out just now
    if ((info.flags & CKF_TOKEN_INITIALIZED) == 0) continue;
    const auto says = [&](CK_FLAGS flag) { return (info.flags & flag) != 0; };
    found.push_back({slot, text_of(info.label), text_of(info.manufacturerID), text_of(info.model),
                     text_of(info.serialNumber), says(CKF_LOGIN_REQUIRED),
                     says(CKF_PROTECTED_AUTHENTICATION_PATH), says(CKF_USER_PIN_LOCKED),
                     says(CKF_USER_PIN_FINAL_TRY)});
  }
  return found;
}

bool fits(const TokenFacts& token, const Pkcs11Uri& uri) {
  return token.label == uri.token.value_or(token.label) &&
         token.manufacturer == uri.manufacturer.value_or(token.manufacturer) &&
         token.model == uri.model.value_or(token.model) &&
         token.serial == uri.serial.value_or(token.serial) &&
         token.slot == uri.slot.value_or(token.slot);
}

std::string list_of(const std::vector<TokenFacts>& tokens) {
  std::string list;
  for (const TokenFacts& token : tokens) {
    if (!list.empty()) list += ", ";
    list += readable_text(token.label) + " (serial=" + readable_text(token.serial) + ")";
  }
  return list;
}

}  // namespace

TokenFacts find_token(const Pkcs11Library& library, const Pkcs11Uri& uri) {
  const std::vector<TokenFacts> all = all_tokens(library.functions());
  if (all.empty()) signing_failed("token-none");
  std::vector<TokenFacts> fitting;
  std::ranges::copy_if(all, std::back_inserter(fitting),
                       [&](const TokenFacts& token) { return fits(token, uri); });
  if (fitting.empty()) signing_failed("token-not-found", {{"found", list_of(all)}});
  if (fitting.size() > 1) signing_failed("token-several", {{"found", list_of(fitting)}});
  return fitting.front();
}

}  // namespace congvan
