#include "seal_program/finished_letter.h"

#include "app/files.h"
#include "seal/facts_in_file.h"

namespace congvan {

std::optional<FinishedPdf> read_letter(const std::string& path, Diagnostics& says) {
  const PdfLimits limits;
  return FinishedPdf::read(read_file(path, limits.bytes), path, says, limits);
}

std::optional<FinishedPdf> read_letter_to_sign(const std::string& path, Diagnostics& says) {
  auto letter = read_letter(path, says);
  if (!letter) return std::nullopt;
  const std::string draft = draft_in(*letter);
  if (draft.empty()) return letter;
  Where where;
  where.file = FileName(path);
  says.error("letter-is-draft", where, {{"draft", draft}});
  return std::nullopt;
}

}  // namespace congvan
