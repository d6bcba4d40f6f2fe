#include "crypto/crl.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <utility>

#include "crypto/foreign_der.h"
#include "crypto/key_strength.h"

namespace congvan {
namespace {

constexpr int most_entries = 400'000;

using IssuingPoint = std::unique_ptr<ISSUING_DIST_POINT, decltype(&ISSUING_DIST_POINT_free)>;
using Points = std::unique_ptr<CRL_DIST_POINTS, decltype(&CRL_DIST_POINTS_free)>;

bool is_understood(const X509_CRL& list) {
  for (int i = 0; i < X509_CRL_get_ext_count(&list); ++i) {
    X509_EXTENSION* const extension = X509_CRL_get_ext(&list, i);
    const int name = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
    if (name == NID_delta_crl) return false;
    if (X509_EXTENSION_get_critical(extension) != 0 && name != NID_issuing_distribution_point) {
      return false;
    }
  }
  return true;
}

/// Whether a place where lists are had has one of these names.
bool shares_name(const GENERAL_NAMES& names, const DIST_POINT& place) {
  if (place.distpoint == nullptr || place.distpoint->type != 0) return false;
  for (int i = 0; i < sk_GENERAL_NAME_num(&names); ++i) {
    for (int j = 0; j < sk_GENERAL_NAME_num(place.distpoint->name.fullname); ++j) {
      if (GENERAL_NAME_cmp(sk_GENERAL_NAME_value(&names, i),
                           sk_GENERAL_NAME_value(place.distpoint->name.fullname, j)) == 0) {
        return true;
      }
    }
  }
  return false;
}

bool is_listed_at(const DIST_POINT_NAME& point, const x509_st& certificate) {
  if (point.type != 0) return false;
  const Points places(static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(
                          &certificate, NID_crl_distribution_points, nullptr, nullptr)),
                      &CRL_DIST_POINTS_free);
  for (int i = 0; i < sk_DIST_POINT_num(places.get()); ++i) {
    if (shares_name(*point.name.fullname, *sk_DIST_POINT_value(places.get(), i))) return true;
  }
  return false;
}

/// Whether a list speaks of certificates like this one, for all reasons (RFC 5280, 5.2.5).
bool speaks_of(const X509_CRL& list, x509_st& certificate) {
  int state = 0;
  const IssuingPoint point(static_cast<ISSUING_DIST_POINT*>(X509_CRL_get_ext_d2i(
                               &list, NID_issuing_distribution_point, &state, nullptr)),
                           &ISSUING_DIST_POINT_free);
  if (!point) return state == -1;  // there is none
  const bool is_ca = X509_check_ca(&certificate) > 0;
  if (point->onlyattr > 0 || point->indirectCRL > 0 || point->onlysomereasons != nullptr) {
    return false;
  }
  if ((point->onlyuser > 0 && is_ca) || (point->onlyCA > 0 && !is_ca)) return false;
  return point->distpoint == nullptr || is_listed_at(*point->distpoint, certificate);
}

/// Of which time certificates that expired are still listed (expiredCertsOnCRL, ITU-T X.509).
std::optional<std::int64_t> expired_since(const X509_CRL& list) {
  const std::unique_ptr<ASN1_OBJECT, decltype(&ASN1_OBJECT_free)> name(OBJ_txt2obj("2.5.29.60", 1),
                                                                       &ASN1_OBJECT_free);
  const int at = X509_CRL_get_ext_by_OBJ(&list, name.get(), -1);
  if (at < 0) return {};
  const auto held = bytes_of(X509_EXTENSION_get_data(X509_CRL_get_ext(&list, at)));
  const auto* bytes = reinterpret_cast<const unsigned char*>(held.data());
  const std::unique_ptr<ASN1_GENERALIZEDTIME, decltype(&ASN1_GENERALIZEDTIME_free)> time(
      d2i_ASN1_GENERALIZEDTIME(nullptr, &bytes, static_cast<long>(held.size())),
      &ASN1_GENERALIZEDTIME_free);
  return seconds_of(time.get());
}

bool is_hold(const X509_REVOKED& entry) {
  const std::unique_ptr<ASN1_ENUMERATED, decltype(&ASN1_ENUMERATED_free)> reason(
      static_cast<ASN1_ENUMERATED*>(
          X509_REVOKED_get_ext_d2i(&entry, NID_crl_reason, nullptr, nullptr)),
      &ASN1_ENUMERATED_free);
  return reason && ASN1_ENUMERATED_get(reason.get()) == CRL_REASON_CERTIFICATE_HOLD;
}

/// What the entry of a certificate adds, if it has one.
void read_entry(X509_CRL& list, x509_st& certificate, RevocationAnswer& answer) {
  answer.said = RevocationAnswer::Said::good;
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_cert(&list, &entry, &certificate) != 1 || entry == nullptr) return;
  answer.said = RevocationAnswer::Said::revoked;
  // An entry whose time cannot be read has been there for ever.
  answer.revoked_at = seconds_of(X509_REVOKED_get0_revocationDate(entry)).value_or(0);
  answer.is_on_hold = is_hold(*entry);
}

}  // namespace

RevocationList::RevocationList(Owned<X509_crl_st> list) : list_(std::move(list)) {}

std::optional<RevocationList> RevocationList::read(std::string_view der) {
  Owned<X509_crl_st> list = parsed_crl(der);
  if (!list || sk_X509_REVOKED_num(X509_CRL_get_REVOKED(list.get())) > most_entries ||
      !is_understood(*list)) {
    return {};
  }
  return RevocationList(std::move(list));
}

bool RevocationList::is_of(const x509_st& issuer) const {
  return X509_NAME_cmp(X509_CRL_get_issuer(list_.get()), X509_get_subject_name(&issuer)) == 0 &&
         (X509_get_key_usage(const_cast<X509*>(&issuer)) & KU_CRL_SIGN) != 0 &&
         weakness_of_signature(X509_CRL_get_signature_nid(list_.get())).empty() &&
         X509_CRL_verify(list_.get(), X509_get0_pubkey(&issuer)) == 1;
}

std::optional<RevocationAnswer> RevocationList::answer_of(x509_st& certificate,
                                                          x509_st& issuer) const {
  const auto said_at = seconds_of(X509_CRL_get0_lastUpdate(list_.get()));
  const bool counts = said_at && speaks_of(*list_, certificate) && is_of(issuer);
  ERR_clear_error();
  if (!counts) return {};
  RevocationAnswer answer;
  answer.source = RevocationStatus::Source::crl;
  answer.said_at = *said_at;
  answer.until = seconds_of(X509_CRL_get0_nextUpdate(list_.get()))
                     .value_or(*said_at + seconds_without_next_update);
  answer.speaks_from = expired_since(*list_).value_or(*said_at);
  read_entry(*list_, certificate, answer);
  return answer;
}

}  // namespace congvan
