#include "crypto/time_stamp_query.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <stdexcept>

#include "crypto/algorithm_identifiers.h"
#include "crypto/der.h"
#include "crypto/der_writer.h"
#include "crypto/evp_scheme.h"
#include "crypto/foreign_der.h"
#include "crypto/readable_text.h"

namespace congvan {
namespace {

constexpr unsigned char sequence = 0x30, integer = 0x02, utf8_string = 0x0c;
constexpr unsigned char version = 1;
/// What the hole for a signature has room for, with some to spare.
constexpr std::size_t most_token_bytes = 15'000;

/// A large number, as its bytes, without a sign or zeros before it.
std::string random_nonce() {
  std::string bytes(16, '\0');
  if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size())) !=
      1) {
    throw std::runtime_error("there are no random numbers");
  }
  bytes.front() = static_cast<char>((bytes.front() & 0x3f) | 0x40);
  return bytes;
}

/// PKIFreeText, the words of an authority that refuses.
std::string words_of(std::string_view texts) {
  std::string words;
  for (auto text = take_der(texts); text && text->tag == utf8_string; text = take_der(texts)) {
    words += (words.empty() ? "" : " ") + readable_text(text->held);
  }
  return words;
}

[[noreturn]] void refused(int status, std::string_view rest, const std::string& url) {
  const auto texts = take_der(rest);
  const std::string words = texts && texts->tag == sequence ? words_of(texts->held) : "";
  signing_failed(
      "time-stamp-refused",
      {{"url", url}, {"status", std::to_string(status)}, {"words", words.empty() ? "-" : words}});
}

}  // namespace

TimeStampQuery::TimeStampQuery(const Digest& digest)
    : kind_(digest.kind), digest_(digest.bytes), nonce_(random_nonce()) {
  const std::string imprint =
      der_sequence({digest_algorithm_with_null(digest.kind), der_octets(digest_)});
  der_ =
      der_sequence({der_integer(version), imprint, der_integer(nonce_), der_value(0x01, "\xff")});
}

std::string TimeStampQuery::token_of(std::string_view response, const std::string& url) const {
  constexpr std::size_t most_values = 20'000;
  if (!is_der(response, most_values))
    signing_failed("time-stamp-answer-unreadable", {{"url", url}});
  const auto whole = take_der(response);
  std::string_view parts = whole->held;
  const auto info = take_der(parts);
  std::string_view about = info ? info->held : std::string_view();
  const auto status = take_der(about);
  if (whole->tag != sequence || !info || info->tag != sequence || !status ||
      status->tag != integer || status->held.size() != 1) {
    signing_failed("time-stamp-answer-unreadable", {{"url", url}});
  }
  const int number = static_cast<unsigned char>(status->held.front());
  constexpr int granted_with_mods = 1;
  if (number > granted_with_mods) refused(number, about, url);
  const auto token = take_der(parts);
  if (!token) signing_failed("time-stamp-answer-unreadable", {{"url", url}});
  if (token->whole.size() > most_token_bytes) {
    signing_failed("time-stamp-too-long",
                   {{"url", url}, {"limit", std::to_string(most_token_bytes)}});
  }
  return std::string(token->whole);
}

std::int64_t TimeStampQuery::check(std::string_view stamp, const std::string& url) const {
  const Owned<TS_tst_info_st> info = parsed_stamp(stamp);
  const auto time = info ? seconds_of(TS_TST_INFO_get_time(info.get())) : std::nullopt;
  if (!time) signing_failed("time-stamp-answer-unreadable", {{"url", url}});
  TS_MSG_IMPRINT* const imprint = TS_TST_INFO_get_msg_imprint(info.get());
  const int algorithm = OBJ_obj2nid(TS_MSG_IMPRINT_get_algo(imprint)->algorithm);
  if (algorithm != EVP_MD_get_type(evp_digest(kind_)) ||
      bytes_of(TS_MSG_IMPRINT_get_msg(imprint)) != digest_) {
    signing_failed("time-stamp-other-imprint", {{"url", url}});
  }
  const ASN1_INTEGER* const nonce = TS_TST_INFO_get_nonce(info.get());
  if (nonce == nullptr || ASN1_STRING_type(nonce) != V_ASN1_INTEGER || bytes_of(nonce) != nonce_) {
    signing_failed("time-stamp-other-nonce", {{"url", url}});
  }
  return *time;
}

}  // namespace congvan
