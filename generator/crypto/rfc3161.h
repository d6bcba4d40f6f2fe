#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "crypto/certificate.h"
#include "crypto/time_stamper.h"

namespace congvan {

/// An authority that is asked over HTTP (RFC 3161, 3.4).
struct TimeStampService {
  std::string url;
  std::string user = {}, password = {};
  std::chrono::milliseconds longest = std::chrono::seconds(30);  ///< to wait for an answer
  /// If there are any, its certificate must lead to one of them; what is between may be among
  /// `others`.
  std::vector<Certificate> anchors = {}, others = {};
  std::optional<std::int64_t> now = {};  ///< seconds since 1970; if known, no later time is taken
};

/// A token it gives is checked before it is used: it is of the right bytes and of this question,
/// its signature is right, and its certificate is there and for time stamps alone.
std::unique_ptr<TimeStamper> time_stamp_authority(TimeStampService service);

}  // namespace congvan
