#pragma once

#include <atomic>
#include <string>

#include "crypto/authorities.h"
#include "crypto/http_server.h"
#include "run_program.h"

namespace congvan {

/// How a time stamp authority of the tests behaves.
enum class StampManner {
  honest,
  hangs,
  endless,         ///< an answer without end
  cut,             ///< an answer that ends too early
  fails,           ///< HTTP status 500
  page,            ///< an HTML page instead of an answer
  elsewhere,       ///< sends whoever asks to a file of this machine
  wants_password,  ///< HTTP status 401 to all but "clerk" with "s3cret"
  refuses,         ///< granted to nobody (status 2)
  garbage,         ///< bytes that are nothing
  other_imprint,   ///< stamps something else
  other_nonce,     ///< answers another question
  altered,         ///< a token whose signature is not right
  wrong_purpose,   ///< by a certificate that is not for time stamps
  without_certificate,
};

/// A time stamp authority of the tests' own on 127.0.0.1 (RFC 3161 over HTTP), around `openssl ts`.
/// Its certificate and key are NAME.pem and NAME.key in the folder of the authorities.
class TimeStampServer {
 public:
  explicit TimeStampServer(const Authorities& authorities, std::string name = "tsa",
                           StampManner manner = StampManner::honest);

  std::string url() const { return server_.url() + "/tsa"; }
  std::size_t questions() const { return server_.questions(); }
  void behave(StampManner manner) { manner_ = manner; }

 private:
  HttpReply answer(const HttpQuestion& question);
  std::string reply(std::string query, StampManner manner) const;
  std::string respond(const std::string& query, const std::string& digests) const;
  std::string signed_by_another(const std::string& query, bool with_certificate) const;
  void openssl(const std::vector<std::string>& arguments) const;

  const Authorities& authorities_;
  std::string name_;
  std::atomic<StampManner> manner_;
  TemporaryFolder folder_;
  HttpServer server_;  ///< the last: its thread uses all of the others
};

}  // namespace congvan
