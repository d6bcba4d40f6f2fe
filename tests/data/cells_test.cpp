#include "data/cells.h"

#include <gtest/gtest.h>

#include <limits>

namespace congvan {
namespace {

std::string dated(std::string_view iso) {
  Value value;
  set_date(value, iso);
  return to_string(value);
}

std::string faults_of(const std::string& text, const DataLimits& limits = {}) {
  Diagnostics says;
  const bool sound = check_cell(text, "a", {}, limits, says);
  EXPECT_EQ(sound, to_string(says).empty());
  return to_string(says);
}

TEST(Cells, WriteNumbersInFull) {
  EXPECT_EQ(exact_decimal(0.1), "0.1");
  EXPECT_EQ(exact_decimal(-1234567.5), "-1234567.5");
  EXPECT_EQ(exact_decimal(1e21), "1000000000000000000000");
  EXPECT_EQ(exact_decimal(5e-7), "0.0000005");
  EXPECT_EQ(exact_decimal(-0.0), "0");
  EXPECT_EQ(exact_decimal(std::numeric_limits<double>::max()).size(), 309U);
  EXPECT_TRUE(exact_decimal(std::numeric_limits<double>::denorm_min()).starts_with("0.000"));
  EXPECT_EQ(exact_decimal(std::numeric_limits<double>::infinity()), "");
  EXPECT_EQ(exact_decimal(std::numeric_limits<double>::quiet_NaN()), "");
}

TEST(Cells, TakeDaysForDatesAndNothingElse) {
  for (const char* day : {"2026-11-05", "2026-11-05 07:30:00", "2026-11-05T07:30",
                          "2026-11-05 07:30:00.5+07", "2026-11-05T07:30:00Z"}) {
    EXPECT_EQ(dated(day), "2026-11-05") << day;
  }
  EXPECT_EQ(dated("2028-02-29"), "2028-02-29");
  for (const char* other : {"2026-02-29", "2026-13-01", "5/11/2026", "2026-11-05 BC", "2026-11-05x",
                            "12026-11-05", "2026-1-5", "infinity"}) {
    EXPECT_EQ(dated(other), "\"" + std::string(other) + "\"");
  }
  EXPECT_EQ(dated(""), "nothing");
}

TEST(Cells, RefuseWhatNoLetterCanHold) {
  EXPECT_EQ(faults_of("Nguyễn\tVăn\r\nA <b>&amp; 𠀀"), "");
  EXPECT_EQ(faults_of(std::string("a\0b", 3)),
            "error: data-control-character column=a character=U+0000\n");
  EXPECT_EQ(faults_of("a\x7F"), "");
  EXPECT_EQ(faults_of("\xEF\xBF\xBE"), "error: data-control-character column=a character=U+FFFE\n");
  EXPECT_EQ(faults_of("\xC0\x80"), "error: data-not-utf8 column=a\n");
  EXPECT_EQ(faults_of("\xED\xA0\x80"), "error: data-not-utf8 column=a\n");
  EXPECT_EQ(faults_of("Nguy\xE1\xBB"), "error: data-not-utf8 column=a\n");
  EXPECT_EQ(faults_of("12345", {.cell_bytes = 5}), "");
  EXPECT_EQ(faults_of("123456", {.cell_bytes = 5}), "error: data-cell-too-long column=a limit=5\n");
}

TEST(Cells, WantColumnsWithNamesOfTheirOwn) {
  Diagnostics says;
  EXPECT_TRUE(check_columns({"a", "A", "b"}, {}, {.columns = 3}, says));
  EXPECT_FALSE(check_columns({"a", "", "b", "a", "\xFF"}, {}, {}, says));
  EXPECT_FALSE(check_columns({"a", "b"}, {}, {.columns = 1}, says));
  EXPECT_EQ(to_string(says),
            "error: data-column-unnamed number=2\nerror: data-column-twice name=a\n"
            "error: data-not-utf8 column=5\nerror: data-too-many-columns limit=1\n");
}

TEST(Cells, KeepNothingOfTheRowBefore) {
  Record record;
  record.fields = {{"a", {.kind = Value::Kind::list, .items = {text_value("x")}}},
                   {"b", text_value("y")},
                   {"c", {}}};
  Where where{.file = FileName("ds.db")};
  begin_record(record, {"a", "z"}, 7, where);
  EXPECT_EQ(to_string(where), "ds.db:7:1");
  set_number(record.fields[0].value, "5");
  set_truth(record.fields[1].value, true);
  EXPECT_EQ(record,
            (Record{.number = 7,
                    .place = "ds.db:7",
                    .fields = {{"a", {.kind = Value::Kind::number, .text = "5", .exact = "5"}},
                               {"z", {.kind = Value::Kind::truth, .text = "true"}}}}));
  set_text(record.fields[0].value, "");
  EXPECT_EQ(record.fields[0].value, Value());
}

TEST(Values, AreWrittenOnOneLine) {
  const Record record{
      .number = 1,
      .place = "a",
      .fields = {{"name", text_value("Ann \"\\\n\x1B")},
                 {"n", {.kind = Value::Kind::number, .text = "1,5", .exact = "1.5"}},
                 {"day", {.kind = Value::Kind::date, .text = "2026-11-05"}},
                 {"list", {.kind = Value::Kind::list, .items = {text_value("a"), text_value("b")}}},
                 {"sub", {.kind = Value::Kind::record, .fields = {{"x", {}}}}}}};
  EXPECT_EQ(to_string(record),
            "name=\"Ann \\\"\\\\\\n\\x1b\" n=1,5{1.5} day=2026-11-05 list=[\"a\" \"b\"] "
            "sub={x=nothing}");
}

}  // namespace
}  // namespace congvan
