#pragma once

#include <string>
#include <string_view>

#include "crypto/signing_key.h"
#include "crypto/time_stamper.h"

namespace congvan {

/// A CAdES signature for PAdES baseline (ETSI EN 319 142-1, 6.3; SubFilter ETSI.CAdES.detached):
/// the DER of a CMS SignedData without content, whose signed attributes are content type, message
/// digest and signing-certificate-v2, and no signing time. `digest` is that of the content, of the
/// key's kind. With a stamper the signature is time stamped (B-T). Throws SigningFailed.
std::string cades_signature(SigningKey& key, std::string_view digest, TimeStamper* stamper);

}  // namespace congvan
