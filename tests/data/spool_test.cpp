#include "data/spool.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <filesystem>
#include <system_error>

#include "data/all_rows.h"
#include "data/unnamed_file.h"
#include "run_program.h"

namespace congvan {
namespace {

Value number(const std::string& text, const std::string& exact) {
  return {.kind = Value::Kind::number, .text = text, .exact = exact};
}

Value list(std::vector<Value> items) {
  return {.kind = Value::Kind::list, .items = std::move(items)};
}

SpooledRow row(std::size_t index, std::vector<NamedValue> fields) {
  return {.next = Rows::Next::row,
          .record = {.number = index,
                     .place = "ds.csv:" + std::to_string(index + 1),
                     .fields = std::move(fields)}};
}

Diagnostic complaint(Severity severity, const char* code, int line) {
  return {.severity = severity,
          .code = code,
          .where = {FileName("ds.csv"), line, 3},
          .arguments = {{"column", "tên"}, {"limit", ""}}};
}

/// Rows that are given.
class GivenRows : public Rows {
 public:
  explicit GivenRows(std::vector<SpooledRow> rows) : rows_(std::move(rows)) {}

  Next next(Record& record, Diagnostics& says) override {
    const SpooledRow& row = rows_.at(at_++);
    record = row.record;
    for (const Diagnostic& said : row.said) says.add(said);
    return row.next;
  }
  const std::vector<std::string>& columns() const override { return columns_; }
  bool can_be_reopened() const override { return false; }

 private:
  std::vector<SpooledRow> rows_;
  std::vector<std::string> columns_{"tên", "n"};
  std::size_t at_ = 0;
};

std::vector<SpooledRow> rows_of_each_kind() {
  SpooledRow faulty = row(3, {{"tên", text_value("nửa chừng")}});
  faulty.next = Rows::Next::faulty;
  faulty.said = {complaint(Severity::error, "data-not-utf8", 4),
                 complaint(Severity::note, "data-charset", 0)};
  faulty.said.back().where.file = nullptr;
  SpooledRow warned = row(4, {});
  warned.said = {complaint(Severity::warning, "data-lost-capitals", 5)};
  return {
      row(1, {{"tên", text_value("Ann")}, {"n", number("1.234,5", "1234.5")}}),
      row(2, {{"tên", {}}, {"n", number("7", "7")}}),
      faulty,
      warned,
      row(5, {{"ngày", {.kind = Value::Kind::date, .text = "2026-11-05"}},
              {"đủ", {.kind = Value::Kind::truth, .text = "false"}},
              {"ds", list({text_value("a"),
                           list({}),
                           {},
                           {.kind = Value::Kind::record, .fields = {{"x", number("1", "1")}}}})}}),
      row(6, {{"tên", text_value(std::string(200'000, 'x') + "\n\"")}, {"n", list({})}}),
      row(7, {{"tên", number("1", "1")}, {"n", text_value("x")}}),
      {.next = Rows::Next::end, .said = {complaint(Severity::warning, "data-open-quote", 9)}},
  };
}

TEST(Spool, GivesTheSameRowsAsOftenAsItIsAsked) {
  const std::string expected = all_rows(*std::make_unique<GivenRows>(rows_of_each_kind()));
  const auto again = spooled(std::make_unique<GivenRows>(rows_of_each_kind()));
  for (int pass = 0; pass < 3; ++pass) {
    const auto rows = again();
    EXPECT_EQ(rows->columns(), (std::vector<std::string>{"tên", "n"}));
    EXPECT_TRUE(rows->can_be_reopened());
    EXPECT_EQ(all_rows(*rows), expected);
    Record record;
    Diagnostics says;
    EXPECT_EQ(rows->next(record, says), Rows::Next::end);  // and stays there
  }
}

TEST(Spool, GivesWholeValuesWhateverRecordItIsGiven) {
  const std::vector<SpooledRow> given = rows_of_each_kind();
  const auto rows = spooled(std::make_unique<GivenRows>(given))();
  for (const SpooledRow& wanted : given) {
    Record record;  // a new one each time, with rubbish in it
    record.fields = {{"x", list({list({text_value("y")})})}, {"n", text_value("z")}};
    Diagnostics says;
    EXPECT_EQ(rows->next(record, says), wanted.next);
    if (wanted.next != Rows::Next::end) {
      EXPECT_EQ(record, wanted.record);
    }
    EXPECT_EQ(says.all(), wanted.said);
  }
}

TEST(Spool, KeepsWhereItsRowsBrokeOff) {
  std::vector<SpooledRow> given{row(1, {{"tên", text_value("Ann")}})};
  given.push_back(
      {.next = Rows::Next::broken, .said = {complaint(Severity::error, "query-failed", 1)}});
  EXPECT_EQ(all_rows(*spooled(std::make_unique<GivenRows>(given))()),
            "ds.csv:2 #1 tên=\"Ann\"\n"
            "ds.csv:1:3: error: query-failed column=tên limit=\nbroken\n");
}

TEST(Spool, LetsSeveralReadAtOnce) {
  std::vector<SpooledRow> given;
  for (std::size_t i = 1; i <= 5000; ++i) {
    given.push_back(row(i, {{"tên", text_value("tên " + std::to_string(i))}}));
  }
  given.push_back({});
  auto again = spooled(std::make_unique<GivenRows>(given));
  const auto first = again();
  const auto second = again();
  again = {};  // the file stays for those who read
  Record a, b;
  Diagnostics says;
  for (std::size_t i = 1; i <= 5000; ++i) {
    ASSERT_EQ(first->next(a, says), Rows::Next::row);
    ASSERT_EQ(a, given[i - 1].record);
    if (i % 2 == 1) continue;
    ASSERT_EQ(second->next(b, says), Rows::Next::row);
    ASSERT_EQ(b, given[i / 2 - 1].record);
  }
}

TEST(Spool, TakesNothingButWholeRows) {
  for (const SpooledRow& given : rows_of_each_kind()) {
    if (given.record.number == 6) continue;  // too long to try every place of
    std::string bytes;
    write_spooled(given, {}, bytes);
    SpooledRow read;
    EXPECT_TRUE(read_spooled(bytes, read));
    EXPECT_EQ(read.record, given.record);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
      EXPECT_FALSE(read_spooled(std::string_view(bytes).substr(0, length), read)) << length;
    }
    EXPECT_FALSE(read_spooled(bytes + '\0', read));
    for (std::size_t at = 0; at < bytes.size(); ++at) {  // no byte makes it crash or grow
      for (const char wrong : {'\x00', '\x7F', '\xFF'}) {
        std::string changed = bytes;
        changed[at] = wrong;
        read_spooled(changed, read);
      }
    }
  }
}

TEST(Spool, SaysWhenTheDiskIsFull) {
  std::vector<SpooledRow> given(200, row(1, {{"tên", text_value(std::string(10'000, 'x'))}}));
  given.push_back({});
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto ignored = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 500'000, .rlim_max = before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  std::error_code said;
  try {
    spooled(std::make_unique<GivenRows>(given));
  } catch (const std::system_error& error) {
    said = error.code();
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, ignored);
  EXPECT_EQ(said, std::errc::file_too_large);
}

TEST(UnnamedFile, LeavesNothingInTheFolderOfTemporaryFiles) {
  TemporaryFolder folder;
  const char* const before = ::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("TMPDIR", folder.path().c_str(), 1);
  {
    UnnamedFile file;
    file.append("một ");
    file.append("hai");
    EXPECT_EQ(file.size(), 9U);
    char bytes[16];
    EXPECT_EQ(std::string(bytes, file.read(2, bytes, sizeof bytes)), "\xBB\x99t hai");
    EXPECT_EQ(file.read(9, bytes, sizeof bytes), 0U);
    EXPECT_EQ(bytes_of(file.path()), "một hai");
    EXPECT_EQ(std::filesystem::read_symlink(file.path()).string().rfind(folder.path() + "/", 0),
              0U);
    EXPECT_EQ(folder.names(), std::vector<std::string>{});
  }
  ::setenv("TMPDIR", folder.file("not-there").c_str(), 1);
  EXPECT_THROW(UnnamedFile(), std::system_error);
  before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept.c_str(), 1);
}

}  // namespace
}  // namespace congvan
