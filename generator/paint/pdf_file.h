#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace congvan {

/// The number of an indirect object of a PDF file.
struct PdfObject {
  int number = 0;
};

/// One PDF 1.7 file being made. It numbers the objects, keeps the page tree, writes the cross
/// references and takes its /ID from all it holds; what stands in each dictionary is given as the
/// text of its entries, "/S/P/K 0" (pdf_values.h makes the values).
///
/// This is the one place that knows libharu. Every function throws std::runtime_error, with the
/// library's error number, when the library refuses.
class PdfFile {
 public:
  enum class Coding { plain, deflate };

  PdfFile();
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// A dictionary that is filled later, so that objects can name each other.
  PdfObject reserve();
  /// A page after those made before, filled later; /Type and /Parent are there already.
  PdfObject reserve_page();
  /// Gives a reserved dictionary its entries. Each is filled at most once.
  void fill(PdfObject object, std::string entries);

  PdfObject dictionary(std::string entries);
  /// /Length and /Filter are added.
  PdfObject stream(std::string_view bytes, Coding coding, std::string entries = {});

  /// The entries of the catalogue (beside /Type and /Pages) and of the information dictionary.
  void fill_catalogue(std::string entries);
  void fill_information(std::string entries);

  /// The whole file. Call it once, when everything is filled.
  std::string save();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace congvan
