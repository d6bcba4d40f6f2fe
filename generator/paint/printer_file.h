#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/page.h"
#include "paint/facts.h"
#include "paint/memory.h"
#include "paint/object_streams.h"
#include "paint/page_tree.h"
#include "paint/pdf_file.h"
#include "text/font.h"

namespace congvan {

/// One PDF 1.7 file of many letters, for a printer, written as they come: what is kept of a letter
/// is where its objects stand. Its pages look as those of the letters alone. Fonts and pieces of
/// content that are equal are written once. It has no tags and claims no standard: who wants a
/// letter to keep or to read takes the letter's own file.
///
/// Equal letters in equal order give equal bytes, whatever the memories know.
class PrinterFile {
 public:
  using Sink = std::function<void(std::string_view)>;

  /// `sink` takes the bytes of the file in order; what it throws comes through. With `two_sided` a
  /// letter of an odd number of pages is followed by an empty page, so that each begins a sheet.
  explicit PrinterFile(Sink sink, bool two_sided = false);
  PrinterFile(const PrinterFile&) = delete;
  PrinterFile& operator=(const PrinterFile&) = delete;

  /// Where a letter cannot be painted, this throws as `paint_pdf` does and nothing is added.
  void add(const Pages& pages, const Fonts& fonts, PaintMemory& memory);

  /// Ends the file. Of the facts it says what its information can: title, issuer, subject,
  /// producer, time and language.
  void finish(const Facts& facts);

  std::size_t pages() const { return page_count_; }

 private:
  struct HashOfDigest {
    std::size_t operator()(const Digest& digest) const;
  };

  PdfObject reserve();
  void write(PdfObject object, std::string_view entries, const Packed* stream);
  PdfObject add_once(std::string_view entries, const Packed* stream);
  void add_page(const std::string& entries);
  void end_packed();
  void identify(const Digest& digest);
  void flush();

  Sink sink_;
  bool two_sided_;
  Deflater deflater_;
  std::string out_;            // not yet with the sink
  std::uint64_t written_ = 0;  // bytes the sink has
  std::vector<ObjectPlace> places_{1};
  ObjectStream packed_;
  PdfObject packed_object_;
  std::unordered_map<Digest, PdfObject, HashOfDigest> known_;
  Digest identity_{};
  PageTree tree_;
  std::size_t page_count_ = 0;
};

}  // namespace congvan
