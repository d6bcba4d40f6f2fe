#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "crypto/fetcher.h"

namespace congvan {

/// How long to wait, and as whom to ask.
struct HttpTerms {
  std::chrono::milliseconds longest = std::chrono::seconds(30);  ///< for a whole answer
  std::string user = {}, password = {};                          ///< if the server wants them
};

/// Asks over HTTP and HTTPS: nothing else, also if sent on to another address. Proxies are those of
/// the environment (http_proxy), as other programs have it. No cookies. Servers of HTTPS must have
/// a certificate that the system trusts.
class Http : public Fetcher {
 public:
  explicit Http(HttpTerms terms = {}) : terms_(std::move(terms)) {}

  /// May be sent on to other addresses a few times.
  std::string get(const std::string& address, std::size_t most_bytes) override;
  std::string post(const std::string& address, const std::string& content_type,
                   const std::string& body, std::size_t most_bytes) override;

 private:
  HttpTerms terms_;
};

/// An address without the user and the password it may hold.
std::string shown_address(const std::string& address);

}  // namespace congvan
