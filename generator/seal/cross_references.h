#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "seal/cross_reference_entries.h"
#include "seal/pdf_limits.h"

namespace congvan {

/// One section of cross references (ISO 32000-1, 7.5.4 and 7.5.8).
struct CrossReferenceSection {
  std::size_t offset = 0;
  bool is_stream = false;
  bool is_encrypted = false;
  std::size_t size = 0;  ///< /Size: one above the highest object number
  std::optional<std::size_t> previous = {};
  std::optional<std::size_t> hybrid_stream = {};  ///< /XRefStm
  /// The byte after the end of line behind the %%EOF that follows it, if one does and what its
  /// startxref says is a section of this file.
  std::optional<std::size_t> revision_end = {};
};

struct CrossReferences {
  std::vector<CrossReferenceSection> sections;  ///< the last one first
  CrossReferenceTable objects;                  ///< of the last revision
  std::size_t inflated = 0;                     ///< bytes of streams read for it
};

/// Those that the end of the file leads to. Throws DamagedPdf if the file is not of this form to
/// the letter, or reading them would break a limit.
CrossReferences read_cross_references(std::string_view pdf, const PdfLimits& limits);

/// The byte after the end of line at this byte, or the same one if no line ends there.
std::size_t after_line(std::string_view pdf, std::size_t at);

}  // namespace congvan
