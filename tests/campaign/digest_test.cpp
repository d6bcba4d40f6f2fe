#include "campaign/digest.h"

#include <gtest/gtest.h>

#include "campaign/row_mark.h"

namespace congvan {
namespace {

TEST(Sha256, IsSha256) {
  // FIPS 180-4, its examples.
  const std::string empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  EXPECT_EQ(hex(sha256("")), empty);
  EXPECT_EQ(hex(sha256("abc")), abc);
  EXPECT_EQ(hex(mark_of("abc")), abc.substr(0, 32));
  EXPECT_EQ(digest_of_hex(abc), sha256("abc"));
  EXPECT_EQ(mark_of_hex(abc.substr(0, 32)), mark_of("abc"));
  EXPECT_EQ(digest_of_hex(abc.substr(1)), std::nullopt);
  EXPECT_EQ(digest_of_hex("BA" + abc.substr(2)), std::nullopt);
  EXPECT_EQ(mark_of_hex(""), std::nullopt);
}

TEST(RowMark, DiffersWhereARowDiffers) {
  Record row{1, "a.csv:2", {{"x", text_value("ab")}, {"y", text_value("c")}}};
  const ShortDigest mark = mark_of_row(row, false);
  Record same = row;
  same.place = "b.csv:9";
  EXPECT_EQ(mark_of_row(same, false), mark);
  EXPECT_NE(mark_of_row(row, true), mark);
  const auto differs = [&](auto change) {
    Record other = row;
    change(other);
    EXPECT_NE(mark_of_row(other, false), mark);
  };
  differs([](Record& other) { other.number = 2; });
  differs([](Record& other) { other.fields[0].name = "z"; });
  differs([](Record& other) { other.fields.pop_back(); });
  differs([](Record& other) { other.fields[0].value.kind = Value::Kind::number; });
  differs([](Record& other) { other.fields[0].value.exact = "1"; });
  differs([](Record& other) { other.fields[0].value.items = {text_value("")}; });
  differs([](Record& other) { other.fields[0].value.fields = {{"x", text_value("")}}; });
  differs([](Record& other) {
    other.fields[0].value.text = "a";
    other.fields[1].value.text = "bc";
  });
}

}  // namespace
}  // namespace congvan
