#include "crypto/time_stamp_server.h"

#include <stdexcept>
#include <utility>

namespace congvan {
namespace {

/// DER of a SEQUENCE of 256 to 65,535 bytes.
std::string sequence(const std::string& held) {
  std::string der = "\x30\x82";
  for (const unsigned shift : {8U, 0U}) der += static_cast<char>(held.size() >> shift & 0xffU);
  return der + held;
}

/// A query (RFC 3161, 2.4.1) for other bytes: the SHA-256 of its imprint is another.
std::string with_other_imprint(std::string query) {
  const auto at = query.find(std::string("\x04\x20"));
  if (at == query.npos) throw std::logic_error("the query has no SHA-256");
  query.at(at + 2) = static_cast<char>(query.at(at + 2) ^ 1);
  return query;
}

/// The same query with another nonce, which stands before certReq TRUE.
std::string with_other_nonce(std::string query) {
  if (!query.ends_with("\x01\x01\xff")) throw std::logic_error("the query wants no certificate");
  query.at(query.size() - 4) = static_cast<char>(query.at(query.size() - 4) ^ 1);
  return query;
}

std::string with_altered_end(std::string response) {
  response.back() = static_cast<char>(response.back() ^ 1);  // within the signature's value
  return response;
}

}  // namespace

TimeStampServer::TimeStampServer(const Authorities& authorities, std::string name,
                                 StampManner manner)
    : authorities_(authorities),
      name_(std::move(name)),
      manner_(manner),
      server_([this](const HttpQuestion& question) { return answer(question); }) {}

void TimeStampServer::openssl(const std::vector<std::string>& arguments) const {
  const Outcome outcome = run_program(
      {.program = "/usr/bin/openssl", .arguments = arguments, .folder = folder_.path()});
  if (outcome.status != 0) throw std::runtime_error("openssl: " + outcome.err);
}

HttpReply TimeStampServer::answer(const HttpQuestion& question) {
  const StampManner manner = manner_;
  const std::string type = "application/timestamp-reply";
  const std::string page = "<html><body>It works!</body></html>";
  switch (manner) {
    case StampManner::hangs:
      return {.way = HttpReply::Way::never};
    case StampManner::endless:
      return {std::string(65'536, '0'), type, 200, "", HttpReply::Way::endless};
    case StampManner::fails:
      return {page, "text/html", 500};
    case StampManner::page:
      return {page, "text/html"};
    case StampManner::elsewhere:
      return {"", type, 302, "Location: file:///etc/passwd\r\n"};
    case StampManner::garbage:
      return {"\x30\x05 it is", type};
    case StampManner::wants_password:
      if (question.headers.find("Basic Y2xlcms6czNjcmV0") == std::string::npos) {
        return {page, "text/html", 401, "WWW-Authenticate: Basic realm=\"tsa\"\r\n"};
      }
      break;
    default:
      break;
  }
  if (question.method != "POST" ||
      question.headers.find("application/timestamp-query") == std::string::npos) {
    return {page, "text/html", 400};
  }
  try {
    const auto way = manner == StampManner::cut ? HttpReply::Way::cut : HttpReply::Way::whole;
    return {reply(question.body, manner), type, 200, "", way};
  } catch (const std::exception& failed) {
    return {failed.what(), "text/plain", 503};
  }
}

std::string TimeStampServer::reply(std::string query, StampManner manner) const {
  if (manner == StampManner::refuses) return respond(query, "sha512");
  if (manner == StampManner::other_imprint) query = with_other_imprint(std::move(query));
  if (manner == StampManner::other_nonce) query = with_other_nonce(std::move(query));
  if (manner == StampManner::wrong_purpose) return signed_by_another(query, true);
  if (manner == StampManner::without_certificate) return signed_by_another(query, false);
  const std::string response = respond(query, "sha256,sha384,sha512");
  return manner == StampManner::altered ? with_altered_end(response) : response;
}

std::string TimeStampServer::respond(const std::string& query, const std::string& digests) const {
  folder_.file("ts.cnf",
               "[tsa]\ndefault_tsa=t\n[t]\nserial=serial\ndefault_policy=1.2.3.4.1\n"
               "signer_digest=sha256\ness_cert_id_alg=sha256\nordering=no\ndigests=" +
                   digests);
  folder_.file("query", query);
  openssl({"ts", "-reply", "-config", "ts.cnf", "-queryfile", "query", "-signer",
           authorities_.folder().file(name_ + ".pem"), "-inkey",
           authorities_.folder().file(name_ + ".key"), "-out", "response"});
  return bytes_of(folder_.file("response"));
}

/// What `openssl ts` itself refuses to do: a token by somebody ("signer") who is no time stamp
/// authority, or one without the certificate that was asked for.
std::string TimeStampServer::signed_by_another(const std::string& query,
                                               bool with_certificate) const {
  respond(query, "sha256,sha384,sha512");
  openssl({"ts", "-reply", "-config", "ts.cnf", "-in", "response", "-token_out", "-out", "token"});
  openssl({"cms", "-verify", "-noverify", "-inform", "DER", "-in", "token", "-out", "stamp"});
  const std::string who = authorities_.folder().file(with_certificate ? "signer" : name_);
  std::vector<std::string> words = {"cms",
                                    "-sign",
                                    "-binary",
                                    "-nodetach",
                                    "-cades",
                                    "-in",
                                    "stamp",
                                    "-econtent_type",
                                    "1.2.840.113549.1.9.16.1.4",
                                    "-outform",
                                    "DER",
                                    "-out",
                                    "token",
                                    "-signer",
                                    who + ".pem",
                                    "-inkey",
                                    who + ".key"};
  if (!with_certificate) words.emplace_back("-nocerts");
  openssl(words);
  const std::string granted("\x30\x03\x02\x01\x00", 5);
  return sequence(granted + bytes_of(folder_.file("token")));
}

}  // namespace congvan
