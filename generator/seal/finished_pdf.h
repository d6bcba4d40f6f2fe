#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "seal/pdf_limits.h"
#include "seal/pdf_scanner.h"
#include "seal/signature_in_file.h"
#include "seal/slot.h"

class QPDF;

namespace congvan {

/// A finished PDF, read and found sound: libqpdf, told not to mend anything, has no complaint
/// about any object, and nothing in it goes beyond the limits.
class FinishedPdf {
 public:
  /// Nothing if it is damaged, encrypted or beyond the limits, which has been said of `name`.
  static std::optional<FinishedPdf> read(std::string bytes, const std::string& name,
                                         Diagnostics& says, const PdfLimits& limits = {});
  FinishedPdf(FinishedPdf&&) noexcept;
  FinishedPdf& operator=(FinishedPdf&&) noexcept;
  ~FinishedPdf();

  const std::string& bytes() const;
  const std::string& name() const;

  /// The signature fields, in the order of the form.
  const std::vector<Slot>& slots() const;
  /// The names of all fields of the form, of whatever type.
  const std::vector<std::string>& fields() const;
  /// What stands in the signed fields, in the order in which it was written.
  const std::vector<SignatureInFile>& signatures() const;

  /// The byte after each revision, the first one first: after the end of line behind the %%EOF of
  /// a cross-reference section that the last one leads to (ISO 32000-1, 7.5.6). The last is the
  /// size of the file, less white space after it. Taken alone, the bytes up to there are a PDF.
  const std::vector<std::size_t>& revision_ends() const;
  /// The index of the revision that ends with the byte before this one, with or without the end of
  /// line behind its %%EOF.
  std::optional<std::size_t> revision_ending_at(std::size_t end) const;

  std::size_t page_count() const;
  /// The media box of a page, from 1.
  const Box& page_box(std::size_t page) const;
  ObjectId page_object(std::size_t page) const;
  /// The field and its widget (which may be one object) of a slot; 0 0 if there is none.
  ObjectId field_object(const std::string& field) const;
  ObjectId widget_object(const std::string& field) const;

  bool has_cross_reference_streams() const;   ///< in the last revision
  std::size_t last_cross_references() const;  ///< their offset
  int next_object() const;                    ///< the first number never used

  /// For the .cpp files of this room: its objects, which nobody changes.
  QPDF& objects() const;

 private:
  struct Parts;
  explicit FinishedPdf(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace congvan
