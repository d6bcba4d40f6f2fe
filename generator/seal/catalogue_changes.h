#pragma once

#include <string>

#include "paint/pdf_file.h"
#include "seal/finished_pdf.h"
#include "seal/pdf_dictionary.h"
#include "seal/revision.h"

namespace congvan {

/// What signing changes in the catalogue of a file and in its form.
class CatalogueChanges {
 public:
  /// `pdf` must outlive it.
  explicit CatalogueChanges(const FinishedPdf& pdf) : pdf_(pdf) {}

  /// Sets an entry of the catalogue.
  void set(const std::string& key, const std::string& value);
  /// Says that the file is signed and may only be appended to (ISO 32000-1, 12.7.2), by the rules
  /// of PAdES; with another field, if it is new.
  void sign_form(PdfObject new_field = {});

  /// Puts what has changed, if anything has.
  void write(Revision& revision) const;

 private:
  const FinishedPdf& pdf_;
  ChangedEntries changed_;
  std::string form_;  ///< where it is an object by itself
};

}  // namespace congvan
