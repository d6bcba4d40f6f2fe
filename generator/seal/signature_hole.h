#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "crypto/digest_kind.h"
#include "paint/pdf_file.h"
#include "seal/revision.h"

namespace congvan {

/// The value of a signature dictionary whose /ByteRange and /Contents are still to come: `entries`,
/// and room for a signature of so many bytes.
std::string open_signature(std::string_view entries, std::size_t room);

/// A file with one signature open: all of it but the hole is to be signed (ISO 32000-1, 12.8.1).
class SignatureHole {
 public:
  /// `signature` was put into the revision as open_signature gives it.
  SignatureHole(const Revision& revision, PdfObject signature);

  std::string digest(DigestKind kind) const;

  /// The file with this DER in the hole. Throws SigningFailed if it is larger than the room.
  std::string filled(std::string_view der) &&;

 private:
  std::string file_;
  std::size_t begin_ = 0;  ///< of the hole: its "<"
  std::size_t end_ = 0;    ///< the byte after its ">"
};

}  // namespace congvan
