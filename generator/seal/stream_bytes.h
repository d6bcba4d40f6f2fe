#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "seal/pdf_scanner.h"

namespace congvan {

/// The bytes of a stream of cross references or of objects whose dictionary has just been passed
/// over, inflated. Throws DamagedPdf if it needs anything but itself to be read (a reference to
/// another object, a filter other than Flate, predictors of absurd size), or would become longer
/// than `most` bytes.
std::string stream_bytes(std::string_view pdf, PdfScanner& scanner, const PdfEntries& dictionary,
                         std::size_t most);

}  // namespace congvan
