#include "crypto/der_writer.h"

#include <gtest/gtest.h>

#include "crypto/base64.h"
#include "crypto/der.h"
#include "crypto/signature_value.h"

namespace congvan {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string made;
  for (const int value : values) made += static_cast<char>(value);
  return made;
}

TEST(DerWriter, WritesTheShortestLength) {
  EXPECT_EQ(der_octets(""), bytes({4, 0}));
  EXPECT_EQ(der_octets(std::string(127, 'x')).substr(0, 2), bytes({4, 127}));
  EXPECT_EQ(der_octets(std::string(128, 'x')).substr(0, 3), bytes({4, 0x81, 128}));
  EXPECT_EQ(der_octets(std::string(256, 'x')).substr(0, 4), bytes({4, 0x82, 1, 0}));
  for (const std::size_t size : {0U, 127U, 128U, 255U, 256U, 65'535U, 65'536U}) {
    EXPECT_TRUE(is_der(der_sequence({der_octets(std::string(size, 'x'))}), 2)) << size;
  }
}

TEST(DerWriter, WritesNumbersAsShortAsTheyGo) {
  EXPECT_EQ(der_integer(1), bytes({2, 1, 1}));
  EXPECT_EQ(der_integer(0), bytes({2, 1, 0}));
  EXPECT_EQ(der_integer(0x80), bytes({2, 2, 0, 0x80}));  // else it were negative
  EXPECT_EQ(der_integer(bytes({0, 0, 0x7f})), bytes({2, 1, 0x7f}));
  EXPECT_EQ(der_integer(bytes({0, 0x80, 0})), bytes({2, 3, 0, 0x80, 0}));
  EXPECT_EQ(der_integer(""), bytes({2, 1, 0}));
}

TEST(DerWriter, SortsSets) {
  EXPECT_EQ(der_set({der_integer(2), der_octets(""), der_integer(1)}),
            bytes({0x31, 8, 2, 1, 1, 2, 1, 2, 4, 0}));
  EXPECT_EQ(der_set({der_integer(0xff), der_integer(1)}, 0xa0),
            bytes({0xa0, 7, 2, 1, 1, 2, 2, 0, 0xff}));
}

TEST(EcdsaDer, IsOfTwoNumbersOfOneSize) {
  EXPECT_EQ(ecdsa_der(bytes({0, 1, 0x80, 2})), bytes({0x30, 8, 2, 1, 1, 2, 3, 0, 0x80, 2}));
  EXPECT_FALSE(ecdsa_der(""));
  EXPECT_FALSE(ecdsa_der("abc"));
  EXPECT_FALSE(ecdsa_der(std::string(134, 'a')));
}

TEST(Base64, GoesAndComes) {
  EXPECT_EQ(base64_of(""), "");
  EXPECT_EQ(base64_of("f"), "Zg==");
  EXPECT_EQ(base64_of("fo"), "Zm8=");
  EXPECT_EQ(base64_of("foo"), "Zm9v");
  EXPECT_EQ(base64_of(bytes({0xfb, 0xff, 0xfe})), "+//+");
  std::string all;
  for (int i = 0; i < 256; ++i) {
    all += static_cast<char>(i);
    EXPECT_EQ(from_base64(base64_of(all)), all);
  }
  EXPECT_EQ(from_base64(" Zm9v\r\n Zg== \n"), "foof");
}

TEST(Base64, IsNotAnything) {
  for (const auto* bad :
       {"Z", "Zg", "Zg=", "Zg===", "Zg==Zg==", "Z===", "====", "Zm9v=", "Zm-_", "Zm9v;"}) {
    EXPECT_FALSE(from_base64(bad)) << bad;
  }
}

}  // namespace
}  // namespace congvan
