#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "data/byte_source.h"
#include "text/legacy.h"

namespace congvan {

/// A file as UTF-8, a block at a time. What is wrong in it is still there: bytes that are no UTF-8,
/// or U+FFFD where an old charset has no character.
class DecodedBytes {
 public:
  /// `sample` is what was already taken from `source`.
  DecodedBytes(ByteSource source, FoundCharset found, std::string_view sample);

  /// What has been read and not yet taken; empty only at the end of the file. It stays until the
  /// next call of `take`.
  std::string_view rest();
  void take(std::size_t bytes) { at_ += bytes; }

  Charset charset() const { return charset_; }

 private:
  void refill();

  ByteSource source_;
  Charset charset_;
  Decoder decoder_;
  std::string raw_;
  std::string text_;
  std::size_t at_ = 0;
  bool ended_ = false;
};

/// Finds out the charset of a file, unless one is named, and says which it is if it is not UTF-8.
/// Null if that cannot be told, which has been said.
std::unique_ptr<DecodedBytes> decode_bytes(ByteSource source,
                                           const std::optional<std::string>& charset,
                                           const Where& file, Diagnostics& says);

}  // namespace congvan
