#include "crypto/altered_cms.h"

#include <openssl/cms.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

namespace congvan {
namespace {

struct FreeMessage {
  void operator()(CMS_ContentInfo* message) const { CMS_ContentInfo_free(message); }
};
using Message = std::unique_ptr<CMS_ContentInfo, FreeMessage>;

Message read(const std::string& der) {
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  Message message(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
  if (!message) throw std::logic_error("a test alters what is no CMS");
  return message;
}

std::string written(CMS_ContentInfo& message) {
  std::string der(static_cast<std::size_t>(i2d_CMS_ContentInfo(&message, nullptr)), '\0');
  auto* at = reinterpret_cast<unsigned char*>(der.data());
  i2d_CMS_ContentInfo(&message, &at);
  return der;
}

CMS_SignerInfo* signer(CMS_ContentInfo& message) {
  return sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(&message), 0);
}

}  // namespace

std::string with_time_stamp(const std::string& der, const std::string& token) {
  const Message message = read(der);
  if (CMS_unsigned_add1_attr_by_NID(signer(*message), NID_id_smime_aa_timeStampToken,
                                    V_ASN1_SEQUENCE, token.data(),
                                    static_cast<int>(token.size())) != 1) {
    throw std::logic_error("no time stamp could be added");
  }
  return written(*message);
}

std::string with_certificate(const std::string& der, const Certificate& more) {
  const Message message = read(der);
  const auto* at = reinterpret_cast<const unsigned char*>(more.der.data());
  X509* const certificate = d2i_X509(nullptr, &at, static_cast<long>(more.der.size()));
  if (certificate == nullptr || CMS_add0_cert(message.get(), certificate) != 1) {
    throw std::logic_error("no certificate could be added");
  }
  return written(*message);
}

std::string signature_value(const std::string& der) {
  const Message message = read(der);
  const ASN1_OCTET_STRING* const value = CMS_SignerInfo_get0_signature(signer(*message));
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
          static_cast<std::size_t>(ASN1_STRING_length(value))};
}

std::vector<std::string> protected_parts(const std::string& der) {
  const Message message = read(der);
  std::vector<std::string> parts = {signature_value(der)};
  const CMS_SignerInfo* const info = signer(*message);
  for (int i = 0; i < CMS_signed_get_attr_count(info); ++i) {
    X509_ATTRIBUTE* const attribute = CMS_signed_get_attr(info, i);
    std::string part(static_cast<std::size_t>(i2d_X509_ATTRIBUTE(attribute, nullptr)), '\0');
    auto* at = reinterpret_cast<unsigned char*>(part.data());
    i2d_X509_ATTRIBUTE(attribute, &at);
    parts.push_back(part);
  }
  return parts;
}

std::string with_bytes(std::string der, const std::string& from, const std::string& to) {
  bool found = false;
  for (auto at = der.find(from); at != der.npos; at = der.find(from, at + to.size())) {
    der.replace(at, from.size(), to);
    found = true;
  }
  if (!found || from.size() != to.size()) throw std::logic_error("a test changes nothing");
  return der;
}

}  // namespace congvan
