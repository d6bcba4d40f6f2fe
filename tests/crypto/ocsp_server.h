#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "crypto/authorities.h"
#include "reserved_port.h"

namespace congvan {

/// The responder of an authority of the tests: `openssl ocsp -port`, on a port that is known before
/// it runs, so that certificates can name it. It ends with its owner, even if that is killed.
class OcspServer {
 public:
  OcspServer() = default;
  ~OcspServer();
  OcspServer(const OcspServer&) = delete;
  OcspServer& operator=(const OcspServer&) = delete;

  /// Returns when it listens; it then knows what `issuer` has certified and revoked until now.
  /// `responder` is the name of a certificate for it. Throws std::runtime_error.
  void start(const Authorities& authorities, const std::string& issuer,
             const std::string& responder);
  void stop();

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_.number()); }

 private:
  ReservedPort port_;
  pid_t process_ = -1;
  int output_ = -1;
};

}  // namespace congvan
