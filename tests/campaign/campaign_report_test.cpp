#include "campaign/campaign_report.h"

#include <gtest/gtest.h>

namespace congvan {
namespace {

const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(CampaignReport, HasALineForEachLetter) {
  const ReportRow row{7, "a b.csv:8", {"1.svg", "2.svg"}, 2, {sha256("abc"), sha256("abc")}, {}};
  EXPECT_EQ(csv_line(row), "7,a b.csv:8,1.svg | 2.svg,2," + abc + " | " + abc + ",,\r\n");
  EXPECT_EQ(jsonl_line(row), R"({"row":7,"place":"a b.csv:8","files":["1.svg","2.svg"],"pages":2,)"
                             R"("sha256":[")" +
                                 abc + "\",\"" + abc + "\"]}\n");
}

TEST(CampaignReport, QuotesWhatWouldBreakALine) {
  const ReportRow row{7, "a,b", {}, 0, {}, {{"x", "He said \"no\".\r\nTwice; so."}, {"y", "And."}}};
  EXPECT_EQ(csv_line(row), "7,\"a,b\",,,,x | y,\"He said \"\"no\"\".\r\nTwice; so. And.\"\r\n");
  EXPECT_EQ(jsonl_line(row),
            R"({"row":7,"place":"a,b","faults":[{"code":"x","message":"He said \"no\".\r\nTwice; )"
            R"(so."},{"code":"y","message":"And."}]})"
            "\n");
}

TEST(CampaignReport, HoldsNoFormula) {
  for (const std::string formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
    const std::string line = csv_line({1, formula, {}, 0, {}, {{"x", formula}}});
    const bool quoted = formula.front() == '\t' || formula.front() == '\r';
    const std::string cell = quoted ? "\"'" + formula + "\"" : "'" + formula;
    EXPECT_EQ(line, "1," + cell + ",,,,x," + cell + "\r\n");
  }
}

TEST(CampaignReport, IsUtf8WhateverThePathOfTheData) {
  const ReportRow row{1, "\xFFĐ.csv:2", {}, 0, {}, {{"x", "y"}}};
  EXPECT_EQ(csv_line(row), "1,\uFFFDĐ.csv:2,,,,x,y\r\n");
  EXPECT_EQ(jsonl_line(row).substr(0, 31), "{\"row\":1,\"place\":\"\uFFFDĐ.csv:2\",");
}

}  // namespace
}  // namespace congvan
