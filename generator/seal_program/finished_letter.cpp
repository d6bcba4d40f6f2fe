#include "seal_program/finished_letter.h"

#include "app/files.h"

namespace congvan {

std::optional<FinishedPdf> read_letter(const std::string& path, Diagnostics& says) {
  const PdfLimits limits;
  return FinishedPdf::read(read_file(path, limits.bytes), path, says, limits);
}

}  // namespace congvan
