#include <gtest/gtest.h>

#include "paint/packed.h"
#include "paint/paint.h"
#include "paint/sample_letter.h"
#include "seal/changes.h"
#include "seal/coverage.h"
#include "seal/finished_pdf.h"
#include "seal/small_letter.h"
#include "test_fonts.h"

namespace congvan {
namespace {

using Form = PdfBuilder::Form;

std::string told(const std::string& file, const PdfLimits& limits = {}) {
  Diagnostics says;
  FinishedPdf::read(file, "f.pdf", says, limits);
  return to_string(says);
}

std::string damaged(const std::string& reason) {
  return "f.pdf: error: finished-pdf-damaged reason=" + reason + '\n';
}

std::string too_large(const std::string& what) {
  return "f.pdf: error: finished-pdf-too-large what=" + what + '\n';
}

std::string repeated(const std::string& words, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += words;
  return out;
}

/// A letter with this object beside its own.
std::string with_object(const std::string& value) {
  SmallLetter letter;
  letter.put(SmallLetter::next, value);
  letter.save();
  return letter.file();
}

TEST(HostilePdf, NestsTooDeeply) {
  EXPECT_EQ(told(with_object(repeated("[", 99) + repeated("]", 99))), "");
  EXPECT_EQ(told(with_object(repeated("[", 101) + repeated("]", 101))), too_large("depth"));
  EXPECT_EQ(told(with_object(repeated("[", 100'000))), too_large("depth"));
  EXPECT_EQ(told(with_object("[<<]>>")), damaged("brackets do not match"));
}

TEST(HostilePdf, GoesBeyondEachLimit) {
  SmallLetter letter;
  letter.sign_leader();
  const std::string file = letter.file();
  EXPECT_EQ(told(file, {.bytes = 100}), too_large("bytes"));
  EXPECT_EQ(told(file, {.sections = 1}), too_large("revisions"));
  EXPECT_EQ(told(file, {.entries = 10}), too_large("cross references"));
  EXPECT_EQ(told(file, {.objects = 10}), too_large("objects"));
  EXPECT_EQ(told(file, {.tokens = 100}), too_large("words"));
  EXPECT_EQ(told(file, {.pages = 0}), too_large("pages"));
  EXPECT_EQ(told(file, {.fields = 1}), too_large("fields"));
  EXPECT_EQ(told(file, {.tree_depth = 0}), too_large("page tree"));
  EXPECT_EQ(told(file), "");
}

/// A stream of objects whose bytes are these, deflated.
std::string with_object_stream(const std::string& bytes, const std::string& entries) {
  PdfBuilder pdf;
  const Packed packed = packed_deflated(bytes, Deflater());
  pdf.put(1, "<</Type/Catalog/Pages 2 0 R>>");
  pdf.put(2, "<</Type/Pages/Kids[]/Count 0>>");
  pdf.put_packed(3, "null");
  pdf.save(Form::stream);
  pdf.put_stream(4, "/Type/ObjStm/Filter/FlateDecode" + entries, packed.bytes);
  pdf.save(Form::stream);
  return pdf.file();
}

TEST(HostilePdf, InflatesToMoreThanItShould) {
  EXPECT_EQ(told(with_object_stream("3 0 null", "/N 1/First 4")), "");
  const std::string bomb = "3 0 null" + std::string(std::size_t{33} << 20U, ' ');
  EXPECT_EQ(told(with_object_stream(bomb, "/N 1/First 4")), too_large("inflated bytes"));
}

TEST(HostilePdf, HasAStreamOfObjectsThatIsNone) {
  EXPECT_EQ(told(with_object_stream("3 0 null", "/N 1/First 9")),
            damaged("an object lies beyond the end of its stream"));
  EXPECT_EQ(told(with_object_stream("3 99 null", "/N 1/First 4")),
            damaged("an object lies beyond the end of its stream"));
  EXPECT_EQ(told(with_object_stream("3 0 null", "/N 4000000000/First 4")),
            damaged("an object lies beyond the end of its stream"));
  EXPECT_EQ(told(with_object_stream("3 0 4 0 5 0 [null null null null]", "/N 3/First 12")),
            damaged("objects lie within each other"));
  EXPECT_EQ(told(with_object_stream("3 0 null", "/N 5 0 R/First 4")),
            damaged("a stream of objects needs another object to be read"));
  EXPECT_EQ(told(with_object_stream("3 0 null",
                                    "/N 1/First 4/DecodeParms<</Predictor 12/Columns "
                                    "4000000000>>")),
            damaged("a predictor is too wide"));
}

TEST(HostilePdf, GoesInCircles) {
  SmallLetter letter;
  const std::string start = std::to_string(letter.file().rfind("xref\n0 1"));
  EXPECT_EQ(told(with_replaced(letter.file(), "/ID[<01><02>]>>", "/Prev " + start + ">>  ")),
            damaged("its cross references go in a circle"));
  letter.put(SmallLetter::structure, "<</Type/StructTreeRoot/K 9 0 R/ParentTree 10 0 R>>");
  letter.put(SmallLetter::document, "<</S/Document/P 8 0 R/K[9 0 R 8 0 R 12 0 R]>>");
  letter.put(SmallLetter::parent_tree, "<</Kids[10 0 R]>>");
  letter.sign_leader();
  EXPECT_EQ(told(letter.file()), "");
  Diagnostics says;
  const auto before = FinishedPdf::read(letter.file(), "f.pdf", says).value();
  letter.add_time_stamp();
  const auto after = FinishedPdf::read(letter.file(), "f.pdf", says).value();
  EXPECT_FALSE(compare_revisions(before, after).empty());
}

TEST(HostilePdf, HasCrossReferencesThatReadersTakeInSeveralWays) {
  SmallLetter letter;
  const std::string file = letter.file();
  EXPECT_EQ(told(with_replaced(file, "xref\n0 1", "xref\n5 1")),
            damaged("its cross references are ambiguous"));
  letter.put(4, "<</A 1>>");
  const std::size_t head = letter.file().find("\n4 0 obj", file.size() - 1);
  letter.save();
  std::string older = letter.file();  // object 4 of a later generation, and of the first
  older.replace(head, 8, "\n4 1 obj");
  EXPECT_EQ(told(with_replaced(older, " 00000 n", " 00001 n")),
            damaged("an object has two generations"));
}

TEST(HostilePdf, SaysSomethingTwice) {
  EXPECT_EQ(told(with_object("<</A 1/A 2>>")).substr(0, 52),
            damaged("dictionary has duplicated key /A; last").substr(0, 52));
}

TEST(HostilePdf, HasLengthsThatAreStreams) {
  SmallLetter letter;
  letter.put(20, "<</Length 21 0 R>>\nstream\n\nendstream");
  letter.put(21, "<</Length 20 0 R>>\nstream\n\nendstream");
  letter.save();
  EXPECT_EQ(told(letter.file()), damaged("the length of a stream is a stream"));
}

TEST(HostilePdf, TakesTheSameBytesForSeveralObjects) {
  SmallLetter letter;
  letter.put(20, "[" + repeated("21 0 obj ", 1'000) + "]");
  const std::size_t at = letter.offset_of(20);
  letter.save_as_is({{21, letter.file().find("21 0 obj", at)}});
  EXPECT_NE(told(letter.file()), "");
}

/// Does all that is done with a file; whether it could be read.
bool read_all(const std::string& file) {
  Diagnostics says;
  const auto pdf = FinishedPdf::read(file, "f.pdf", says);
  EXPECT_EQ(pdf.has_value(), !says.has_errors());
  if (!pdf) return false;
  for (const SignatureInFile& signature : pdf->signatures()) {
    if (!check_coverage(*pdf, signature).faults.empty()) continue;
    if (const auto before = signed_revision(*pdf, signature, says)) {
      compare_revisions(*before, *pdf);
    }
  }
  return true;
}

TEST(HostilePdf, HasAnyOneByteWrong) {
  SmallLetter letter;
  letter.sign_leader(certification(2));
  letter.sign_seal();
  std::size_t readable = 0;
  for (std::size_t i = 0; i < letter.file().size(); ++i) {
    std::string file = letter.file();
    file[i] = static_cast<char>(file[i] ^ 1);
    if (read_all(file)) ++readable;
  }
  EXPECT_GT(readable, 500U);  // in which only words have changed
  EXPECT_LT(readable, letter.file().size() - 500);
}

TEST(HostilePdf, IsALetterOfCongvanCutAnywhere) {
  const std::string file = paint_pdf(sample_pages(), sample_facts(), test_fonts());
  EXPECT_EQ(told(file), "");
  for (std::size_t size = 0; size + 1 < file.size(); size += 97) {
    EXPECT_NE(told(file.substr(0, size)), "") << size;
  }
}

}  // namespace
}  // namespace congvan
