#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "seal/cross_references.h"
#include "seal/field_lock.h"
#include "seal/form_fields.h"

namespace congvan {

/// A signature as it stands in a file, nothing of it verified. All of it is what the file says.
struct SignatureInFile {
  std::string field;  ///< its full name; of several with one signature the first
  std::vector<std::string> further_fields = {};  ///< the others
  bool is_time_stamp = false;                    ///< a document time stamp (/Type /DocTimeStamp)
  std::string filter;                            ///< "Adobe.PPKLite"
  std::string sub_filter;                        ///< "ETSI.CAdES.detached"
  /// Offset and length of what comes before and of what comes after; none if it is no list of four
  /// whole numbers.
  std::optional<std::array<std::uint64_t, 4>> byte_range;
  std::string contents;  ///< the bytes of /Contents, with the zeros after the DER
  /// Where the "<" of /Contents stands, and the byte after its ">"; 0, 0 if the signature's
  /// dictionary does not stand in the file by itself, as it must.
  std::size_t contents_begin = 0, contents_end = 0;
  std::size_t revision = 0;       ///< index in `revision_ends` of the one that brought it
  int certification = 0;          ///< /P of its DocMDP transformation, 1 to 3; 0: none
  std::optional<FieldLock> lock;  ///< of its FieldMDP transformation
  std::string time;               ///< /M as it is spelled there: "D:20260908093000+07'00'", or ""
  std::string name, reason, location;
};

/// The signatures that are values of these fields, in the order in which they were written. The
/// revisions are those that end with these bytes.
std::vector<SignatureInFile> read_signatures(QPDF& pdf, std::string_view bytes,
                                             const std::vector<FieldInFile>& fields,
                                             const CrossReferenceTable& objects,
                                             const std::vector<std::size_t>& revision_ends);

}  // namespace congvan
