#pragma once

#include <cstddef>
#include <string>

namespace congvan {

/// Gets what certificates point to: revocations, and missing issuers. Whoever gives none lets
/// nobody out to the network.
class Fetcher {
 public:
  virtual ~Fetcher() = default;

  /// The body of the answer, of so many bytes at most. Both throw SigningFailed.
  virtual std::string get(const std::string& address, std::size_t most_bytes) = 0;
  virtual std::string post(const std::string& address, const std::string& content_type,
                           const std::string& body, std::size_t most_bytes) = 0;
};

}  // namespace congvan
