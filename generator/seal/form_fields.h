#pragma once

#include <optional>
#include <string>
#include <vector>

#include "seal/page_tree.h"
#include "seal/pdf_limits.h"
#include "seal/pdf_scanner.h"
#include "seal/slot.h"

class QPDF;

namespace congvan {

/// A field of the form that has no fields below it.
struct FieldInFile {
  std::string name;  ///< its full name (ISO 32000-1, 12.7.3.2)
  std::string type;  ///< /FT: "Sig", or ""
  ObjectId object = {};
  ObjectId widget = {};  ///< the first of several; the field itself if they are one object
  std::size_t page = 0;  ///< where its widget is shown, or else says that it is; 0: nowhere
  Box box = {};
  std::optional<ObjectId> value = {};  ///< /V; 0 0 if it is no object by itself
};

/// All fields in the order of the form. Throws DamagedPdf if they are no tree (12.7.3) or beyond
/// the limits.
std::vector<FieldInFile> read_form_fields(QPDF& pdf, const std::vector<PageInFile>& pages,
                                          const PdfLimits& limits);

}  // namespace congvan
