#pragma once

#include "paint/pdf_file.h"
#include "seal/finished_pdf.h"
#include "seal/revision.h"

namespace congvan {

/// Gives a new widget a place in the structure of a tagged file (PDF/UA-1, 7.18.4): a Form element
/// at the end of the document, and an entry of the parent tree. The key of that entry, which the
/// widget names as its /StructParent; nothing if the file is not tagged.
std::optional<int> add_form_element(const FinishedPdf& pdf, PdfObject widget, PdfObject page,
                                    Revision& revision);

}  // namespace congvan
