#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "paint/packed.h"

namespace congvan {

/// The number of an indirect object of a PDF file.
struct PdfObject {
  int number = 0;
};

/// Adds an object to a file: a dictionary of these entries, "/S/P/K 0" (pdf_values.h makes the
/// values), or with `stream` a stream. /Length and /Filter are added. The bytes of the stream must
/// stay until the file is saved.
using AddObject = std::function<PdfObject(std::string_view entries, const Packed* stream)>;

/// One PDF 1.7 file being made. It numbers the objects one after the other, keeps the page tree,
/// writes the cross references and takes its /ID from all it holds; what stands in each dictionary
/// is given as the text of its entries.
///
/// It and haru.h are all that knows libharu's objects. Every function throws std::runtime_error,
/// with the library's error number, when the library refuses.
class PdfFile {
 public:
  /// `packer` deflates, and must outlive the file.
  explicit PdfFile(Packer& packer);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// A page after those made before, filled later; /Type and /Parent are there already.
  PdfObject reserve_page();
  /// Gives a reserved page its entries, once.
  void fill(PdfObject page, std::string_view entries);

  /// As `AddObject` says.
  PdfObject add(std::string_view entries, const Packed* stream = nullptr);
  /// Adds an object that is no dictionary: a name, a number.
  PdfObject add_value(std::string_view value);
  /// The number of the object that is added next.
  int next_number() const;

  /// The entries of the catalogue (beside /Type and /Pages) and of the information dictionary.
  void fill_catalogue(std::string_view entries);
  void fill_information(std::string_view entries);

  /// The whole file. Call it once, when everything is filled.
  std::string save();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace congvan
