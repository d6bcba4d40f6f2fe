#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "data/all_rows.h"
#include "data/data_form.h"
#include "data/libreoffice.h"
#include "data/rows.h"
#include "data/workbook.h"
#include "run_program.h"

namespace congvan {
namespace {

std::string read(const DataPlace& place) {
  Diagnostics says;
  const auto rows = open_rows(place, says);
  return all_rows(rows, says);
}

/// Files of each form, all with one row: ten="Ann".
class OpenRows : public testing::Test {
 protected:
  std::string csv() const { return "ten\nAnn\n"; }
  std::string json() const { return "[{\"ten\": \"Ann\"}]"; }
  std::string lines() const { return "{\"ten\": \"Ann\"}\n{\"ten\": \"Bình\"}\n"; }
  std::string xlsx() const {
    return zipped(
        workbook_parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ten</t></is></c></row>"
                       "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ann</t></is></c></row>"));
  }
  std::string sqlite() const {
    const Outcome outcome = run_program(
        {.program = "/usr/bin/sqlite3",
         .arguments = {folder_.file("made.db")},
         .input = "DROP TABLE IF EXISTS a; CREATE TABLE a(ten); INSERT INTO a VALUES('Ann');"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return bytes_of(folder_.file("made.db"));
  }

  /// What is read from a file of that name; its place is left out.
  std::string read_file(const std::string& name, const std::string& bytes) const {
    return without_folder(read({.path = folder_.file(name, bytes)}));
  }

  std::string without_folder(std::string all) const {
    for (std::size_t at = 0; (at = all.find(folder_.path() + "/")) != all.npos;) {
      all.erase(at, folder_.path().size() + 1);
    }
    return all;
  }

  /// What is read from standard input when these bytes come there.
  std::string read_input(const std::string& bytes, DataPlace place = {.path = "-"}) const {
    const int before = ::dup(STDIN_FILENO);
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    std::thread writer([&] {
      std::size_t written = 0;
      while (written < bytes.size()) {
        const ssize_t more = ::write(ends[1], bytes.data() + written, bytes.size() - written);
        if (more <= 0) break;
        written += static_cast<std::size_t>(more);
      }
      ::close(ends[1]);
    });
    const std::string all = read(place);
    writer.join();
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    return all;
  }

  TemporaryFolder folder_;
};

TEST_F(OpenRows, KnowsAFileByItsEnding) {
  EXPECT_EQ(read_file("ds.CSV", csv()), "[ten]\nds.CSV:2 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("ds.json", json()), "\nds.json:1 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("ds.ndjson", lines()),
            "\nds.ndjson:1 #1 ten=\"Ann\"\nds.ndjson:2 #2 ten=\"Bình\"\nend\n");
  EXPECT_EQ(read_file("ds.xlsx", xlsx()), "[ten]\nds.xlsx!Trang1:2 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("ds.sqlite3", sqlite()), "[ten]\nds.sqlite3:1 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("ds.db", csv() + std::string(600, 'x')),
            "ds.db: error: database-cannot-be-read reason=file is not a database\n");
}

TEST_F(OpenRows, KnowsAFileByItsFirstBytes) {
  EXPECT_EQ(read_file("a", csv()), "[ten]\na:2 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("b", json()), "\nb:1 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("c.log", lines()),
            "\nc.log:1 #1 ten=\"Ann\"\nc.log:2 #2 ten=\"Bình\"\nend\n");
  EXPECT_EQ(read_file("d", xlsx()), "[ten]\nd!Trang1:2 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_file("e.dat", sqlite()), "[ten]\ne.dat:1 #1 ten=\"Ann\"\nend\n");
}

TEST_F(OpenRows, ReadsStandardInputOfEachForm) {
  EXPECT_EQ(read_input(csv()), "[ten]\n<stdin>:2 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_input(lines()), "\n<stdin>:1 #1 ten=\"Ann\"\n<stdin>:2 #2 ten=\"Bình\"\nend\n");
  EXPECT_EQ(read_input(xlsx()), "[ten]\n<stdin>!Trang1:2 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_input(sqlite()), "[ten]\n<stdin>:1 #1 ten=\"Ann\"\nend\n");
  EXPECT_EQ(read_input(sqlite(), {.path = "-", .query = "SELECT x'00' AS x FROM a"}),
            "[x]\n<stdin>:1 #1 faulty\n<stdin>:1:1: error: data-binary column=x\nend\n");
  EXPECT_EQ(read_input(sqlite(), {.path = "-", .query = "DELETE FROM a"}),
            "<stdin>: error: query-does-more-than-read reason=not authorized\n");
  EXPECT_EQ(read_input(sqlite().substr(0, 2000)),
            "<stdin>: error: database-cannot-be-read reason=database disk image is malformed\n");
}

TEST_F(OpenRows, ReadsMoreThanItLooksAt) {
  std::string many = "ten\n";
  std::string expected = "[ten]\n";
  for (int i = 1; i <= 20'000; ++i) {
    const std::string n = std::to_string(i);
    many += "số " + n + "\n";
    expected += "<stdin>:" + std::to_string(i + 1) + " #" + n + " ten=\"số " + n + "\"\n";
  }
  EXPECT_EQ(read_input(many), expected + "end\n");
}

TEST_F(OpenRows, ReadsAPipeByItsEndingOrItsBytes) {
  const std::string pipe = folder_.file("ds.sqlite");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string bytes = sqlite();
  std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << bytes; });
  EXPECT_EQ(without_folder(read({.path = pipe})), "[ten]\nds.sqlite:1 #1 ten=\"Ann\"\nend\n");
  writer.join();
}

TEST_F(OpenRows, SaysWhatIsNoFile) {
  EXPECT_EQ(read({.path = "/nonexistent/ds.csv"}),
            "error: file-not-found file=/nonexistent/ds.csv\n");
  EXPECT_EQ(read({.path = "/nonexistent.db"}), "error: file-not-found file=/nonexistent.db\n");
  EXPECT_EQ(read({.path = "/dev"}), "error: file-is-folder file=/dev\n");
  EXPECT_EQ(read({.path = "/dev/zero"}), "error: data-not-a-file file=/dev/zero\n");
}

TEST_F(OpenRows, RefusesOptionsThatMeanNothingThere) {
  const auto with = [&](const std::string& name, const std::string& bytes, DataPlace place) {
    place.path = folder_.file(name, bytes);
    return without_folder(read(place));
  };
  const std::string refused = ": error: data-option-does-not-apply option=";
  EXPECT_EQ(with("a.csv", csv(), {.sheet = "A", .query = "SELECT 1"}),
            "a.csv" + refused + "--sheet kind=CSV\na.csv" + refused + "--query kind=CSV\n");
  EXPECT_EQ(with("a.jsonl", lines(), {.charset = "tcvn3"}),
            "a.jsonl" + refused + "--charset kind=JSON Lines\n");
  EXPECT_EQ(with("a", json(), {.sheet = "A"}), "a" + refused + "--sheet kind=JSON\n");
  EXPECT_EQ(with("a.xlsx", xlsx(), {.query = "SELECT 1"}),
            "a.xlsx" + refused + "--query kind=XLSX\n");
  EXPECT_EQ(with("a.db", sqlite(), {.sheet = "a"}), "a.db" + refused + "--sheet kind=SQLite\n");
  EXPECT_EQ(read({.path = "postgresql://h/d", .sheet = "a", .query = "SELECT 1"}),
            "error: data-option-does-not-apply option=--sheet kind=PostgreSQL\n");
  EXPECT_EQ(read_input(lines(), {.path = "-", .sheet = "A"}),
            "<stdin>" + refused + "--sheet kind=JSON Lines\n");
}

TEST(DataForm, TellsJsonFromJsonLines) {
  const auto told = [](std::string_view bytes) { return name_of(form_of_bytes(bytes)); };
  EXPECT_EQ(told("\xEF\xBB\xBF \n{\"a\": 1}\n{\"a\": 2}\n"), "JSON Lines");
  EXPECT_EQ(told("{\"a\": 1}\r\n\r\n{\"a\": 2}"), "JSON Lines");
  EXPECT_EQ(told("{\"rows\": [\n{\"a\": 1},\n{\"a\": 2}\n]}"), "JSON");
  EXPECT_EQ(told("{\"rows\": []}\n"), "JSON");
  EXPECT_EQ(told("[1"), "JSON");
  EXPECT_EQ(told("PK\x03\x04..."), "XLSX");
  EXPECT_EQ(told("PK,ten\n"), "CSV");
  EXPECT_EQ(told("SQLite format 3"), "SQLite");
  EXPECT_EQ(told(""), "CSV");
  EXPECT_EQ(told(" \n"), "CSV");
}

TEST_F(OpenRows, ReadsUtf16AsLibreOfficeWritesIt) {
  const auto cell = [](const std::string& words) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + words +
           "</text:p></table:table-cell>";
  };
  folder_.file("ds.fods",
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
               "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
               "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
               "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
               "office:version=\"1.3\" "
               "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
               "<office:body><office:spreadsheet><table:table table:name=\"A\">"
               "<table:table-row>" +
                   cell("Họ và tên") + cell("Ghi chú") + "</table:table-row><table:table-row>" +
                   cell("Nguyễn Thị Ánh") + cell("a,b; \"c\"</text:p><text:p>dòng hai") +
                   "</table:table-row></table:table></office:spreadsheet></office:body>"
                   "</office:document>");
  const std::string filter = ":Text - txt - csv (StarCalc):";
  convert_by_libreoffice(folder_.path(), "csv" + filter + "44,34,65535", {"ds.fods"});
  convert_by_libreoffice(folder_.path(), "tsv" + filter + "9,34,65535", {"ds.fods"});
  const std::string row =
      "#1 Họ và tên=\"Nguyễn Thị Ánh\" Ghi chú=\"a,b; \\\"c\\\"\\ndòng hai\"\nend\n";
  EXPECT_EQ(without_folder(read({.path = folder_.file("ds.csv")})),
            "ds.csv: note: data-charset charset=utf-16\n[Họ và tên][Ghi chú]\nds.csv:2 " + row);
  EXPECT_EQ(without_folder(read({.path = folder_.file("ds.tsv")})),
            "ds.tsv: note: data-charset charset=utf-16\nds.tsv: note: data-separator "
            "separator=tab\n[Họ và tên][Ghi chú]\nds.tsv:2 " +
                row);
}

}  // namespace
}  // namespace congvan
