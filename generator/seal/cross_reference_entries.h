#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "seal/pdf_scanner.h"

namespace congvan {

/// Where an object stands.
struct CrossReference {
  enum class Kind { free, in_file, in_stream };

  Kind kind = Kind::free;
  int generation = 0;
  std::size_t place = 0;  ///< its offset, or the number of the stream that it stands in
  bool operator==(const CrossReference&) const = default;
};

/// By the number of the object.
using CrossReferenceTable = std::map<int, CrossReference>;

/// Adds the entries of a subsection of a table, 20 bytes each (ISO 32000-1, 7.5.4), to those of its
/// section. Throws DamagedPdf, as if an object has two.
void add_entries(std::string_view lines, std::size_t first, CrossReferenceTable& table);

/// Adds those of a stream, whose bytes these are (7.5.8).
void add_entries(std::string_view bytes, const PdfEntries& dictionary, CrossReferenceTable& table);

/// How many entries a stream says it has.
std::size_t count_entries(const PdfEntries& dictionary);

}  // namespace congvan
