#include "data/sqlite.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "data/all_rows.h"
#include "run_program.h"

namespace congvan {
namespace {

/// A file made by the program sqlite3, and what is read of it. The folder's path is left out.
class SqliteFileOf {
 public:
  explicit SqliteFileOf(const std::string& statements) {
    const Outcome outcome = run_program({.program = "/usr/bin/sqlite3",
                                         .arguments = {"-bail", folder_.file("ds.db")},
                                         .input = statements});
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(outcome.status, 0);
  }

  std::string path() const { return folder_.file("ds.db"); }

  std::string read(const std::optional<std::string>& query = {},
                   const DataLimits& limits = {}) const {
    Diagnostics says;
    const auto rows = open_sqlite({.path = path(), .query = query}, says, limits);
    std::string all = all_rows(rows, says);
    for (std::size_t at = 0; (at = all.find(folder_.path())) != all.npos;) {
      all.erase(at, folder_.path().size() + 1);
    }
    return all;
  }

  /// The same of the file when these bytes stand in it.
  std::string read_with(std::size_t at, const std::string& bytes) const {
    std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    file << bytes;
    file.close();
    return read();
  }

 private:
  TemporaryFolder folder_;
};

TEST(Sqlite, ReadsEachTypeOfItsOnlyTable) {
  const SqliteFileOf file(
      "CREATE TABLE \"mời \"\"họp\"\"\" (tên TEXT, n INTEGER, x REAL, ngày DATE, lúc DATETIME, "
      "đủ BOOLEAN);"
      "INSERT INTO \"mời \"\"họp\"\"\" VALUES"
      "('Nguyễn Văn A', 9223372036854775807, 0.1, '2026-11-05', '2026-11-05 07:30:00', 1),"
      "(' <b>&amp;', -5, -1234567.5, '2026-02-30', '2026-11-05T07:30', 0),"
      "('', NULL, 1e21, 'mai', NULL, 2),"
      "(7, 'x', 9e999, 20261105, '', 'có');");
  EXPECT_EQ(file.read(),
            "[tên][n][x][ngày][lúc][đủ]\n"
            "ds.db:1 #1 tên=\"Nguyễn Văn A\" n=9223372036854775807{9223372036854775807} x=0.1{0.1} "
            "ngày=2026-11-05 lúc=2026-11-05 đủ=true\n"
            "ds.db:2 #2 tên=\" <b>&amp;\" n=-5{-5} x=-1234567.5{-1234567.5} ngày=\"2026-02-30\" "
            "lúc=2026-11-05 đủ=false\n"
            "ds.db:3 #3 tên=nothing n=nothing x=1000000000000000000000{1000000000000000000000} "
            "ngày=\"mai\" lúc=nothing đủ=2{2}\n"
            "ds.db:4 #4 tên=\"7\" n=\"x\" x=\"Inf\" ngày=20261105{20261105} lúc=nothing đủ=\"có\"\n"
            "end\n");
}

TEST(Sqlite, TakesAQuery) {
  const SqliteFileOf file("CREATE TABLE a(x); CREATE TABLE b(y); INSERT INTO a VALUES(1),(2);");
  EXPECT_EQ(file.read("SELECT x AS số, x * 1.5 AS t FROM a ORDER BY x DESC; -- hết\n ;"),
            "[số][t]\nds.db:1 #1 số=2{2} t=3{3}\nds.db:2 #2 số=1{1} t=1.5{1.5}\nend\n");
  EXPECT_EQ(file.read("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) "
                      "SELECT group_concat(n) AS all_n FROM r"),
            "[all_n]\nds.db:1 #1 all_n=\"1,2,3\"\nend\n");
  EXPECT_EQ(file.read("SELECT y FROM b"), "[y]\nend\n");
}

TEST(Sqlite, ListsTheTablesIfThereAreMore) {
  EXPECT_EQ(SqliteFileOf("CREATE TABLE b(y); CREATE TABLE a(x); CREATE VIEW v AS SELECT 1;").read(),
            "ds.db: error: query-needed tables=a, b\n");
  EXPECT_EQ(SqliteFileOf("CREATE TABLE a(x); DROP TABLE a;").read(),
            "ds.db: error: database-has-no-table\n");
  EXPECT_EQ(SqliteFileOf("CREATE TABLE a(x INTEGER PRIMARY KEY AUTOINCREMENT);"
                         "INSERT INTO a DEFAULT VALUES;")
                .read(),
            "[x]\nds.db:1 #1 x=1{1}\nend\n");
}

TEST(Sqlite, SaysWhatIsWrongWithAQueryInItsWords) {
  const SqliteFileOf file("CREATE TABLE a(x, y); INSERT INTO a VALUES(1, 2);");
  const auto error = [&](const std::string& query) { return file.read(query); };
  EXPECT_EQ(error("SELEC x"), "ds.db: error: query-failed reason=near \"SELEC\": syntax error\n");
  EXPECT_EQ(error("SELECT \"z\" FROM a"), "ds.db: error: query-failed reason=no such column: z\n");
  EXPECT_EQ(error("SELECT 1; SELECT 2"), "ds.db: error: query-of-many\n");
  EXPECT_EQ(error("SELECT 1; DROP TABLE a"), "ds.db: error: query-of-many\n");
  EXPECT_EQ(error(" -- nothing"), "ds.db: error: query-gives-no-rows\n");
  EXPECT_EQ(error("SELECT x, y AS x FROM a"), "ds.db: error: data-column-twice name=x\n");
  EXPECT_EQ(error("SELECT abs(column1) AS n FROM (VALUES(-1), (-9223372036854775808))"),
            "[n]\nds.db:1 #1 n=1{1}\nds.db: error: query-failed reason=integer overflow\nbroken\n");
}

TEST(Sqlite, LetsAQueryDoNothingButRead) {
  const SqliteFileOf file("CREATE TABLE a(x); INSERT INTO a VALUES(1);");
  const std::string before = bytes_of(file.path());
  const std::string refused = "ds.db: error: query-does-more-than-read reason=not authorized\n";
  for (const char* query :
       {"INSERT INTO a VALUES(2) RETURNING x", "DELETE FROM a", "UPDATE a SET x = 3 RETURNING x",
        "CREATE TABLE b(y)", "CREATE TEMP TABLE b(y)", "ATTACH '/tmp/b.db' AS b",
        "PRAGMA journal_mode = WAL", "PRAGMA table_info(a)", "BEGIN", "ANALYZE"}) {
    EXPECT_EQ(file.read(query), refused) << query;
  }
  for (const char* query : {"VACUUM", "REINDEX"}) {  // never begun
    EXPECT_EQ(file.read(query), "ds.db: error: query-gives-no-rows\n") << query;
  }
  EXPECT_EQ(file.read("SELECT load_extension('x')"),
            "[load_extension('x')]\nds.db: error: query-does-more-than-read reason=not authorized\n"
            "broken\n");
  EXPECT_EQ(bytes_of(file.path()), before);
}

TEST(Sqlite, KeepsAFaultInItsRow) {
  const SqliteFileOf file(
      "CREATE TABLE a(n, t);"
      "INSERT INTO a VALUES(1, x'0102'), (2, CAST(x'41FF42' AS TEXT)),"
      "(3, CAST(x'410042' AS TEXT)), (4, CAST(x'411B42' AS TEXT)), (5, 'a' || char(10) || 'b'),"
      "(6, hex(zeroblob(5000000))), (7, 'end');");
  EXPECT_EQ(file.read(),
            "[n][t]\n"
            "ds.db:1 #1 faulty\nds.db:1:2: error: data-binary column=t\n"
            "ds.db:2 #2 faulty\nds.db:2:2: error: data-not-utf8 column=t\n"
            "ds.db:3 #3 faulty\n"
            "ds.db:3:2: error: data-control-character column=t character=U+0000\n"
            "ds.db:4 #4 faulty\n"
            "ds.db:4:2: error: data-control-character column=t character=U+001B\n"
            "ds.db:5 #5 n=5{5} t=\"a\\nb\"\n"
            "ds.db:6 #6 faulty\n"
            "ds.db:6:2: error: data-cell-too-long column=t limit=1000000\n"
            "ds.db:7 #7 n=7{7} t=\"end\"\nend\n");
}

TEST(Sqlite, LimitsRowsAndColumns) {
  const SqliteFileOf file("CREATE TABLE a(x, y); INSERT INTO a VALUES('12345', '67890'), (1, 2);");
  EXPECT_EQ(file.read({}, {.row_bytes = 9}),
            "[x][y]\nds.db:1 #1 faulty\nds.db:1:1: error: data-row-too-long limit=9\n"
            "ds.db:2 #2 x=1{1} y=2{2}\nend\n");
  EXPECT_EQ(file.read({}, {.columns = 1}), "ds.db: error: data-too-many-columns limit=1\n");
  EXPECT_EQ(file.read("SELECT zeroblob(900000000) AS big"),
            "[big]\nds.db: error: query-failed reason=string or blob too big\nbroken\n");
}

TEST(Sqlite, RefusesWhatIsNoDatabase) {
  const std::string unreadable = "ds.db: error: database-cannot-be-read reason=";
  EXPECT_EQ(SqliteFileOf("CREATE TABLE a(x);").read_with(0, "Họ và tên,Ngày\nA,2026-11-05\n"),
            unreadable + "file is not a database\n");
  // The page of the table is rubbish, that of the schema is not.
  EXPECT_EQ(SqliteFileOf("CREATE TABLE a(x); INSERT INTO a VALUES(1);")
                .read_with(4096, std::string(4096, 'x')),
            "[x]\n" + unreadable + "database disk image is malformed\nbroken\n");
  EXPECT_EQ(SqliteFileOf("CREATE TABLE a(x);")
                .read_with(4000, std::string(96, '\xFF'))
                .find("ds.db: error: "),
            0U);
  Diagnostics says;
  EXPECT_EQ(open_sqlite({.path = "/nonexistent.db"}, says), nullptr);
  EXPECT_EQ(
      to_string(says),
      "/nonexistent.db: error: database-cannot-be-read reason=unable to open database file\n");
}

TEST(Sqlite, ReadsWhatWasWrittenIntoTheWriteAheadLog) {
  const SqliteFileOf file(
      "PRAGMA journal_mode = WAL; CREATE TABLE a(x); INSERT INTO a VALUES('tốt');");
  EXPECT_EQ(file.read(), "[x]\nds.db:1 #1 x=\"tốt\"\nend\n");
}

TEST(Sqlite, SaysThatAnotherProgramWrites) {
  const SqliteFileOf file("CREATE TABLE a(x);");
  // It tells the one that waits for it by the file it makes, and goes when it is killed.
  TemporaryFolder folder;
  const std::string fifo = folder.file("locked");
  ASSERT_EQ(run_program({.program = "/usr/bin/mkfifo", .arguments = {fifo}}).status, 0);
  const Outcome shell = run_program(
      {.program = "/bin/sh",
       .arguments = {"-c",
                     "(echo 'BEGIN EXCLUSIVE;'; echo \".shell echo > $2\"; exec sleep 60) | "
                     "sqlite3 \"$1\" >/dev/null 2>&1 & read x <\"$2\"; echo $!",
                     "sh", file.path(), fifo}});
  const std::string said = file.read();
  ::kill(std::stoi(shell.out), SIGKILL);
  EXPECT_EQ(said, "ds.db: error: database-is-locked reason=database is locked\n");
}

TEST(Sqlite, IsNotTakenInByNames) {
  TemporaryFolder folder;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  for (const std::string name : {":memory:", "file:x?mode=memory"}) {
    Diagnostics says;
    EXPECT_EQ(open_sqlite({.path = name, .query = "SELECT 1"}, says), nullptr);
    EXPECT_EQ(to_string(says),
              name + ": error: database-cannot-be-read reason=unable to open database file\n");
  }
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace congvan
