#pragma once

#include <string>

#include "crypto/time_stamper.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// The file with one more revision: a time stamp of all of it (ETSI EN 319 142-1, 5.4.3), in a
/// field of its own that is seen nowhere. Throws SigningFailed.
std::string add_time_stamp(const FinishedPdf& pdf, TimeStamper& stamper);

}  // namespace congvan
