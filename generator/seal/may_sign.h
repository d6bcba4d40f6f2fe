#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "seal/field_lock.h"
#include "seal/finished_pdf.h"

class QPDFObjectHandle;

namespace congvan {

/// Whether a slot of this name is there, empty, and free of the locks of the signatures so far;
/// complains if not.
bool may_sign(const FinishedPdf& pdf, const std::string& field, Diagnostics& says);

/// What a /Lock dictionary, or the parameters of FieldMDP, say; nothing of anything else.
std::optional<FieldLock> field_lock_of(const QPDFObjectHandle& dictionary);

}  // namespace congvan
