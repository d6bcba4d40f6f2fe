#include "seal/finished_pdf.h"

#include <gtest/gtest.h>

#include "seal/pdf_builder.h"
#include "seal/small_letter.h"

namespace congvan {
namespace {

using Form = PdfBuilder::Form;

/// What is said of it, or of its slots and signatures.
std::string told(const std::string& file, const PdfLimits& limits = {}) {
  Diagnostics says;
  const auto pdf = FinishedPdf::read(file, "letter.pdf", says, limits);
  if (!pdf) return to_string(says);
  std::string out;
  for (const Slot& slot : pdf->slots()) out += slot.role + ": " + to_string(slot) + '\n';
  for (const SignatureInFile& signature : pdf->signatures()) {
    out += signature.field;
    for (const std::string& field : signature.further_fields) out += '+' + field;
    out += " in revision " + std::to_string(signature.revision) + '\n';
  }
  return out;
}

const char* const open_slots =
    "leader: leader 1 [300.00 200.00 450.00 270.00] open\n"
    "seal: seal 1 [240.00 180.00 350.00 290.00] open\n";

TEST(FinishedPdf, ListsTheSlotsOfAFileWithTables) {
  EXPECT_EQ(told(SmallLetter().file()), open_slots);
}

TEST(FinishedPdf, KnowsRolesByNamesThatCongvanGives) {
  PdfBuilder pdf;
  std::string fields;
  int number = 10;
  for (const char* name : {"leader-2", "leader-x", "leaders", "number", "copy", "Signature1"}) {
    pdf.put(number, "<</FT/Sig/T(" + std::string(name) + ")>>");
    fields += std::to_string(number++) + " 0 R ";
  }
  pdf.put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields + "]>>>>");
  pdf.put(2, "<</Type/Pages/Kids[]/Count 0>>");
  pdf.put(3, "null");
  for (int unused = 4; unused < 10; ++unused) pdf.put(unused, "null");
  pdf.save();
  EXPECT_EQ(told(pdf.file()),
            "leader: leader-2 0 [0.00 0.00 0.00 0.00] open\n"
            ": leader-x 0 [0.00 0.00 0.00 0.00] open\n"
            ": leaders 0 [0.00 0.00 0.00 0.00] open\n"
            "number: number 0 [0.00 0.00 0.00 0.00] open\n"
            "copy: copy 0 [0.00 0.00 0.00 0.00] open\n"
            ": Signature1 0 [0.00 0.00 0.00 0.00] open\n");
}

/// A file of one page and a slot below another field, its objects packed or not.
std::string file_of(Form form) {
  PdfBuilder pdf;
  pdf.put(4, "<</Type/Page/Parent 2 0 R/Annots[6 0 R]>>");
  const auto put = [&](int number, const std::string& value) {
    form == Form::table ? pdf.put(number, value) : pdf.put_packed(number, value);
  };
  put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R>>");
  put(2, "<</Type/Pages/Kids[4 0 R]/Count 1/MediaBox[0 0 595 842]>>");
  put(3, "<</Fields[5 0 R]>>");
  put(5, "<</T(people)/FT/Sig/Kids[6 0 R]>>");
  put(6, "<</T(leader)/Parent 5 0 R/Rect[40 10 30 20]>>");
  pdf.save(form);
  return pdf.file();
}

TEST(FinishedPdf, ReadsEveryFormOfCrossReferences) {
  for (const Form form : {Form::table, Form::stream, Form::hybrid}) {
    EXPECT_EQ(told(file_of(form)), ": people.leader 1 [30.00 10.00 40.00 20.00] open\n")
        << static_cast<int>(form);
  }
}

TEST(FinishedPdf, SaysWhereARevisionIsAppended) {
  const auto read = [](const std::string& file) {
    Diagnostics says;
    return FinishedPdf::read(file, "letter.pdf", says).value();
  };
  const std::string table = file_of(Form::table), stream = file_of(Form::stream);
  EXPECT_FALSE(read(table).has_cross_reference_streams());
  EXPECT_EQ(read(table).last_cross_references(), table.rfind("xref\n0 1"));
  EXPECT_EQ(read(table).next_object(), 7);
  EXPECT_TRUE(read(stream).has_cross_reference_streams());
  EXPECT_EQ(read(stream).last_cross_references(), stream.find("8 0 obj"));
  EXPECT_EQ(read(stream).next_object(), 9);
  EXPECT_EQ(read(table).page_box(1), (Box{0, 0, 595, 842}));
  EXPECT_EQ(read(table).page_object(1), (ObjectId{4, 0}));
  EXPECT_EQ(read(table).field_object("people.leader"), (ObjectId{6, 0}));
  EXPECT_EQ(read(table).widget_object("people.leader"), (ObjectId{6, 0}));
  EXPECT_EQ(read(table).field_object("nobody"), ObjectId{});
}

TEST(FinishedPdf, ReadsWhatASignatureSaysOfItself) {
  SmallLetter letter;
  letter.sign_leader("/M(D:20260908)/Name(A)/Reason(B)/Location(C)" + certification(1));
  letter.sign_seal(lock("/Action/Include/Fields[(seal)]"));
  Diagnostics says;
  const auto pdf = FinishedPdf::read(letter.file(), "letter.pdf", says).value();
  const SignatureInFile& first = pdf.signatures().at(0);
  EXPECT_EQ(first.field, "leader");
  EXPECT_EQ(first.filter, "Adobe.PPKLite");
  EXPECT_EQ(first.sub_filter, "ETSI.CAdES.detached");
  EXPECT_EQ(first.time + first.name + first.reason + first.location, "D:20260908ABC");
  EXPECT_EQ(first.certification, 1);
  EXPECT_EQ(first.contents, std::string("0\3\2\1\5\0\0\0\0\0", 10));
  EXPECT_EQ(letter.file().substr(first.contents_begin, 22), "<30030201050000000000>");
  EXPECT_EQ(first.contents_end, first.contents_begin + 22);
  EXPECT_EQ(first.revision, 1U);
  EXPECT_EQ(first.byte_range->at(1), first.contents_begin);
  const SignatureInFile& second = pdf.signatures().at(1);
  EXPECT_EQ(second.certification, 0);
  EXPECT_EQ(second.lock, (FieldLock{FieldLock::Action::include, {"seal"}}));
  EXPECT_EQ(second.revision, 2U);
  EXPECT_EQ(pdf.revision_ends(),
            (std::vector<std::size_t>{SmallLetter().file().size(),
                                      first.byte_range->at(2) + first.byte_range->at(3),
                                      letter.file().size()}));
  EXPECT_EQ(pdf.revision_ending_at(letter.file().size() - 1), 2U);  // before the end of line
  EXPECT_EQ(pdf.revision_ending_at(letter.file().size() - 2), std::nullopt);
}

TEST(FinishedPdf, KnowsASignatureOfSeveralFields) {
  SmallLetter letter;
  letter.fill(SmallLetter::seal, "seal", 20);
  letter.sign_leader();
  EXPECT_EQ(told(letter.file()),
            "leader: leader 1 [300.00 200.00 450.00 270.00] signed\n"
            "seal: seal 1 [240.00 180.00 350.00 290.00] signed\n"
            "leader+seal in revision 1\n");
}

TEST(FinishedPdf, SaysThatAFileIsEncrypted) {
  PdfBuilder pdf;
  pdf.put(1, "<</Type/Catalog>>");
  pdf.save(Form::table, "/Encrypt<<>>");
  EXPECT_EQ(told(pdf.file()), "letter.pdf: error: finished-pdf-encrypted\n");
}

TEST(FinishedPdf, SaysWhatIsDamaged) {
  const std::string file = SmallLetter().file();
  const auto reason = [](const std::string& words) {
    return "letter.pdf: error: finished-pdf-damaged reason=" + words + '\n';
  };
  EXPECT_EQ(told(""), reason("it does not begin with %PDF-"));
  EXPECT_EQ(told(' ' + file), reason("it does not begin with %PDF-"));
  EXPECT_EQ(told(file.substr(0, file.size() / 2)), reason("its end is missing"));
  EXPECT_EQ(told(file + "1 0 obj<<>>endobj"),
            reason("its end is missing, or something comes after it"));
  EXPECT_EQ(told(with_replaced(file, "4 0 obj", "7 0 obj")),
            reason("an object is not where the cross references say"));
  EXPECT_EQ(told(with_replaced(file, "[6 0 R 7 0 R]/SigFlags", "[6 0 R 6 0 R]/SigFlags")),
            reason("the fields of its form are no tree"));
  EXPECT_EQ(told(with_replaced(file, "/Kids[3 0 R]/Count", "/Kids[2 0 R]/Count")),
            reason("its pages are no tree"));
}

}  // namespace
}  // namespace congvan
