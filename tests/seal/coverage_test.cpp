#include "seal/coverage.h"

#include <gtest/gtest.h>

#include "seal/changes.h"
#include "seal/small_letter.h"

namespace congvan {
namespace {

std::string list(const std::vector<Change>& changes) {
  std::string out;
  for (const Change& change : changes) {
    if (!change.is_allowed) out += ' ' + change.code;
  }
  return out.empty() ? " nothing wrong" : out;
}

std::string verdict(const FinishedPdf& pdf, const SignatureInFile& signature) {
  const Coverage coverage = check_coverage(pdf, signature);
  std::string out = signature.field + ':';
  for (const std::string& fault : coverage.faults) out += ' ' + fault;
  if (!coverage.faults.empty()) return out;
  if (coverage.revisions_after == 0) return out + " whole";
  Diagnostics says;
  const auto before = signed_revision(pdf, signature, says);
  if (!before) return out + ' ' + to_string(says);
  return out + ' ' + std::to_string(coverage.revisions_after) + " after," +
         list(compare_revisions(*before, pdf));
}

/// What is found of each signature of a file, all that a verifier does but its cryptography.
std::string verdicts(const std::string& file) {
  Diagnostics says;
  const auto pdf = FinishedPdf::read(file, "letter.pdf", says);
  if (!pdf) return to_string(says);
  std::string out;
  for (const SignatureInFile& signature : pdf->signatures()) {
    out += (out.empty() ? "" : "; ") + verdict(*pdf, signature);
  }
  return out;
}

SmallLetter signed_letter() {
  SmallLetter letter;
  letter.sign_leader(certification(2));
  return letter;
}

/// The range of the last signature with other numbers: written with as many digits.
std::string with_range(const std::string& file, std::size_t which, long change) {
  const std::size_t at = file.rfind("/ByteRange[0 ") + 13 + (which - 1) * 8;
  char digits[32];
  std::snprintf(digits, sizeof digits, "%07ld", std::stol(file.substr(at, 7)) + change);
  std::string other = file;
  return other.replace(at, 7, digits);
}

TEST(Coverage, OneSignatureCoversTheWholeFile) {
  EXPECT_EQ(verdicts(signed_letter().file()), "leader: whole");
}

TEST(Coverage, CountsTheRevisionsThatCameAfter) {
  SmallLetter letter = signed_letter();
  letter.sign_seal();
  letter.add_time_stamp();
  EXPECT_EQ(verdicts(letter.file()),
            "leader: 2 after, nothing wrong; seal: 1 after, nothing wrong; time-stamp: whole");
}

TEST(Coverage, WhiteSpaceBehindTheEndIsNoRevision) {
  EXPECT_EQ(verdicts(signed_letter().file() + "\r\n"), "leader: whole");
}

TEST(Coverage, ARangeMayEndWithoutTheLastEndOfLine) {
  EXPECT_EQ(verdicts(with_range(signed_letter().file(), 3, -1)), "leader: whole");
  EXPECT_EQ(verdicts(with_range(signed_letter().file(), 3, -2)), "leader: range-end");
}

TEST(Coverage, FindsAnAlteredByteRange) {
  const std::string file = signed_letter().file();
  EXPECT_EQ(verdicts(with_replaced(file, "/ByteRange[0 ", "/ByteRange[1 ")), "leader: range-start");
  EXPECT_EQ(verdicts(with_range(file, 1, -1)), "leader: range-gap");
  EXPECT_EQ(verdicts(with_range(file, 1, 1)), "leader: range-gap");
  EXPECT_EQ(verdicts(with_range(file, 2, -2)), "leader: range-gap range-end");
  EXPECT_EQ(verdicts(with_range(file, 3, 1)), "leader: range-beyond");
  EXPECT_EQ(verdicts(with_range(file, 1, 100)), "leader: range-beyond");  // parts overlap
}

/// Attacks of "1 Trillion Dollar Refund" (Mladenov and others, 2019), 4.2: what a verifier needs is
/// taken away or made senseless.
TEST(Coverage, FindsUniversalForgeries) {
  const std::string file = signed_letter().file();
  EXPECT_EQ(verdicts(with_replaced(file, "/ByteRange", "/ByteRangE")), "leader: range-missing");
  EXPECT_EQ(verdicts(with_replaced(file, "/Contents<", "/ContentS<")),
            "leader: signature-place contents-form range-gap");
  EXPECT_EQ(verdicts(with_replaced(file, "<30030201050000000000>", "(30030201050000000000)")),
            "leader: signature-place contents-form range-gap");
  EXPECT_EQ(verdicts(with_replaced(file, "<30030201050000000000>", "<>                    ")),
            "leader: contents-form range-gap");
  EXPECT_EQ(verdicts(with_replaced(file, "<30030201050000000000>", "<30030201050000000001>")),
            "leader: contents-form");
  EXPECT_EQ(verdicts(with_replaced(file, "<30030201050000000000>", "<30800201050000000000>")),
            "leader: contents-form");
  EXPECT_EQ(verdicts(with_replaced(file, "<30030201050000000000>", "<30840201050000000000>")),
            "leader: contents-form");
  const std::size_t at = file.rfind("/ByteRange[");
  std::string negative = file;
  negative.replace(at, 37, "/ByteRange[0 -1 -1 -1]               ");
  EXPECT_EQ(verdicts(negative), "leader: range-missing");
}

/// 4.3: something is appended and nothing signed.
TEST(Coverage, FindsIncrementalSaving) {
  SmallLetter letter = signed_letter();
  letter.put_stream(SmallLetter::contents, "", "BT /F1 12 Tf (Pay 999) Tj ET");
  const std::string unfinished = letter.file();
  letter.save_plainly();
  EXPECT_EQ(verdicts(letter.file()), "leader: 1 after, page-changed");
  const std::string damaged = "letter.pdf: error: finished-pdf-damaged reason=";
  EXPECT_EQ(verdicts(unfinished), damaged + "its end is missing, or something comes after it\n");
  const std::string tail = unfinished.substr(unfinished.rfind("startxref", unfinished.size()));
  EXPECT_EQ(verdicts(unfinished + tail.substr(0, tail.find("%%EOF") + 6)),
            damaged + "something comes after its last revision\n");
}

/// 4.4: the second part is moved, and other bytes are put into the gap or behind it.
TEST(Coverage, FindsSignatureWrapping) {
  SmallLetter letter = signed_letter();
  const std::string signature = letter.file().substr(letter.offset_of(20));
  letter.put(20, signature.substr(9, signature.find("endobj") - 10));
  letter.save_plainly();
  EXPECT_EQ(verdicts(letter.file()), "leader: range-gap range-end");
}

/// "Shadow Attacks" (Mainka and others, 2021): what was prepared before signing shows afterwards.
TEST(Coverage, FindsShadowContents) {
  // Hide: the page under the one that was seen. Replace: the font that a line is drawn with.
  SmallLetter letter;
  letter.put_stream(40, "", "BT /F1 12 Tf (Pay 999) Tj ET");
  letter.put(41, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
  letter.sign_leader(certification(2));
  SmallLetter hidden = letter, replaced = letter, both = letter;
  hidden.put(SmallLetter::page,
             "<<" + with_replaced(SmallLetter::page_entries(), "4 0 R", "40 0 R") + ">>");
  hidden.save_plainly();
  EXPECT_EQ(verdicts(hidden.file()), "leader: 1 after, page-changed");
  replaced.put(SmallLetter::font, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
  replaced.save_plainly();
  EXPECT_EQ(verdicts(replaced.file()), "leader: 1 after, page-changed");
  // Hide and replace: only the cross references change, to a second object that was signed too.
  both.put_stream(50, "", "");
  const std::size_t second = both.file().find("40 0 obj");
  both.save_as_is({{40, second}});
  EXPECT_EQ(verdicts(both.file()), "leader: 1 after, catalogue-changed");
}

/// "Breaking the Specification: PDF Certification" (Rohlmann and others, 2021).
TEST(Coverage, FindsEvilAnnotationsAndSneakySignatures) {
  for (const int level : {2, 3}) {
    SmallLetter letter;
    letter.sign_leader(certification(level));
    SmallLetter sneaky = letter;
    letter.put(40, "<</Type/Annot/Subtype/FreeText/Rect[0 0 500 800]/Contents(Pay 999)>>");
    letter.put(SmallLetter::page, "<<" + SmallLetter::page_entries("6 0 R 7 0 R 40 0 R") + ">>");
    letter.save_plainly();
    EXPECT_EQ(verdicts(letter.file()), "leader: 1 after, annotations-changed");
    sneaky.put(SmallLetter::catalogue,
               "<<" + SmallLetter::catalogue_entries("6 0 R 7 0 R 40 0 R") + ">>");
    sneaky.put(SmallLetter::page, "<<" + SmallLetter::page_entries("6 0 R 7 0 R 40 0 R") + ">>");
    sneaky.put(40, "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/V 41 0 R/Rect[0 0 500 800]>>");
    sneaky.put_signature(41);
    sneaky.save_plainly();
    EXPECT_EQ(verdicts(sneaky.file()),
              "leader: 1 after, annotations-changed form-changed; x: whole");
  }
}

TEST(Coverage, ATruncatedFileIsDamagedOrHasNoSignature) {
  const std::string file = signed_letter().file();
  for (std::size_t size = 0; size < file.size() - 1; ++size) {
    const std::string told = verdicts(file.substr(0, size));
    EXPECT_TRUE(told.empty() || told.starts_with("letter.pdf: error: finished-pdf-damaged"))
        << size << told;
  }
}

TEST(Coverage, ASignatureMustBeThereInTheRevisionThatItSigns) {
  SmallLetter letter;  // signed as an object that no field has
  letter.put_signature(20, "/Type/Sig");
  letter.save_plainly();
  letter.fill(SmallLetter::leader, "leader", 20);
  letter.save_plainly();
  EXPECT_EQ(verdicts(letter.file()),
            "leader: letter.pdf: error: signature-not-there slot=leader\n");
}

}  // namespace
}  // namespace congvan
