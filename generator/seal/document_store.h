#pragma once

#include <string>

#include "crypto/validation_material.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// The file with one more revision: its security store (ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1,
/// 5.4.2) with this beside what it holds already. The same file if all of it is there.
std::string add_to_store(const FinishedPdf& pdf, const ValidationMaterial& material);

/// What the store holds; what is no DER, or is larger than any such thing may be, is left out.
ValidationMaterial store_of(const FinishedPdf& pdf);

}  // namespace congvan
