#include "seal/changed_letter.h"

#include <stdexcept>

namespace congvan {

FinishedPdf finished_pdf(const std::string& file) {
  Diagnostics says;
  auto pdf = FinishedPdf::read(file, "letter.pdf", says);
  if (!pdf) throw std::runtime_error(to_string(says));
  return *std::move(pdf);
}

std::string to_string(const std::vector<Change>& changes) {
  std::string out;
  for (const Change& change : changes) {
    out += (out.empty() ? "" : "; ") + std::string(change.is_allowed ? "" : "NOT ") + change.code +
           (change.what.empty() ? "" : ' ' + change.what);
  }
  return out;
}

std::string after_signing(const std::function<void(SmallLetter&)>& later,
                          const std::string& entries) {
  SmallLetter letter;
  letter.sign_leader(entries);
  const FinishedPdf before = finished_pdf(letter.file());
  later(letter);
  return to_string(compare_revisions(before, finished_pdf(letter.file())));
}

std::string after_putting(int number, const std::string& value) {
  return after_signing([&](SmallLetter& letter) {
    letter.put(number, value);
    letter.save_plainly();
  });
}

}  // namespace congvan
