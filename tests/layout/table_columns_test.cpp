#include "layout/table_columns.h"

#include <gtest/gtest.h>

#include <numeric>

#include "layout/set_tables.h"

namespace congvan {
namespace {

Length sum(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

std::vector<std::int64_t> shares_of(std::int64_t room, const std::vector<std::int64_t>& weights,
                                    const std::vector<std::int64_t>& floors) {
  const auto lengths = [](const std::vector<std::int64_t>& values) {
    std::vector<Length> made;
    for (const auto value : values) made.push_back({value});
    return made;
  };
  std::vector<std::int64_t> made;
  for (const Length part : shared_out({room}, lengths(weights), lengths(floors))) {
    made.push_back(part.millipoints);
  }
  return made;
}

/// A cell's words and the padding beside them.
Length padded(Length words) { return words + millimetres(2) * 2; }

/// Of the only run in a table's cell of these words.
const congvan::Run& run_of(const MadeTable& made, const std::string& words) {
  for (const auto& strip : made.set.strips) {
    for (const auto& block : strip.blocks) {
      for (const auto& run : block.runs) {
        if (run.text == words) return run;
      }
    }
  }
  throw std::runtime_error("nowhere stands " + words);
}

Length width_of(const congvan::Run& run) { return end_of(run) - run.x; }

TEST(TableColumns, ShareOutToTheMillipoint) {
  EXPECT_EQ(shares_of(100, {1, 1, 1}, {0, 0, 0}), (std::vector<std::int64_t>{33, 33, 34}));
  EXPECT_EQ(shares_of(100, {8, 1, 1}, {0, 15, 0}), (std::vector<std::int64_t>{75, 15, 10}));
  // A floor takes from the others, which may then need theirs.
  EXPECT_EQ(shares_of(100, {80, 12, 8}, {0, 12, 30}), (std::vector<std::int64_t>{58, 12, 30}));
  EXPECT_EQ(shares_of(30, {5, 1}, {10, 20}), (std::vector<std::int64_t>{10, 20}));
  EXPECT_EQ(shares_of(30, {}, {}), (std::vector<std::int64_t>{}));
}

TEST(TableColumns, FixedAreAsWideAsTheySay) {
  Table table;
  table.columns = {fixed(millimetres(12)), fixed(millimetres(40)), fixed(millimetres(30))};
  table.rows = {row(std::vector<std::string>{"1", "Hai", "Ba"})};
  const MadeTable set = made(table);
  EXPECT_EQ(widths(set), (std::vector<Length>{millimetres(12), millimetres(40), millimetres(30)}));
  const auto found = edges(set.set.strips.front());
  const Length left = found.front() - set.setup.left;
  const Length right = set.setup.width - set.setup.right - found.back();
  EXPECT_LE(right - left, Length{1});  // in the middle
  EXPECT_GE(right - left, Length{0});
  EXPECT_EQ(set.says, "");
}

TEST(TableColumns, ByContentHoldTheirWidestWords) {
  Table table;
  table.columns = {by_content(), by_content()};
  table.rows = {row(std::vector<std::string>{"Một", "Hai ba bốn"}),
                row(std::vector<std::string>{"Dài hơn", "Năm"})};
  const MadeTable set = made(table);
  EXPECT_EQ(widths(set), (std::vector<Length>{padded(width_of(run_of(set, "Dài hơn"))),
                                              padded(width_of(run_of(set, "Hai ba bốn")))}));
}

TEST(TableColumns, SharedFillTheTextsWidth) {
  Table table;
  table.columns = {fixed(millimetres(15)), shared(1), shared(3)};
  table.rows = {row(std::vector<std::string>{"1", "Hai", "Ba"})};
  const MadeTable set = made(table);
  const auto found = widths(set);
  EXPECT_EQ(sum(found), set.setup.text_width());
  EXPECT_EQ(found.at(0), millimetres(15));
  EXPECT_EQ(found.at(1).millipoints, (set.setup.text_width() - millimetres(15)).millipoints / 4);
}

TEST(TableColumns, SharedAreNoNarrowerThanTheirLongestWord) {
  Table table;
  table.columns = {shared(1), shared(200)};
  table.rows = {row(std::vector<std::string>{"Nghiêng", "Ba"})};
  const MadeTable set = made(table);
  EXPECT_EQ(widths(set).at(0), padded(width_of(run_of(set, "Nghiêng"))));
  EXPECT_EQ(sum(widths(set)), set.setup.text_width());
  EXPECT_EQ(set.says, "");
}

TEST(TableColumns, ByContentGiveWayInProportion) {
  std::string words = "chữ";
  for (int i = 0; i < 40; ++i) words += " nữa";
  Table table;
  table.columns = {by_content(), by_content(), by_content()};
  table.rows = {row(std::vector<std::string>{"Nghiêng", words, words})};
  const MadeTable set = made(table);
  const auto found = widths(set);
  EXPECT_EQ(sum(found), set.setup.text_width());
  EXPECT_EQ(found.at(0), padded(width_of(run_of(set, "Nghiêng"))));
  EXPECT_LE((found.at(1) - found.at(2)).millipoints, 1);
  EXPECT_GE((found.at(1) - found.at(2)).millipoints, -1);
}

TEST(TableColumns, SpanningCellsWidenWhatTheyNeed) {
  Table table;
  table.columns = {by_content(), by_content(), fixed(millimetres(20))};
  table.rows = {row({spanning(2, 1, "Một tên gọi khá dài của hai cột"), cell({"Ba"})}),
                row(std::vector<std::string>{"a", "bbbb", "c"})};
  const MadeTable set = made(table);
  const auto found = widths(set);
  EXPECT_EQ(found.at(0) + found.at(1),
            padded(width_of(run_of(set, "Một tên gọi khá dài của hai cột"))));
  EXPECT_GT(found.at(1), found.at(0));
  EXPECT_EQ(found.at(2), millimetres(20));
}

TEST(TableColumns, BreakLongWordsInsideBeforeTheTableIsTooWide) {
  const std::string address = "so.noi.vu.phong.hanh.chinh.to.chuc@tinh-binh-ha.example.vn";
  Table table;
  table.columns = {by_content(), by_content()};
  table.rows = {row(std::vector<std::string>{address, address})};
  const MadeTable set = made(table);
  EXPECT_EQ(set.says, "");
  EXPECT_EQ(sum(widths(set)), set.setup.text_width());
}

TEST(TableColumns, TooWideATableIsAnErrorAndIsStillSet) {
  Table table;
  table.columns.assign(3, by_content());
  table.rows = {row(std::vector<std::string>(3, std::string(40, 'm')))};
  const MadeTable set = made(table);
  EXPECT_EQ(set.says, "error: table-too-wide needed=407.1 available=165\n");
  EXPECT_EQ(sum(widths(set)), set.setup.text_width());
}

TEST(TableColumns, FixedColumnsBeyondTheTextAreTooWide) {
  Table table;
  table.columns = {fixed(millimetres(100)), fixed(millimetres(100))};
  table.rows = {row(std::vector<std::string>{"a", "b"})};
  const MadeTable set = made(table);
  EXPECT_EQ(set.says, "error: table-too-wide needed=200 available=165\n");
  EXPECT_EQ(sum(widths(set)), set.setup.text_width());
}

TEST(TableColumns, WordsWiderThanAFixedColumnAreAnError) {
  Table table;
  table.columns = {fixed(millimetres(10)), by_content()};
  table.rows = {row(std::vector<std::string>{"Nghiêng", "b"})};
  EXPECT_EQ(made(table).says, "error: words-too-wide\n");
}

TEST(TableColumns, DecimalCommasStandUnderEachOther) {
  Table table;
  table.columns = {shared(1, ColumnAlign::decimal)};
  for (const auto* number : {"1.234,56", "7", "-12,5", "(0,125)", "99%"}) {
    table.rows.push_back(row(std::vector<std::string>{number}));
  }
  table.rows.push_back(row(std::vector<std::string>{"Không có"}));
  const MadeTable set = made(table);
  const auto comma = [&](const std::string& words, std::size_t glyphs) {
    Length x = run_of(set, words).x;
    for (std::size_t i = 0; i < glyphs; ++i) x += run_of(set, words).glyphs.at(i).advance;
    return x;
  };
  const Length place = comma("1.234,56", 5);
  EXPECT_EQ(comma("7", 1), place);
  EXPECT_EQ(comma("-12,5", 3), place);
  EXPECT_EQ(comma("(0,125)", 2), place);
  EXPECT_EQ(comma("99%", 2), place);
  // The numbers together stand in the middle, as does what is no number.
  const Length middle = set.setup.left + set.setup.text_width() / 2;
  const Length block = run_of(set, "1.234,56").x + end_of(run_of(set, "(0,125)"));
  EXPECT_LE((block - middle * 2).millipoints, 1);
  EXPECT_GE((block - middle * 2).millipoints, -2);
  const Length text = run_of(set, "Không có").x + end_of(run_of(set, "Không có"));
  EXPECT_LE((text - middle * 2).millipoints, 1);
  EXPECT_GE((text - middle * 2).millipoints, -2);
}

TEST(TableColumns, KnowNumbersAsVietnameseWritesThem) {
  const auto comma = [](const std::string& words) {
    const auto found = decimal_comma(fixed_text(words));
    return found ? static_cast<int>(*found) : -1;
  };
  EXPECT_EQ(comma("1.234,56"), 5);
  EXPECT_EQ(comma("15"), 2);
  EXPECT_EQ(comma("-7,5"), 2);
  EXPECT_EQ(comma("(12)"), 3);
  EXPECT_EQ(comma("12,5 %"), 2);
  EXPECT_EQ(comma("1,2,3"), -1);
  EXPECT_EQ(comma("12,"), -1);
  EXPECT_EQ(comma("(12"), -1);
  EXPECT_EQ(comma("30/6/2026"), -1);
  EXPECT_EQ(comma("-"), -1);
  EXPECT_EQ(comma("12 hồ sơ"), -1);
  EXPECT_EQ(comma(""), -1);
  Emphasis mark;
  mark.script = Script::superscript;
  mark.note = 1;
  EXPECT_EQ(decimal_comma(joined(fixed_text("3,5"), fixed_text("2", mark))), 1U);
}

}  // namespace
}  // namespace congvan
