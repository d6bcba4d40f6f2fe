#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "crypto/fetcher.h"

namespace congvan {

/// Asks at addresses that foreign certificates give: nothing twice, and no more, nor longer, than
/// is good for anybody. Each failure is said as a warning, once.
class LimitedFetcher {
 public:
  LimitedFetcher(Fetcher& fetcher, Diagnostics& says) : fetcher_(fetcher), says_(says) {}

  /// Nothing if it cannot be had.
  std::optional<std::string> list(const std::string& address);
  std::optional<std::string> issuer(const std::string& address);
  std::optional<std::string> ocsp(const std::string& address, const std::string& request);

 private:
  template <typename Ask>
  std::optional<std::string> limited(const std::string& key, const std::string& address,
                                     const Ask& ask);

  using Clock = std::chrono::steady_clock;

  Fetcher& fetcher_;
  Diagnostics& says_;
  std::map<std::string, std::optional<std::string>> known_;
  std::size_t bytes_ = 0;
  Clock::time_point begun_ = Clock::now();
};

}  // namespace congvan
