#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

struct CMS_SignerInfo_st;

namespace congvan {

/// The attributes that a signature covers beside the content's digest (RFC 5652, 5.3 and 11), and
/// those added to it. The bytes are those of the signer info.
class SignedAttributes {
 public:
  explicit SignedAttributes(const CMS_SignerInfo_st& signer) : signer_(signer) {}

  /// Whether there are any, not absurdly many, and none of those read here stands twice or has two
  /// values.
  bool are_sound() const;
  bool has(int name) const;
  /// Its one value, whole with tag and length of SEQUENCE; empty if it has none of that type.
  std::string_view sequence(int name) const;
  /// The bytes of its one value of type OCTET STRING.
  std::string_view octets(int name) const;
  /// OpenSSL's number of its one value, an object identifier.
  int object(int name) const;

  /// The values of the attribute signature-time-stamp (RFC 3161, appendix A), so many at most.
  std::vector<std::string_view> time_stamps(std::size_t most) const;

 private:
  const CMS_SignerInfo_st& signer_;
};

}  // namespace congvan
