#include "seal/changes.h"

#include <gtest/gtest.h>

#include <functional>

#include "seal/changed_letter.h"

namespace congvan {
namespace {

using Later = std::function<void(SmallLetter&)>;

TEST(Changes, NothingHasChangedInTheSameFile) {
  EXPECT_EQ(after_signing([](SmallLetter&) {}), "");
}

TEST(Changes, AnotherSlotMayBeSigned) {
  const Later later = [](SmallLetter& letter) { letter.sign_seal(); };
  EXPECT_EQ(after_signing(later), "field-signed seal");
  EXPECT_EQ(after_signing(later, ""), "field-signed seal");
  EXPECT_EQ(after_signing(later, certification(3)), "field-signed seal");
  EXPECT_EQ(after_signing(later, certification(1)), "NOT field-signed seal");
}

TEST(Changes, ATimeStampMayAlwaysCome) {
  const Later later = [](SmallLetter& letter) { letter.add_time_stamp(); };
  EXPECT_EQ(after_signing(later), "field-added time-stamp");
  EXPECT_EQ(after_signing(later, certification(1)), "field-added time-stamp");
  EXPECT_EQ(after_signing(later, lock("/Action/All")), "field-added time-stamp");
}

TEST(Changes, ALockedFieldMayNotBeSigned) {
  const Later later = [](SmallLetter& letter) { letter.sign_seal(); };
  EXPECT_EQ(after_signing(later, lock("/Action/All")), "NOT field-locked seal");
  EXPECT_EQ(after_signing(later, lock("/Action/Include/Fields[(seal)]")), "NOT field-locked seal");
  EXPECT_EQ(after_signing(later, lock("/Action/Exclude/Fields[(leader)]")),
            "NOT field-locked seal");
  EXPECT_EQ(after_signing(later, lock("/Action/Include/Fields[(leader)]")), "field-signed seal");
}

TEST(Changes, OnlyTheFirstSignatureMayCertify) {
  EXPECT_EQ(after_signing([](SmallLetter& letter) { letter.sign_seal(certification(2)); }),
            "field-signed seal; NOT second-certification seal");
}

TEST(Changes, AFieldMayNotTakeAnOldSignature) {
  EXPECT_EQ(after_signing([](SmallLetter& letter) {
              letter.fill(SmallLetter::seal, "seal", 20);
              letter.save_plainly();
            }),
            "NOT signature-reused seal");
}

TEST(Changes, ASignedSlotGetsAnAppearanceAndNothingElse) {
  const auto with = [](const std::string& more) {
    return after_signing([&](SmallLetter& letter) {
      letter.put_stream(22, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f");
      letter.put_signature(21);
      letter.fill(SmallLetter::seal, "seal", 21, more);
      letter.save_plainly();
    });
  };
  EXPECT_EQ(with("/AP<</N 22 0 R>>/MK<</R 0>>/Ff 1"), "field-signed seal");
  EXPECT_EQ(with("/AA<</E 22 0 R>>"), "NOT field-changed seal; field-signed seal");
  EXPECT_EQ(with("/Ff 2"), "NOT field-changed seal; field-signed seal");
}

TEST(Changes, FlagsMayLockASignedSlotAndNotHideIt) {
  const auto with = [](const std::string& flags) {
    return after_signing([&](SmallLetter& letter) {
      const std::string entries = SmallLetter::field_entries("seal");
      letter.put_signature(21);
      letter.put(SmallLetter::seal, "<<" + with_replaced(entries, "/F 4", flags) + "/V 21 0 R>>");
      letter.save_plainly();
    });
  };
  EXPECT_EQ(with("/F 132"), "field-signed seal");
  EXPECT_EQ(with("/F 6"), "NOT field-changed seal; field-signed seal");
  EXPECT_EQ(with("/F 0"), "NOT field-changed seal; field-signed seal");
}

TEST(Changes, TheStoreAndTheExtensionsMayChange) {
  const Later later = [](SmallLetter& letter) {
    letter.put_stream(40, "", "DER");
    letter.put(SmallLetter::catalogue,
               "<<" + SmallLetter::catalogue_entries() +
                   "/DSS<</Certs[40 0 R]>>/Extensions<</ESIC<</BaseVersion/1.7>>>>>>");
    letter.save_plainly();
  };
  EXPECT_EQ(after_signing(later), "extensions-changed; store-changed");
  EXPECT_EQ(after_signing(later, certification(1)), "extensions-changed; store-changed");
}

TEST(Changes, TheMetadataMayChangeIfAnythingMay) {
  const Later later = [](SmallLetter& letter) {
    letter.put(SmallLetter::information, "<</Title(Other)>>");
    letter.put_stream(SmallLetter::metadata, "/Type/Metadata/Subtype/XML", "<y/>");
    letter.save_plainly();
  };
  EXPECT_EQ(after_signing(later), "metadata-changed");
  EXPECT_EQ(after_signing(later, certification(1)), "NOT metadata-changed");
}

TEST(Changes, TheSameWordsInOtherSpellingAreNoChange) {
  EXPECT_EQ(after_putting(SmallLetter::font,
                          "<< /BaseFont /Helveti#63a /Subtype /Type1 /Type /Font /Name null >>"),
            "");
}

}  // namespace
}  // namespace congvan
