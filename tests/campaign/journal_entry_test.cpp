#include "campaign/journal_entry.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

const std::string mark = "000102030405060708090a0b0c0d0e0f";
const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(JournalEntry, IsALine) {
  const JournalEntry letter{
      17, *mark_of_hex(mark), "Đ \"1\".pdf", 2, {{"Đ \"1\".pdf", 33'000, sha256("abc")}}, {}};
  const std::string line = R"({"row":17,"mark":")" + mark +
                           R"(","name":"Đ \"1\".pdf","pages":2,"files":[{"bytes":33000,)" +
                           R"("sha256":")" + abc + "\"}]}\n";
  EXPECT_EQ(line_of(letter), line);
  EXPECT_EQ(read_entry(line), letter);

  const JournalEntry pages{
      1, *mark_of_hex(mark), "a{p}", 2, {{"a1", 1, sha256("abc")}, {"a2", 2, sha256("")}}, {}};
  EXPECT_EQ(read_entry(line_of(pages)), pages);

  const JournalEntry faulty{5, *mark_of_hex(mark), "", 0, {}, {"a", "b"}};
  EXPECT_EQ(line_of(faulty), R"({"row":5,"mark":")" + mark + "\",\"faults\":[\"a\",\"b\"]}\n");
  EXPECT_EQ(read_entry(line_of(faulty)), faulty);
}

TEST(JournalEntry, IsNothingIfAnythingIsAmiss) {
  const std::string good = R"({"row":17,"mark":")" + mark +
                           R"(","name":"a","pages":2,"files":[{"bytes":3,"sha256":")" + abc +
                           "\"}]}";
  ASSERT_TRUE(read_entry(good));
  for (std::size_t cut = 0; cut < good.size(); ++cut) EXPECT_FALSE(read_entry(good.substr(0, cut)));
  const auto without = [&](const std::string& part, const std::string& instead) {
    std::string bad = good;
    bad.replace(bad.find(part), part.size(), instead);
    EXPECT_FALSE(read_entry(bad)) << bad;
  };
  without("17", "0");
  without("17", "-1");
  without("17", "\"17\"");
  without("17", "18446744073709551616");
  without(mark, mark + "0");
  without("\"a\"", "null");
  without("\"a\"", "\"\xFF\"");
  without("{\"bytes\":3", "{\"bytes\":3.5");
  without(abc, abc.substr(2));
  without("[{", "[1,{");
  without("\"pages\":2", "\"faults\":[]");
  EXPECT_FALSE(read_entry("[]"));
  EXPECT_FALSE(read_entry(std::string(1'000'000, '[')));
}

TEST(JournalHead, TellsWhatTheEntriesWereMadeWith) {
  EXPECT_EQ(line_of(JournalHead{"f\"1"}), "{\"congvan-journal\":1,\"fingerprint\":\"f\\\"1\"}\n");
  EXPECT_EQ(read_head(line_of(JournalHead{"f\"1"}))->fingerprint, "f\"1");
  EXPECT_NE(read_head(R"({"congvan-journal":2,"fingerprint":"f"})")->fingerprint, "f");
  EXPECT_FALSE(read_head(R"({"fingerprint":"f"})"));
  EXPECT_FALSE(read_head(""));
}

}  // namespace
}  // namespace congvan
