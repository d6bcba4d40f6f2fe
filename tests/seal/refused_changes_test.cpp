#include <gtest/gtest.h>

#include <stdexcept>

#include "seal/changed_letter.h"

namespace congvan {
namespace {

TEST(RefusedChanges, NothingOnAPageMayChange) {
  EXPECT_EQ(after_putting(SmallLetter::font, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"),
            "NOT page-changed 1");
  EXPECT_EQ(after_putting(SmallLetter::page, "<<" + SmallLetter::page_entries() + "/Rotate 90>>"),
            "NOT page-changed 1");
  EXPECT_EQ(after_putting(SmallLetter::page, "<<" + SmallLetter::page_entries("6 0 R") + ">>"),
            "NOT annotations-changed 1");
  EXPECT_EQ(
      after_putting(SmallLetter::page_tree, "<</Type/Pages/Kids[3 0 R]/Count 1/CropBox[0 0 9 9]>>"),
      "NOT pages-changed");
}

TEST(RefusedChanges, NothingElseOfTheCatalogueMayChange) {
  const std::string entries = SmallLetter::catalogue_entries();
  EXPECT_EQ(after_putting(SmallLetter::catalogue, "<<" + entries + "/OpenAction[3 0 R/Fit]>>"),
            "NOT catalogue-changed OpenAction");
  EXPECT_EQ(
      after_putting(SmallLetter::catalogue, "<<" + entries + "/Perms<</DocMDP 20 0 R>>/Lang(vi)>>"),
      "NOT catalogue-changed Lang; NOT catalogue-changed Perms");
  EXPECT_EQ(
      after_putting(SmallLetter::catalogue,
                    "<<" + with_replaced(entries, "/SigFlags 3", "/NeedAppearances true") + ">>"),
      "NOT form-changed; NOT form-changed SigFlags");
  EXPECT_EQ(after_putting(SmallLetter::catalogue,
                          "<<" + SmallLetter::catalogue_entries("7 0 R 6 0 R") + ">>"),
            "NOT form-changed Fields");
}

TEST(RefusedChanges, TheStructureMayNotChange) {
  EXPECT_EQ(after_putting(SmallLetter::document, "<</S/Document/P 8 0 R/K[13 0 R 12 0 R]>>"),
            "NOT structure-changed");
  EXPECT_EQ(after_putting(SmallLetter::leader_form,
                          "<</S/Form/P 9 0 R/K<</Type/OBJR/Obj 6 0 R>>/Alt(Nothing)>>"),
            "NOT structure-changed");
  EXPECT_EQ(after_putting(SmallLetter::parent_tree, "<</Nums[0 [null] 1 13 0 R 2 12 0 R]>>"),
            "NOT structure-changed");
}

TEST(RefusedChanges, AnEmptySlotMayNotBeMovedOrFilledUnsigned) {
  const std::string entries = SmallLetter::field_entries("seal");
  EXPECT_EQ(
      after_putting(SmallLetter::seal, "<<" + with_replaced(entries, "240 180", "340 180") + ">>"),
      "NOT field-changed seal");
  EXPECT_EQ(after_putting(SmallLetter::seal, "<<" + entries + "/AP<</N 4 0 R>>>>"),
            "NOT field-changed seal");
}

TEST(RefusedChanges, ASignedSlotMayNotChange) {
  const std::string entries = SmallLetter::field_entries("leader");
  EXPECT_EQ(after_putting(SmallLetter::leader, "<<" + entries + ">>"), "NOT field-changed leader");
  EXPECT_EQ(after_putting(SmallLetter::leader, "<<" + entries + "/V 20 0 R/AP<</N 4 0 R>>>>"),
            "NOT field-changed leader");
  EXPECT_EQ(after_putting(20, "<</Type/Sig>>"), "NOT field-changed leader");
}

/// A field that comes later, with its place among the annotations.
std::string after_adding(const std::string& field) {
  return after_signing([&](SmallLetter& letter) {
    letter.put(SmallLetter::catalogue,
               "<<" + SmallLetter::catalogue_entries("6 0 R 7 0 R 30 0 R") + ">>");
    letter.put(SmallLetter::page, "<<" + SmallLetter::page_entries("6 0 R 7 0 R 30 0 R") + ">>");
    letter.put(30, "<</Type/Annot/Subtype/Widget" + field + ">>");
    letter.put_signature(31);
    letter.save_plainly();
  });
}

TEST(RefusedChanges, ANewFieldMayShowAndDoNothing) {
  const std::string refused = "NOT annotations-changed 1; NOT form-changed Fields";
  EXPECT_EQ(after_adding("/FT/Sig/T(new)/V 31 0 R/Rect[0 0 0 0]"), "field-added new");
  EXPECT_EQ(after_adding("/FT/Sig/T(new)/V 31 0 R/Rect[0 0 9 9]"), refused);
  EXPECT_EQ(after_adding("/FT/Sig/T(new)/V 31 0 R"), refused);
  EXPECT_EQ(after_adding("/FT/Tx/T(new)/V(9)/Rect[0 0 0 0]"), refused);
  EXPECT_EQ(after_adding("/FT/Sig/T(seal)/V 31 0 R/Rect[0 0 0 0]"), refused);
  EXPECT_EQ(after_adding("/FT/Sig/T(new)/V 20 0 R/Rect[0 0 0 0]"), refused);
  EXPECT_EQ(after_adding("/FT/Sig/T(new)/V 31 0 R/Rect[0 0 0 0]/A<</S/Named/N/Print>>"), refused);
}

TEST(RefusedChanges, ANewElementMayOnlyStandForANewField) {
  const auto with = [](const std::string& element) {
    return after_signing([&](SmallLetter& letter) {
      letter.put(32, element);
      letter.add_time_stamp();
      letter.put(32, element);
      letter.save_plainly();
    });
  };
  const std::string refused = "field-added time-stamp; NOT structure-changed";
  EXPECT_EQ(with("<</S/Form/P 9 0 R/K<</Type/OBJR/Obj 30 0 R>>>>"), "field-added time-stamp");
  EXPECT_EQ(with("<</S/Form/P 9 0 R/K<</Type/OBJR/Obj 7 0 R>>>>"), refused);
  EXPECT_EQ(with("<</S/P/P 9 0 R/K<</Type/OBJR/Obj 30 0 R>>>>"), refused);
  EXPECT_EQ(with("<</S/Form/P 8 0 R/K<</Type/OBJR/Obj 30 0 R>>>>"), refused);
  EXPECT_EQ(with("<</S/Form/P 9 0 R/ActualText(Yes)/K<</Type/OBJR/Obj 30 0 R>>>>"), refused);
}

TEST(RefusedChanges, WhatMayChangeInOnePlaceMayNotInAnother) {
  // The packet of the metadata is the contents of the page too.
  SmallLetter letter;
  letter.put_stream(SmallLetter::metadata, "", "BT /F1 12 Tf (Pay 100) Tj ET");
  letter.put(SmallLetter::page,
             "<<" + with_replaced(SmallLetter::page_entries(), "4 0 R", "11 0 R") + ">>");
  letter.sign_leader();
  const FinishedPdf before = finished_pdf(letter.file());
  letter.put_stream(SmallLetter::metadata, "", "BT /F1 12 Tf (Pay 999) Tj ET");
  letter.save_plainly();
  EXPECT_EQ(to_string(compare_revisions(before, finished_pdf(letter.file()))),
            "metadata-changed; NOT page-changed 1");
}

TEST(RefusedChanges, NothingMayChangeInWhatIsTwoThingsAtOnce) {
  SmallLetter letter;  // its page is a field of the form too
  const std::string page = SmallLetter::page_entries() + "/FT/Sig/T(page)";
  letter.put(SmallLetter::catalogue,
             "<<" + SmallLetter::catalogue_entries("6 0 R 7 0 R 3 0 R") + ">>");
  letter.put(SmallLetter::page, "<<" + page + ">>");
  letter.sign_leader();
  const FinishedPdf before = finished_pdf(letter.file());
  letter.put_signature(21);
  letter.put(SmallLetter::page, "<<" + page + "/V 21 0 R>>");
  letter.save_plainly();
  EXPECT_EQ(to_string(compare_revisions(before, finished_pdf(letter.file()))),
            "NOT field-changed page; NOT page-changed 1");
}

TEST(RefusedChanges, OnlyWhatWasAppendedToCanBeCompared) {
  const FinishedPdf one = finished_pdf(SmallLetter().file());
  SmallLetter other;
  other.sign_leader();
  EXPECT_THROW(compare_revisions(finished_pdf(other.file()), one), std::logic_error);
}

}  // namespace
}  // namespace congvan
