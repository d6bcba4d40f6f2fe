#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "run_program.h"

namespace congvan {

/// A glyph as MuPDF draws it, in points from the top left of its page.
struct DrawnGlyph {
  int page = 0;  ///< from 0
  double x = 0;
  double y = 0;
  std::string character;
  int code = 0;
  std::string font;
  double program_advance = 0;  ///< of its font program, in ems
};

/// A finished PDF before judges that are programs of others: poppler, MuPDF, qpdf, veraPDF.
class JudgedPdf {
 public:
  explicit JudgedPdf(const std::string& bytes);

  /// What a program of the system says of the file, whose path stands where an argument is "PDF".
  Outcome asked(const std::vector<std::string>& command) const;
  /// The same, but the program's complaint fails the test.
  std::string said(const std::vector<std::string>& command) const;

  /// The words in the order of the content, white space folded, pages without a break.
  std::string words_by_poppler() const;
  std::string words_by_mupdf() const;

  std::vector<DrawnGlyph> drawn_glyphs() const;

  /// The file with nothing deflated and every object on its own, one key a line.
  std::string plain() const;

  std::string xmp() const;

  /// True when veraPDF finds the file to conform ("2a", "3a", "ua1"), or when there is no veraPDF
  /// on this machine, which the test's output then says.
  bool conforms(const std::string& flavour) const;

 private:
  TemporaryFolder folder_;
  std::string path_;
};

/// `text` with each run of white space as one space, none at the ends.
std::string folded(std::string_view text);

}  // namespace congvan
