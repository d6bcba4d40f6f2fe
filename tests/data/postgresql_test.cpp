#include "data/postgresql.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>

#include "base/postgresql_address.h"
#include "data/all_rows.h"
#include "data/postgres_server.h"
#include "data/postgresql_values.h"

namespace congvan {
namespace {

/// What is said and read; the server's address is left out.
std::string read_from(const std::string& address, const std::optional<std::string>& query,
                      const DataLimits& limits = {}) {
  Diagnostics says;
  const auto rows = open_postgresql({.path = address, .query = query}, says, limits);
  std::string all = all_rows(rows, says);
  const std::string shown = read_postgresql_address(address).shown;
  for (std::size_t at = 0; (at = all.find(shown)) != all.npos;) all.replace(at, shown.size(), "pg");
  return all;
}

std::string read(const std::string& query, const DataLimits& limits = {}) {
  return read_from(postgres_server().address(), query, limits);
}

std::string read_value(unsigned type, const std::string& text, std::size_t depth = 16) {
  Value value;
  switch (read_postgresql_value(type, text, depth, value)) {
    case PostgresqlValue::read:
      return to_string(value);
    case PostgresqlValue::binary:
      return "binary";
    case PostgresqlValue::too_deep:
      return "too deep";
    default:
      return "broken";
  }
}

// One test for all that needs the server: it takes longer to make than everything that is asked.
TEST(Postgresql, ReadsFromARealServerAndDoesNothingElse) {
  PostgresServer& server = postgres_server();
  server.run(
      "CREATE TABLE thu(ten text, n int, big bigint, gia numeric, x float8, y real, ngay date,"
      " luc timestamptz, du bool, ds text[], so int[], ma uuid, anh bytea);"
      "INSERT INTO thu VALUES('Nguyễn Văn A', 1, 9223372036854775807,"
      " 123456789012345678901234567890.50, 0.1, 1e-7, '2026-11-05', '2026-11-04 23:30:00+00', true,"
      " '{\"a \\\"b\\\"\",NULL,\"NULL\",\"\"}', '{{1,2},{3,4}}',"
      " 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', NULL),"
      "('', NULL, -1, 'NaN', 1e21, -0.0, 'infinity', NULL, false, '{}', '[0:1]={7,8}', NULL, NULL),"
      "('<b>', 2, 2, 2, 'Infinity', 2, '0044-03-15 BC', NULL, NULL, NULL, NULL, NULL, '\\x00ff');");
  EXPECT_EQ(read("SELECT * FROM thu"),
            "[ten][n][big][gia][x][y][ngay][luc][du][ds][so][ma][anh]\n"
            "pg:1 #1 ten=\"Nguyễn Văn A\" n=1{1} big=9223372036854775807{9223372036854775807} "
            "gia=123456789012345678901234567890.50{123456789012345678901234567890.50} x=0.1{0.1} "
            "y=0.0000001{0.0000001} ngay=2026-11-05 luc=2026-11-05 du=true "
            "ds=[\"a \\\"b\\\"\" nothing \"NULL\" nothing] so=[[1{1} 2{2}] [3{3} 4{4}]] "
            "ma=\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\" anh=nothing\n"
            "pg:2 #2 ten=nothing n=nothing big=-1{-1} gia=\"NaN\" "
            "x=1000000000000000000000{1000000000000000000000} y=0{0} ngay=\"infinity\" luc=nothing "
            "du=false ds=[] so=[7{7} 8{8}] ma=nothing anh=nothing\n"
            "pg:3 #3 faulty\npg:3:13: error: data-binary column=anh\nend\n");
  EXPECT_EQ(read("SELECT ten FROM thu WHERE n = 99"), "[ten]\nend\n");
  EXPECT_EQ(read("WITH r AS (SELECT generate_series(1, 2) AS n) SELECT n FROM r -- hết\n;"),
            "[n]\npg:1 #1 n=1{1}\npg:2 #2 n=2{2}\nend\n");
  for (const int count : {999, 1000, 1001, 2000, 2500}) {
    const std::string all =
        read("SELECT n FROM generate_series(1, " + std::to_string(count) + ") AS n");
    EXPECT_EQ(std::ranges::count(all, '#'), count);
    const std::string last = std::to_string(count);
    EXPECT_TRUE(all.ends_with("pg:" + last + " #" + last + " n=" + last + "{" + last + "}\nend\n"))
        << count;
  }
  EXPECT_EQ(read("SELECT current_setting('transaction_read_only') AS a, "
                 "current_setting('client_encoding') AS b"),
            "[a][b]\npg:1 #1 a=\"on\" b=\"UTF8\"\nend\n");

  // What is wrong with a query, in the server's words.
  EXPECT_EQ(read("SELECT z FROM thu"),
            "pg: error: query-failed reason=column \"z\" does not exist\n");
  EXPECT_EQ(read("SELECT n, big AS n FROM thu"), "pg: error: data-column-twice name=n\n");
  const std::string broken = read("SELECT 1 / (2500 - n) AS n FROM generate_series(1, 3000) AS n");
  EXPECT_EQ(std::ranges::count(broken, '#'),
            2000);  // those made together with the bad one are lost
  EXPECT_TRUE(
      broken.ends_with("pg:2000 #2000 n=0{0}\n"
                       "pg: error: query-failed reason=division by zero\nbroken\n"))
      << broken;
  EXPECT_EQ(read("SELECT FROM thu"), "pg: error: query-gives-no-rows\n");

  // Nothing but reading.
  EXPECT_EQ(read("SELECT 1; DROP TABLE thu"), "pg: error: query-of-many\n");
  EXPECT_EQ(read("DELETE FROM thu RETURNING n"),
            "pg: error: query-failed reason=syntax error at or near \"DELETE\"\n");
  EXPECT_EQ(read("WITH d AS (DELETE FROM thu RETURNING n) SELECT n FROM d"),
            "pg: error: query-failed reason=DECLARE CURSOR must not contain data-modifying "
            "statements in WITH\n");
  EXPECT_EQ(read("COPY thu TO PROGRAM 'true'"),
            "pg: error: query-failed reason=syntax error at or near \"COPY\"\n");
  server.run("CREATE SEQUENCE dem;");
  EXPECT_EQ(read("SELECT nextval('dem') AS n"),
            "pg: error: query-does-more-than-read reason=cannot execute nextval() in a read-only "
            "transaction\n");
  EXPECT_EQ(server.run("SELECT count(*) FROM thu;"), "3\n");

  // What a row may not hold.
  EXPECT_EQ(read("SELECT n, repeat('x', n * 1000) AS t FROM generate_series(1, 3) AS n",
                 {.cell_bytes = 2500, .row_bytes = 1500}),
            "[n][t]\npg:1 #1 n=1{1} t=\"" + std::string(1000, 'x') +
                "\"\n"
                "pg:2 #2 faulty\npg:2:1: error: data-row-too-long limit=1500\n"
                "pg:3 #3 faulty\npg:3:2: error: data-cell-too-long column=t limit=2500\n"
                "pg:3:1: error: data-row-too-long limit=1500\nend\n");
  EXPECT_EQ(read("SELECT repeat('x', 10000000) AS t UNION ALL SELECT chr(27)"),
            "[t]\npg:1 #1 faulty\npg:1:1: error: data-cell-too-long column=t limit=1000000\n"
            "pg:1:1: error: data-row-too-long limit=4000000\n"
            "pg:2 #2 faulty\npg:2:1: error: data-control-character column=t character=U+001B\n"
            "end\n");

  // Passwords are taken from where they are, and never shown.
  server.run("CREATE ROLE guarded LOGIN PASSWORD 'mật@khẩu'; GRANT SELECT ON thu TO guarded;");
  const std::string wrong =
      "pg: error: postgresql-no-connection reason=connection to server at "
      "\"127.0.0.1\", port " +
      std::to_string(server.port()) + " failed: ";
  EXPECT_EQ(read_from(server.address("guarded"), "SELECT 1 AS a"),
            wrong + "fe_sendauth: no password supplied\n");
  EXPECT_EQ(read_from(server.address("guarded:xyzzy"), "SELECT 1 AS a"),
            wrong + "FATAL: password authentication failed for user \"guarded\"\n");
  EXPECT_EQ(read_from(server.address("guarded:m%E1%BA%ADt%40kh%E1%BA%A9u"), "SELECT 1 AS a"),
            "[a]\npg:1 #1 a=1{1}\nend\n");
  ::setenv("PGPASSWORD", "mật@khẩu", 1);
  EXPECT_EQ(read_from(server.address("guarded"), "SELECT 1 AS a"), "[a]\npg:1 #1 a=1{1}\nend\n");
  ::unsetenv("PGPASSWORD");
  EXPECT_EQ(read_from(server.address("nobody-here"), "SELECT 1 AS a"),
            wrong + "FATAL: role \"nobody-here\" does not exist\n");

  // What another session holds is not waited for without end.
  Diagnostics says;
  const auto holding = open_postgresql(
      {.path = server.address(), .query = "SELECT pg_advisory_lock(1)::text AS a"}, says);
  ASSERT_NE(holding, nullptr) << to_string(says);
  EXPECT_EQ(read("SELECT pg_advisory_lock(1)::text AS a"),
            "pg: error: database-is-locked reason=canceling statement due to lock timeout\n");
}

TEST(Postgresql, SaysThatNobodyAnswers) {
  EXPECT_EQ(
      read_from("postgresql://ann:xyzzy@127.0.0.1:1/d", "SELECT 1"),
      "pg: error: postgresql-no-connection reason=connection to server at \"127.0.0.1\", port "
      "1 failed: Connection refused Is the server running on that host and accepting TCP/IP "
      "connections?\n");
}

TEST(Postgresql, WantsAQueryAndARightAddress) {
  EXPECT_EQ(read_from("postgresql://h/d", {}), "pg: error: postgresql-query-needed\n");
  EXPECT_EQ(read_from("postgresql://u:p%ZZ@h/d", "SELECT 1"),
            "pg: error: postgresql-url-wrong reason=invalid percent-encoded token: \"***\"\n");
  EXPECT_EQ(read_from("postgresql://h/d?colour=red", "SELECT 1"),
            "pg: error: postgresql-url-wrong reason=invalid URI query parameter: \"colour\"\n");
  EXPECT_EQ(read_from("postgresql://u:p@x@h/d", "SELECT 1"),
            "pg: error: postgresql-password-unclear\n");
}

TEST(PostgresqlAddress, ShowsNoPassword) {
  const auto shown = [](const char* address) { return read_postgresql_address(address).shown; };
  EXPECT_EQ(shown("postgresql://ann@host:5432/d?sslmode=require"),
            "postgresql://ann@host:5432/d?sslmode=require");
  EXPECT_EQ(shown("postgres://ann:xyzzy@host/d"), "postgres://ann@host/d");
  EXPECT_EQ(shown("postgresql://host/d?user=ann&password=xyzzy&sslmode=require"),
            "postgresql://host/d?user=ann&sslmode=require");
  EXPECT_EQ(shown("postgresql://host/d?sslpassword=xyzzy&p%61ssword=xyzzy&password"),
            "postgresql://host/d");
  for (const char* unclear : {"postgresql://ann:xy@zzy@host/d", "postgresql://ann:xy/zzy@host/d",
                              "postgresql://ann:xy?z/zy@host/d"}) {
    EXPECT_FALSE(read_postgresql_address(unclear).clear) << unclear;
    EXPECT_EQ(shown(unclear), "postgresql://...@host/d");
  }
  EXPECT_EQ(shown("postgresql://"), "postgresql://");
}

TEST(PostgresqlAddress, TakesSecretsOutOfWhatOthersSay) {
  const auto address = read_postgresql_address("postgresql://ann:xy%20zzy@host/d?password=plugh");
  EXPECT_EQ(without_secrets("no \"xy%20zzy\",\n\tno xy zzy, no plugh.\n", address.secrets),
            "no \"***\", no ***, no ***");
}

TEST(PostgresqlValue, RefusesArraysThatAreNone) {
  EXPECT_EQ(read_value(1009, "{a,\"b,\\\\\",{c}}"), "[\"a\" \"b,\\\\\" [\"c\"]]");
  EXPECT_EQ(read_value(1182, "{2026-11-05,infinity}"), "[2026-11-05 \"infinity\"]");
  EXPECT_EQ(read_value(1001, "{\"\\\\x00\"}"), "binary");
  for (const char* text :
       {"", "{", "{a", "{\"a", "{a,", "a", "{a}b", "[0:1]", "{\"a\\", "{\"a\"b}"}) {
    EXPECT_EQ(read_value(1009, text), "broken") << text;
  }
  EXPECT_EQ(read_value(1009, "{{{a}}}", 3), "[[[\"a\"]]]");
  EXPECT_EQ(read_value(1009, "{{{a}}}", 2), "too deep");
  EXPECT_EQ(read_value(1009, std::string(100'000, '{')), "too deep");
}

}  // namespace
}  // namespace congvan
