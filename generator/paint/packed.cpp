#include "paint/packed.h"

#include <functional>
#include <utility>

namespace congvan {

Packed packed_plain(std::string bytes) {
  const Digest digest = digest_of(bytes);
  return {std::move(bytes), {}, digest};
}

Packed packed_deflated(std::string_view bytes, const Deflater& deflater) {
  Packed packed = packed_plain(deflater.deflated(bytes));
  packed.bytes.shrink_to_fit();
  packed.filter = "/Filter/FlateDecode";
  return packed;
}

const Packed& Packer::deflated(std::string_view bytes) {
  const std::uint64_t hash = std::hash<std::string_view>()(bytes);
  if (const auto* known = known_.find(hash, [&](const Known& k) { return k.raw == bytes; })) {
    return known->packed;
  }
  Packed packed = packed_deflated(bytes, deflater_);
  const std::size_t size = bytes.size() + packed.bytes.size();
  return known_.put(hash, {std::string(bytes), std::move(packed)}, size).packed;
}

}  // namespace congvan
