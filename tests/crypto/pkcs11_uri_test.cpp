#include "crypto/pkcs11_uri.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

Pkcs11Uri read(const std::string& uri) {
  Diagnostics says;
  const auto made = read_pkcs11_uri(uri, says);
  EXPECT_EQ(to_string(says), "");
  return made.value_or(Pkcs11Uri());
}

std::string complaint(const std::string& uri) {
  Diagnostics says;
  EXPECT_FALSE(read_pkcs11_uri(uri, says)) << uri;
  return to_string(says);
}

TEST(Pkcs11Uri, ReadsEveryPart) {
  Pkcs11Uri all;
  all.token = "Văn thư";
  all.manufacturer = "Maker; & Co?";
  all.model = "M-1";
  all.serial = "0123";
  all.slot = 7;
  all.object = "ký";
  all.id = std::string("\x00\xff\x41", 3);
  all.module_path = "/usr/lib/a b.so";
  all.module_name = "softhsm2";
  all.pin_file = "/run/pin";
  EXPECT_EQ(read("pkcs11:token=V%C4%83n%20thư;manufacturer=Maker%3b%20%26%20Co%3F;model=M-1;"
                 "serial=0123;slot-id=7;object=ký;id=%00%FFA;type=private"
                 "?module-path=/usr/lib/a%20b.so&module-name=softhsm2&pin-source=file:/run/pin"),
            all);
}

TEST(Pkcs11Uri, NeedsNothing) {
  EXPECT_EQ(read("pkcs11:"), Pkcs11Uri());
  EXPECT_EQ(read("pkcs11:?"), Pkcs11Uri());
  EXPECT_EQ(read("pkcs11:;"), Pkcs11Uri());
}

TEST(Pkcs11Uri, TellsNothingFromEmpty) {
  EXPECT_EQ(read("pkcs11:object=").object, "");
  EXPECT_FALSE(read("pkcs11:token=a").object);
}

TEST(Pkcs11Uri, TakesFilesWithAnEmptyHost) {
  EXPECT_EQ(read("pkcs11:?pin-source=file:///run/pin").pin_file, "/run/pin");
}

TEST(Pkcs11Uri, RefusesAPin) {
  EXPECT_EQ(complaint("pkcs11:token=a?pin-value=1234"),
            "error: token-address-pin-value attribute=pin-value\n");
  EXPECT_EQ(complaint("pkcs11:pin-value=1234"),
            "error: token-address-pin-value attribute=pin-value\n");
}

TEST(Pkcs11Uri, RefusesOtherSourcesOfPins) {
  for (const std::string source :
       {"%7Ccat%20pin", "/run/pin", "http://a/pin", "file:", "file://", "file://host/pin"}) {
    EXPECT_EQ(complaint("pkcs11:?pin-source=" + source),
              "error: token-address-pin-source attribute=pin-source\n");
  }
}

TEST(Pkcs11Uri, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(complaint("pkcs11:colour=red"), "error: token-address-unknown attribute=colour\n");
  EXPECT_EQ(complaint("pkcs11:?token=a"), "error: token-address-unknown attribute=token\n");
  EXPECT_EQ(complaint("pkcs11:module-path=a"),
            "error: token-address-unknown attribute=module-path\n");
  EXPECT_EQ(complaint("pkcs11:x-vendor=1"), "error: token-address-unknown attribute=x-vendor\n");
}

TEST(Pkcs11Uri, RefusesWhatStandsTwice) {
  EXPECT_EQ(complaint("pkcs11:token=a;token=a"), "error: token-address-twice attribute=token\n");
  EXPECT_EQ(complaint("pkcs11:type=private;type=private"),
            "error: token-address-twice attribute=type\n");
}

TEST(Pkcs11Uri, WantsAPrivateKey) {
  EXPECT_EQ(complaint("pkcs11:type=cert"), "error: token-address-type attribute=type\n");
}

TEST(Pkcs11Uri, RefusesTheMalformed) {
  for (const std::string bad :
       {"token=%", "token=%4", "token=%4g", "token=%zz", "token", "token=a%00b"}) {
    EXPECT_EQ(complaint("pkcs11:" + bad), "error: token-address-malformed attribute=token\n");
  }
  for (const std::string bad :
       {"slot-id=", "slot-id=-1", "slot-id=0x1", "slot-id=7 ", "slot-id=99999999999999999999999"}) {
    EXPECT_EQ(complaint("pkcs11:" + bad), "error: token-address-malformed attribute=slot-id\n");
  }
  EXPECT_EQ(complaint("pkcs11:=a"), "error: token-address-malformed attribute=?\n");
  EXPECT_EQ(complaint("pkcs11:t\x1b[31m=a"), "error: token-address-malformed attribute=?\n");
  EXPECT_EQ(complaint("pkcs11:?module-name=..%2Fevil"),
            "error: token-address-malformed attribute=module-name\n");
  EXPECT_EQ(complaint("pkcs12:token=a"), "error: token-address-malformed attribute=pkcs11:\n");
  EXPECT_EQ(complaint("pkcs11:token=" + std::string(5'000, 'a')),
            "error: token-address-malformed attribute=pkcs11:\n");
}

}  // namespace
}  // namespace congvan
