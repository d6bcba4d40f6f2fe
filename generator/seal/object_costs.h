#pragma once

#include <string_view>

#include "seal/cross_references.h"
#include "seal/pdf_limits.h"

namespace congvan {

/// Goes through all objects of the last revision as libqpdf will, without making anything of them,
/// and throws DamagedPdf if reading them would break a limit, needs one stream to read another, or
/// takes the same bytes for several objects. Few bytes can else make a reader inflate gigabytes,
/// read the same words again and again, or run out of stack.
void check_object_costs(std::string_view pdf, const CrossReferences& references,
                        const PdfLimits& limits);

}  // namespace congvan
