#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace congvan {

/// A value of DER (ITU-T X.690): its tag with its class, what it holds, and all its bytes.
struct DerValue {
  unsigned char tag = 0;
  std::string_view held;
  std::string_view whole;
};

/// Takes the first value off the front of the bytes. Nothing if there is none: cut off, of
/// indefinite or needlessly long length, or of a tag that takes more than one byte or contradicts
/// itself.
std::optional<DerValue> take_der(std::string_view& bytes);

/// Whether these bytes are one value and nothing after it, of at most so many values in all, not
/// nested deeper than any signature is. What foreign readers are given has passed this.
bool is_der(std::string_view bytes, std::size_t most_values);

/// The value that begins the /Contents of a signature, which zeros fill up (ISO 32000-2, 12.8.1).
/// Nothing if anything but zeros comes after it.
std::optional<std::string_view> der_before_zeros(std::string_view contents);

}  // namespace congvan
