#pragma once

#include <vector>

#include "seal/pdf_limits.h"
#include "seal/pdf_scanner.h"
#include "seal/slot.h"

class QPDF;
class QPDFObjectHandle;

namespace congvan {

struct PageInFile {
  ObjectId object;
  Box media_box;
};

/// The pages of a file in their order. Throws DamagedPdf if they are no tree (ISO 32000-1, 7.7.3)
/// or beyond the limits.
std::vector<PageInFile> read_page_tree(QPDF& pdf, const PdfLimits& limits);

/// A rectangle (7.9.5), whatever corners it names; empty if it is none.
Box box_of(const QPDFObjectHandle& rectangle);

/// 0 0 of a direct object.
ObjectId id_of(const QPDFObjectHandle& object);

}  // namespace congvan
