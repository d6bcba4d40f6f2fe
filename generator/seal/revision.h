#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "paint/packed.h"
#include "paint/pdf_file.h"
#include "seal/finished_pdf.h"

namespace congvan {

/// What is appended to a finished file (ISO 32000-1, 7.5.6): new objects, and new values of old
/// ones. Nothing of what stands there is touched.
class Revision {
 public:
  /// `pdf` must outlive it.
  explicit Revision(const FinishedPdf& pdf);

  /// A new object, as AddObject says; the bytes of a stream are copied.
  PdfObject add(std::string_view entries, const Packed* stream = nullptr);
  AddObject adder();
  /// A number for an object that is put later.
  PdfObject reserve();
  /// The new value of an object, old or reserved: a dictionary, an array.
  void put(PdfObject object, std::string value);
  /// The new value of an old stream.
  void put_stream(PdfObject object, std::string_view entries, const Packed& stream);

  struct Appended {
    std::string file;                    ///< the whole of it, old and new
    std::map<int, std::size_t> offsets;  ///< of the objects that were put or added
  };
  /// Writes it. Cross references have the form that those of the file have.
  Appended finish() const;

 private:
  std::string trailer_entries(int size) const;

  const FinishedPdf& pdf_;
  int next_;
  std::map<int, std::string> objects_;  ///< between "obj" and "endobj"
};

}  // namespace congvan
