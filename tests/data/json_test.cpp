#include "data/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "data/all_rows.h"
#include "run_program.h"

namespace congvan {
namespace {

/// The bytes, `step` at a time.
ByteSource source_of(const std::string& bytes, std::size_t step) {
  const auto at = std::make_shared<std::size_t>(0);
  return [bytes, at, step](char* to, std::size_t room) {
    const std::size_t count = bytes.copy(to, std::min(step, room), *at);
    *at += count;
    return count;
  };
}

/// Read whole and byte by byte, which must come to the same.
std::string read(const std::string& bytes, bool lines = false, const DataLimits& limits = {}) {
  const auto whole = open_json(source_of(bytes, bytes.size()), "a.json", lines, false, limits);
  const auto parts = open_json(source_of(bytes, 1), "a.json", lines, false, limits);
  const std::string said = all_rows(*whole);
  EXPECT_EQ(all_rows(*parts), said);
  EXPECT_TRUE(whole->columns().empty());
  return said;
}

std::string read_lines(const std::string& bytes, const DataLimits& limits = {}) {
  return read(bytes, true, limits);
}

TEST(OpenJson, ReadsAListOfObjects) {
  EXPECT_EQ(read("\xEF\xBB\xBF[\n"
                 "  {\"tên\": \"Nguyễn \\u0110\\n\", \"n\": 1.50, \"ok\": true, \"x\": null},\n"
                 "  {\"ds\": [{\"a\": -1}, [1, \"hai\"], []], \"r\": {\"b\": false}}, {}\n]\n"),
            "a.json:2 #1 tên=\"Nguyễn Đ\\n\" n=1.50{1.50} ok=true x=nothing\n"
            "a.json:3 #2 ds=[{a=-1{-1}} [1{1} \"hai\"] []] r={b=false}\n"
            "a.json:3 #3 \n"
            "end\n");
  EXPECT_EQ(read("[]"), "end\n");
  EXPECT_EQ(read(" [ ] "), "end\n");
}

TEST(OpenJson, ReadsTheListInAnObject) {
  EXPECT_EQ(read("{\"năm\": 2026, \"meta\": {\"a\": [1, \"]\\\"\"]}, \"rows\": [{\"a\": "
                 "1}],\n\"z\": \"b\"}"),
            "a.json:1 #1 a=1{1}\nend\n");
  EXPECT_EQ(read("{\"a\": 1}"), "a.json:1:9: error: json-no-rows\nbroken\n");
  EXPECT_EQ(read("{\"a\": [{}], \"b\": [{}]}"),
            "a.json:1 #1 \na.json:1:18: error: json-two-lists first=a second=b\nbroken\n");
}

TEST(OpenJson, ReadsLines) {
  EXPECT_EQ(
      read_lines("{\"a\": 1}\r\n\n  {\"a\": 2}\n{\"a\": x}\n[1]\n{\"a\": 4}{\n{\"a\":\n{\"a\": 6}"),
      "a.json:1 #1 a=1{1}\n"
      "a.json:3 #2 a=2{2}\n"
      "a.json:4 #3 faulty\n"
      "a.json:4:7: error: json-bad-value field=a\n"
      "a.json:5 #4 faulty\n"
      "a.json:5:1: error: json-row-not-object\n"
      "a.json:6 #5 faulty\n"
      "a.json:6:9: error: json-more field=\n"
      "a.json:7 #6 faulty\n"
      "a.json:7:6: error: json-bad-value field=a\n"
      "a.json:8 #7 a=6{6}\n"
      "end\n");
  EXPECT_EQ(read_lines(""), "end\n");
}

TEST(OpenJson, KeepsNumbersAsTheyAreWritten) {
  EXPECT_EQ(read_lines("{\"a\": 12345678901234567890.10, \"b\": 1.2E+6, \"c\": -5e-3, \"d\": 0.1, "
                       "\"e\": 0, \"f\": 1e0}"),
            "a.json:1 #1 a=12345678901234567890.10{12345678901234567890.10} b=1200000{1200000} "
            "c=-0.005{-0.005} d=0.1{0.1} e=0{0} f=1{1}\nend\n");
  for (const char* bad : {"01", "1.", ".5", "+1", "1e", "NaN", "Infinity", "0x10", "1e999999"}) {
    const std::string said = read_lines("{\"a\": " + std::string(bad) + "}");
    EXPECT_EQ(said.substr(0, 33), "a.json:1 #1 faulty\na.json:1:" + said.substr(28, 5)) << said;
    EXPECT_NE(said.find("field=a"), std::string::npos) << said;
  }
}

TEST(OpenJson, NamesTheFieldThatIsWrong) {
  EXPECT_EQ(read_lines("{\"a\": {\"b\": [1, \"\\u0000\"]}}\n"
                       "{\"tên\": \"\xff\"}\n"
                       "{\"a\": \"\\ud800\"}\n"
                       "{\"a\": \"\\udc00\"}\n"
                       "{\"a\": \"\\ud83d\\ude00\"}\n"
                       "{\"a\": \"\x01\"}\n"
                       "{\"a\": \"\\q\"}\n"
                       "{\"a\": 1, \"b\": 2, \"a\": 3}\n"
                       "{\"\": 1}\n"
                       "{\"a\": 1 \"b\": 2}\n"
                       "{\"a\" 1}\n"
                       "{\"a\": 1,}\n"
                       "{\"a\": \"b}\n"
                       "{\"a\\u0007\": 1}\n"),
            "a.json:1 #1 faulty\n"
            "a.json:1:25: error: data-control-character column=a.b[2] character=U+0000\n"
            "a.json:2 #2 faulty\n"
            "a.json:2:12: error: data-not-utf8 column=tên\n"
            "a.json:3 #3 faulty\n"
            "a.json:3:8: error: json-bad-string field=a\n"
            "a.json:4 #4 faulty\n"
            "a.json:4:15: error: data-not-utf8 column=a\n"
            "a.json:5 #5 a=\"😀\"\n"
            "a.json:6 #6 faulty\n"
            "a.json:6:8: error: json-bad-string field=a\n"
            "a.json:7 #7 faulty\n"
            "a.json:7:8: error: json-bad-string field=a\n"
            "a.json:8 #8 faulty\n"
            "a.json:8:24: error: json-name-twice name=a\n"
            "a.json:9 #9 faulty\n"
            "a.json:9:4: error: json-empty-name\n"
            "a.json:10 #10 faulty\n"
            "a.json:10:9: error: json-missing-comma field=a\n"
            "a.json:11 #11 faulty\n"
            "a.json:11:6: error: json-missing-colon field=a\n"
            "a.json:12 #12 faulty\n"
            "a.json:12:9: error: json-missing-name field=a\n"
            "a.json:13 #13 faulty\n"
            "a.json:13:10: error: json-bad-string field=a\n"
            "a.json:14 #14 faulty\n"
            "a.json:14:11: error: data-control-character column=? character=U+0007\n"
            "end\n");
}

TEST(OpenJson, PutsNamesInOneForm) {
  EXPECT_EQ(read_lines("{\"Tên\": 1}\n{\" Te\u0302n \": 2}\n{\"Tên\": 1, \"Te\u0302n\": 2}\n"),
            "a.json:1 #1 Tên=1{1}\na.json:2 #2 Tên=2{2}\n"
            "a.json:2:12: note: composed-letters\na.json:3 #3 faulty\n"
            "a.json:3:19: note: composed-letters\n"
            "a.json:3:21: error: json-name-twice name=Tên\nend\n");
}

TEST(OpenJson, ReadsOnBehindABadElement) {
  EXPECT_EQ(read("[{\"a\": 1 2}, 5, \"{\", {\"a\": tru}, {\"a\": 3}]"),
            "a.json:1 #1 faulty\n"
            "a.json:1:10: error: json-missing-comma field=a\n"
            "a.json:1 #2 faulty\n"
            "a.json:1:15: error: json-row-not-object\n"
            "a.json:1 #3 faulty\n"
            "a.json:1:20: error: json-row-not-object\n"
            "a.json:1 #4 faulty\n"
            "a.json:1:31: error: json-bad-value field=a\n"
            "a.json:1 #5 a=3{3}\n"
            "end\n");
}

TEST(OpenJson, StopsWhereTheListIsBroken) {
  EXPECT_EQ(read("[{\"a\": 1} {\"a\": 2}]"),
            "a.json:1 #1 a=1{1}\na.json:1:11: error: json-broken expected=, ]\nbroken\n");
  EXPECT_EQ(read("[{\"a\": 1},]"),
            "a.json:1 #1 a=1{1}\na.json:1:11: error: json-broken expected={\nbroken\n");
  EXPECT_EQ(read("[{\"a\": 1}] x"), "a.json:1 #1 a=1{1}\na.json:1:12: error: json-more\nbroken\n");
  EXPECT_EQ(read("[{\"a\": \"1}]"), "a.json:1:12: error: json-cut-off\nbroken\n");
  EXPECT_EQ(read("[{\"a\": 1},"), "a.json:1 #1 a=1{1}\na.json:1:11: error: json-cut-off\nbroken\n");
  EXPECT_EQ(read(""), "a.json:1:1: error: json-cut-off\nbroken\n");
  EXPECT_EQ(read("tên,số"), "a.json:1:1: error: json-broken expected=[\nbroken\n");
  EXPECT_EQ(read("{a: 1}"), "a.json:1:2: error: json-broken expected=\"\nbroken\n");
  EXPECT_EQ(read("{\"a\" 1}"), "a.json:1:6: error: json-broken expected=:\nbroken\n");
  EXPECT_EQ(read("{\"a\": 1 \"b\": 2}"), "a.json:1:9: error: json-broken expected=, }\nbroken\n");
  EXPECT_EQ(read("{\"a\": 1}\n{\"a\": 2}\n"), "a.json:1:9: error: json-no-rows\nbroken\n");
  EXPECT_EQ(read(std::string("\xFF\xFE[\0]\0", 6)), "a.json:1:1: error: json-not-utf8\nbroken\n");
}

TEST(OpenJson, HoldsToItsLimits) {
  const DataLimits limits = {5, 30, 2, 2};
  EXPECT_EQ(read_lines("{\"a\": \"123456\"}\n{\"a\": \"12345\"}\n{\"a\": 1234567}\n"
                       "{\"a\": 1, \"b\": 2, \"c\": 3}\n{\"a\": [[1]]}\n{\"a\": [[[1]]]}\n"
                       "{\"a\":                         1}\n{\"a\": 8}\n",
                       limits),
            "a.json:1 #1 faulty\n"
            "a.json:1:15: error: data-cell-too-long column=a limit=5\n"
            "a.json:2 #2 a=\"12345\"\n"
            "a.json:3 #3 faulty\n"
            "a.json:3:14: error: data-cell-too-long column=a limit=5\n"
            "a.json:4 #4 faulty\n"
            "a.json:4:21: error: json-too-many-values field=b limit=2\n"
            "a.json:5 #5 a=[[1{1}]]\n"
            "a.json:6 #6 faulty\n"
            "a.json:6:9: error: data-too-deep column=a[1][1] limit=2\n"
            "a.json:7 #7 faulty\n"
            "a.json:7:1: error: data-row-too-long limit=30\n"
            "a.json:8 #8 a=8{8}\n"
            "end\n");
  const std::string deep(1'000'000, '[');
  EXPECT_EQ(read_lines("{\"a\": " + deep),
            "a.json:1 #1 faulty\na.json:1:23: error: data-too-deep "
            "column=a[1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1] limit=16\nend\n");
  std::string many = "{\"a\": [0";
  for (int i = 0; i < 100'000; ++i) many += ",0";
  const std::string said = read_lines(many + "]}");
  EXPECT_NE(said.find("error: json-too-many-values field=a[99999] limit=100000"), std::string::npos)
      << said;
}

TEST(OpenJson, KeepsNothingOfTheRowBefore) {
  EXPECT_EQ(read_lines(
                "{\"a\": [1, 2, 3], \"b\": {\"c\": 1, \"d\": 2}}\n{\"a\": [4], \"b\": {\"c\": 5}}\n"
                "{\"a\": {\"x\": 6}, \"b\": [7]}\n{\"b\": \"8\"}\n"),
            "a.json:1 #1 a=[1{1} 2{2} 3{3}] b={c=1{1} d=2{2}}\n"
            "a.json:2 #2 a=[4{4}] b={c=5{5}}\n"
            "a.json:3 #3 a={x=6{6}} b=[7{7}]\n"
            "a.json:4 #4 b=\"8\"\n"
            "end\n");
}

TEST(OpenJson, OpensFiles) {
  const TemporaryFolder folder;
  Diagnostics says;
  const auto rows = open_json({folder.file("a.jsonl", "{\"a\": 1}\n"), {}, {}, {}}, true, says);
  ASSERT_TRUE(rows);
  EXPECT_TRUE(rows->can_be_reopened());
  EXPECT_EQ(all_rows(*rows), folder.path() + "/a.jsonl:1 #1 a=1{1}\nend\n");
  EXPECT_EQ(open_json({folder.file("none.json"), {}, {}, {}}, false, says), nullptr);
  EXPECT_EQ(to_string(says), "error: file-not-found file=" + folder.file("none.json") + "\n");
}

}  // namespace
}  // namespace congvan
