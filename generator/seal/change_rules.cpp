#include "seal/change_rules.h"

#include <algorithm>

namespace congvan {

bool ChangeRules::may_sign() const {
  return std::ranges::none_of(pdf_.signatures(), [](const SignatureInFile& signature) {
    return signature.certification == 1;
  });
}

bool ChangeRules::is_locked(const std::string& field) const {
  return std::ranges::any_of(pdf_.signatures(), [&](const SignatureInFile& signature) {
    return signature.lock && signature.lock->locks(field);
  });
}

}  // namespace congvan
