#include "crypto/signed_attributes.h"

#include <openssl/cms.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <algorithm>

#include "crypto/foreign_der.h"

namespace congvan {
namespace {

constexpr int most_attributes = 64;
constexpr int only_one = -3;  // of CMS_signed_get0_data_by_OBJ: one attribute, with one value

constexpr int known[] = {NID_pkcs9_contentType, NID_pkcs9_messageDigest, NID_pkcs9_signingTime,
                         NID_id_smime_aa_signingCertificate, NID_id_smime_aa_signingCertificateV2};

const void* value_of(const CMS_SignerInfo& signer, int name, int type) {
  return CMS_signed_get0_data_by_OBJ(&signer, OBJ_nid2obj(name), only_one, type);
}

bool stands_once(const CMS_SignerInfo& signer, int name) {
  const int at = CMS_signed_get_attr_by_NID(&signer, name, -1);
  if (at < 0) return true;
  return CMS_signed_get_attr_by_NID(&signer, name, at) < 0 &&
         X509_ATTRIBUTE_count(CMS_signed_get_attr(&signer, at)) == 1;
}

}  // namespace

bool SignedAttributes::are_sound() const {
  const int count = CMS_signed_get_attr_count(&signer_);
  return count > 0 && count <= most_attributes &&
         std::ranges::all_of(known, [&](int name) { return stands_once(signer_, name); });
}

bool SignedAttributes::has(int name) const {
  return CMS_signed_get_attr_by_NID(&signer_, name, -1) >= 0;
}

std::string_view SignedAttributes::sequence(int name) const {
  return bytes_of(static_cast<const ASN1_STRING*>(value_of(signer_, name, V_ASN1_SEQUENCE)));
}

std::string_view SignedAttributes::octets(int name) const {
  return bytes_of(static_cast<const ASN1_STRING*>(value_of(signer_, name, V_ASN1_OCTET_STRING)));
}

int SignedAttributes::object(int name) const {
  const auto* const value = static_cast<const ASN1_OBJECT*>(value_of(signer_, name, V_ASN1_OBJECT));
  return value == nullptr ? NID_undef : OBJ_obj2nid(value);
}

std::vector<std::string_view> SignedAttributes::time_stamps(std::size_t most) const {
  std::vector<std::string_view> found;
  for (int at = -1;
       (at = CMS_unsigned_get_attr_by_NID(&signer_, NID_id_smime_aa_timeStampToken, at)) >= 0;) {
    X509_ATTRIBUTE* const attribute = CMS_unsigned_get_attr(&signer_, at);
    for (int i = 0; i < X509_ATTRIBUTE_count(attribute) && found.size() < most; ++i) {
      const void* const value = X509_ATTRIBUTE_get0_data(attribute, i, V_ASN1_SEQUENCE, nullptr);
      if (value != nullptr) found.push_back(bytes_of(static_cast<const ASN1_STRING*>(value)));
    }
  }
  return found;
}

}  // namespace congvan
