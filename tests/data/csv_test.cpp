#include "data/csv.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "run_program.h"
#include "text/legacy.h"

namespace congvan {
namespace {

/// Gives `bytes` in pieces of `piece` bytes.
ByteSource source_of(std::string bytes, std::size_t piece) {
  return
      [bytes = std::move(bytes), piece, at = std::size_t{0}](char* to, std::size_t room) mutable {
        const std::size_t size = std::min({piece, room, bytes.size() - at});
        bytes.copy(to, size, at);
        at += size;
        return size;
      };
}

std::unique_ptr<Rows> open_bytes_of(std::string bytes, Diagnostics& says,
                                    const DataLimits& limits = {}, std::size_t piece = 1 << 16) {
  return open_csv(source_of(std::move(bytes), piece), "d.csv", {}, true, says, limits);
}

/// All that a table gives, a line for each row, and what is said of it.
std::string read_all(Rows* rows, Diagnostics& says) {
  std::string all;
  if (rows == nullptr) return "none\n" + to_string(says);
  Record record;
  while (true) {
    Diagnostics of_row;
    const Rows::Next next = rows->next(record, of_row);
    if (next == Rows::Next::row) {
      all += std::to_string(record.number) + " " + record.place + " " + to_string(record) + "\n";
    }
    if (next == Rows::Next::faulty) all += record.place + " faulty\n";
    all += to_string(of_row);
    if (next == Rows::Next::broken) all += "broken\n";
    if (next == Rows::Next::end || next == Rows::Next::broken) break;
  }
  return all + to_string(says);
}

std::string read(std::string bytes, const DataLimits& limits = {}, std::size_t piece = 1 << 16) {
  Diagnostics says;
  const auto rows = open_bytes_of(std::move(bytes), says, limits, piece);
  return read_all(rows.get(), says);
}

std::string named(std::string_view charset, std::string bytes) {
  Diagnostics says;
  const auto rows =
      open_csv(source_of(std::move(bytes), 100), "d.csv", std::string(charset), true, says);
  return read_all(rows.get(), says);
}

std::string utf16le(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

TEST(Csv, GivesRowsByTheirHeadings) {
  EXPECT_EQ(read("ten,dia chi\nAn,\"Số 5, phố Huế\"\nBình,\n"),
            "1 d.csv:2 ten=\"An\" dia chi=\"Số 5, phố Huế\"\n"
            "2 d.csv:3 ten=\"Bình\" dia chi=nothing\n");
}

TEST(Csv, KeepsWhatIsQuotedAsItIs) {
  EXPECT_EQ(read("a,b\n\"một \"\"hai\"\" \",\"dòng\r\nhai\"\n5\" ống,\"\"\n\"x\r\ry\",\" \"\n"),
            "1 d.csv:2 a=\"một \\\"hai\\\" \" b=\"dòng\\nhai\"\n"
            "2 d.csv:4 a=\"5\\\" ống\" b=nothing\n"
            "3 d.csv:5 a=\"x\\n\\ny\" b=\" \"\n");
}

TEST(Csv, TakesMarkupAndFormulasForWords) {
  EXPECT_EQ(read("a,b\n<b>&amp;{{x}}]]></b>,=1+1\n@SUM(A1),\"=HYPERLINK(\"\"x\"\")\"\n-2,+84\n"),
            "1 d.csv:2 a=\"<b>&amp;{{x}}]]></b>\" b=\"=1+1\"\n"
            "2 d.csv:3 a=\"@SUM(A1)\" b=\"=HYPERLINK(\\\"x\\\")\"\n"
            "3 d.csv:4 a=\"-2\" b=\"+84\"\n");
}

TEST(Csv, KnowsTheLineEndsOfEverySystem) {
  const std::string rows = "1 d.csv:2 a=\"1\" b=\"2\"\n2 d.csv:3 a=\"3\" b=\"4\"\n";
  EXPECT_EQ(read("a,b\n1,2\n3,4"), rows);
  EXPECT_EQ(read("a,b\r\n1,2\r\n3,4\r\n"), rows);
  EXPECT_EQ(read("a,b\r1,2\r3,4\r"), rows);
}

TEST(Csv, PassesOverEmptyLinesAndCountsThem) {
  EXPECT_EQ(read("\n\na,b\r\n\r\n1,2\r\n,\r\n \n\"x\n\ny\",4\n3,4\n\n\n,,,\n"),
            "1 d.csv:5 a=\"1\" b=\"2\"\n"
            "2 d.csv:8 a=\"x\\n\\ny\" b=\"4\"\n"
            "3 d.csv:11 a=\"3\" b=\"4\"\n");
}

TEST(Csv, GivesTheSameFromPiecesOfAnySize) {
  const std::string bytes =
      "tên,\"địa\r\nchỉ\"\r\n\r\n\"Đỗ \"\"Ế\"\"\",\"a\r\nb\rc\"\rx,\"y\n\"\r\n\"1\",2\r\n";
  const std::string whole = read(bytes);
  EXPECT_EQ(whole,
            "1 d.csv:4 tên=\"Đỗ \\\"Ế\\\"\" địa chỉ=\"a\\nb\\nc\"\n"
            "2 d.csv:7 tên=\"x\" địa chỉ=\"y\\n\"\n"
            "3 d.csv:9 tên=\"1\" địa chỉ=\"2\"\n");
  for (const std::size_t piece : {1U, 2U, 3U, 5U}) {
    EXPECT_EQ(read(bytes, {}, piece), whole) << piece;
    const std::string late = "a,b\n" + std::string(70'000, '\n') + "1,2\n";
    EXPECT_EQ(read(late, {}, piece), "1 d.csv:70002 a=\"1\" b=\"2\"\n") << piece;
  }
}

TEST(Csv, FindsTheSeparator) {
  const std::string rows = "1 d.csv:2 a=\"1,5\" b=\"x;y\"\n";
  EXPECT_EQ(read("a;b\n1,5;\"x;y\"\n"), rows + "d.csv: note: data-separator separator=;\n");
  EXPECT_EQ(read("a\tb\n1,5\tx;y\n"), rows + "d.csv: note: data-separator separator=tab\n");
  EXPECT_EQ(read("a|b\n1,5|x;y\n"), rows + "d.csv: note: data-separator separator=|\n");
  EXPECT_EQ(read("a,b\n\"1,5\",x;y\n"), rows);
  EXPECT_EQ(read("a\n1;2\n3|4\n"), "1 d.csv:2 a=\"1;2\"\n2 d.csv:3 a=\"3|4\"\n");
  EXPECT_EQ(read("x, y;b\n1;2\n3;4\n"),
            "1 d.csv:2 x, y=\"1\" b=\"2\"\n2 d.csv:3 x, y=\"3\" b=\"4\"\n"
            "d.csv: note: data-separator separator=;\n");
}

TEST(Csv, ReadsTheLineInWhichExcelNamesTheSeparator) {
  EXPECT_EQ(read("sep=;\r\na,b;c\r\n1,5;2\r\n"),
            "1 d.csv:3 a,b=\"1,5\" c=\"2\"\nd.csv: note: data-separator separator=;\n");
  EXPECT_EQ(read("\xEF\xBB\xBFsep=,\na;b,c\n1;5,2\n"), "1 d.csv:3 a;b=\"1;5\" c=\"2\"\n");
  EXPECT_EQ(read("sep=a,b\n1,2\n"), "1 d.csv:2 sep=a=\"1\" b=\"2\"\n");
}

TEST(Csv, MendsHeadingsAndNamesWrongOnes) {
  EXPECT_EQ(read("\" ho\u0323 \n te\u0302n \",\tSố\u0020 \nAn,1\n"),
            "1 d.csv:3 họ tên=\"An\" Số=\"1\"\n");
  EXPECT_EQ(read("\na,,b,\" \"\n1,2,3,4\n"),
            "none\nd.csv:2:2: error: data-column-unnamed number=2\n"
            "d.csv:2:4: error: data-column-unnamed number=4\n");
  EXPECT_EQ(read("tê\u0301n,x,tê\u0301n\n1,2,3\n"),
            "none\nd.csv:1:3: error: data-column-twice name=tến\n");
  EXPECT_EQ(read("a,b\xFF\xFF\xFFx\n1,2\n", {.columns = 2}),
            "none\nd.csv:1:1: error: data-charset-unclear\n");
  EXPECT_EQ(named("utf-8", "a,b\xFF\n1,2\n"), "none\nd.csv:1:2: error: data-not-utf8 column=2\n");
  EXPECT_EQ(read("a,b,c\n1,2,3\n", {.columns = 2}),
            "none\nd.csv:1:1: error: data-too-many-columns limit=2\n");
  EXPECT_EQ(read("a,bbbb\n1,2\n", {.cell_bytes = 3}),
            "none\nd.csv:1:2: error: data-cell-too-long column=2 limit=3\n");
}

TEST(Csv, WantsHeadings) {
  EXPECT_EQ(read(""), "none\nd.csv: error: data-no-headings\n");
  EXPECT_EQ(read("\xEF\xBB\xBF\r\n\n \n"), "none\nd.csv: error: data-no-headings\n");
  EXPECT_EQ(read("a,b"), "") << "headings alone are a table without rows";
}

TEST(Csv, LetsShortRowsBeAndFaultsLongOnes) {
  EXPECT_EQ(read("a,b,c\n1\n1,2,3,,\n1,2,3,4\n1,2,3,,5\n6,7,8\n"),
            "1 d.csv:2 a=\"1\" b=nothing c=nothing\n"
            "2 d.csv:3 a=\"1\" b=\"2\" c=\"3\"\n"
            "d.csv:4 faulty\nd.csv:4:4: error: data-too-many-cells cells=4 columns=3\n"
            "d.csv:5 faulty\nd.csv:5:4: error: data-too-many-cells cells=5 columns=3\n"
            "5 d.csv:6 a=\"6\" b=\"7\" c=\"8\"\n");
}

TEST(Csv, FaultsARowForItsCharactersAndGoesOn) {
  using namespace std::string_literals;
  const std::string bytes = "tên,b\nÁn,1\nx\0y,2\nÂn,\xC3(\n\x01,2\n\uFFFD,ổ\nẮn,3\n"s;
  EXPECT_EQ(read(bytes),
            "1 d.csv:2 tên=\"Án\" b=\"1\"\n"
            "d.csv:3 faulty\nd.csv:3:1: error: data-control-character column=tên character=U+0000\n"
            "d.csv:4 faulty\nd.csv:4:2: error: data-not-utf8 column=b\n"
            "d.csv:5 faulty\nd.csv:5:1: error: data-control-character column=tên character=U+0001\n"
            "d.csv:6 faulty\nd.csv:6:1: error: data-lost-character column=tên charset=utf-8\n"
            "6 d.csv:7 tên=\"Ắn\" b=\"3\"\n");
}

TEST(Csv, FaultsWhatIsTooLongAndGoesOn) {
  const DataLimits limits{.cell_bytes = 1000, .row_bytes = 2500, .columns = 4};
  const std::string just(1000, 'x');
  const std::string long_cell(10'000'000, 'x');
  const std::string quoted = "\"" + std::string(5'000'000, '"') + "y\"";
  EXPECT_EQ(
      read("a,b,c\n" + just + ",2,3\n1," + long_cell + ",3\n\"" + long_cell + "\n\"\"\" ,2\n" +
               quoted + "," + just + "\n" + just + "," + just + "," + just + "\n1,2,3\n",
           limits),
      "1 d.csv:2 a=\"" + just +
          "\" b=\"2\" c=\"3\"\n"
          "d.csv:3 faulty\nd.csv:3:2: error: data-cell-too-long column=b limit=1000\n"
          "d.csv:4 faulty\nd.csv:4:1: error: data-cell-too-long column=a limit=1000\n"
          "d.csv:6 faulty\nd.csv:6:1: error: data-cell-too-long column=a limit=1000\n"
          "d.csv:7 faulty\nd.csv:7:1: error: data-row-too-long limit=2500\n"
          "6 d.csv:8 a=\"1\" b=\"2\" c=\"3\"\n");
  EXPECT_EQ(read("a,b\n" + std::string(1'000'000, ',') + "9\n" + std::string(1'000'000, ' ') +
                     "1 " + std::string(1'000'000, ' ') + ",2\n1,2\n",
                 limits),
            "d.csv:2 faulty\nd.csv:2:3: error: data-too-many-cells cells=1000001 columns=2\n"
            "d.csv:3 faulty\nd.csv:3:1: error: data-cell-too-long column=a limit=1000\n"
            "3 d.csv:4 a=\"1\" b=\"2\"\n");
}

TEST(Csv, IsBrokenByAQuoteThatStaysOpen) {
  EXPECT_EQ(read("a,b\n1,2\n\"x\ny\",\"3\n1,2\n1,2\n"),
            "1 d.csv:2 a=\"1\" b=\"2\"\nd.csv:4:1: error: data-open-quote\nbroken\n");
  EXPECT_EQ(read("\"a,b\n1,2\n"), "none\nd.csv:1:1: error: data-open-quote\n");
  EXPECT_EQ(read("a\n\"" + std::string(300'000, 'x'), {.cell_bytes = 10}),
            "d.csv:2:1: error: data-open-quote\nbroken\n");
  Diagnostics says;
  const auto rows = open_bytes_of("a\n\"x", says);
  Record record;
  EXPECT_EQ(rows->next(record, says), Rows::Next::broken);
  EXPECT_EQ(rows->next(record, says), Rows::Next::end);
}

TEST(Csv, ReadsUnicodeFromExcel) {
  const std::string row = "1 d.csv:2 tên=\"Đỗ, Ế\" số=\"1\"\n";
  EXPECT_EQ(read("\xEF\xBB\xBFtên,số\r\n\"Đỗ, Ế\",1\r\n"), row);
  const std::string notes =
      "d.csv: note: data-charset charset=utf-16\nd.csv: note: data-separator separator=tab\n";
  EXPECT_EQ(read(utf16le(u"\uFEFFtên\tsố\r\nĐỗ, Ế\t1\r\n"), {}, 3), row + notes);
  EXPECT_EQ(read(utf16le(u"tên\tsố\r\nĐỗ, Ế\t1\r\n")), row + notes);
  const std::u16string half = {u'a', u'\t', u'b', u'\n', 0xD800, u'\t', u'1', u'\n', u'2', u'\n'};
  EXPECT_EQ(named("utf-16", utf16le(half)),
            "d.csv:2 faulty\nd.csv:2:1: error: data-lost-character column=a charset=utf-16\n"
            "2 d.csv:3 a=\"2\" b=nothing\n" +
                notes);
}

TEST(Csv, ReadsTheOldCharsets) {
  const std::string rows = "1 d.csv:2 họ tên=\"Nguyễn Văn An\" nơi=\"Huế\"\n";
  EXPECT_EQ(read("h\xE4 t\xAAn,n\xACi\nNguy\xD4n V\xA8n An,Hu\xD5\n", {}, 1),
            rows + "d.csv: note: data-charset charset=tcvn3\n");
  EXPECT_EQ(named("tcvn3", "h\xE4 t\xAAn,n\xACi\nNguy\xD4n V\xA8n An,Hu\xD5\nC\xE9NG,a\x81\n"),
            rows +
                "d.csv:3 faulty\n"
                "d.csv:3:2: error: data-lost-character column=nơi charset=tcvn3\n"
                "d.csv: note: data-charset charset=tcvn3\nd.csv: note: data-lost-capitals\n");
  EXPECT_EQ(read("ho\xEF te\xE2n;n\xF4i\r\nNguye\xE3n Va\xEAn An;Hue\xE1\r\n"),
            rows +
                "d.csv: note: data-charset charset=vni\n"
                "d.csv: note: data-separator separator=;\n");
  EXPECT_EQ(read("ho. te^n,no+i\nNguye^~n Va(n An,Hue^'\n", {}, 1),
            rows + "d.csv: note: data-charset charset=viqr\n");
  EXPECT_EQ(named("viscii", "h\xF7 t\xEAn,n\xBDi\nNguy\xADn V\xE5n An,Hu\xAA\n"),
            rows + "d.csv: note: data-charset charset=viscii\n");
}

TEST(Csv, AsksForACharsetThatIsUnclear) {
  EXPECT_EQ(read("ten\nAn\nJos\xE9\n"), "none\nd.csv:3:1: error: data-charset-unclear\n");
  EXPECT_EQ(named("koi8-r", "a\n1\n"), "none\nd.csv: error: data-no-such-charset charset=koi8-r\n");
  EXPECT_EQ(named("utf-8", "ten\nAn\nJos\xE9\nB\xC3\xACnh\n"),
            "1 d.csv:2 ten=\"An\"\nd.csv:3 faulty\nd.csv:3:1: error: data-not-utf8 column=ten\n"
            "3 d.csv:4 ten=\"Bình\"\n");
}

TEST(Csv, GivesWhatWasWrittenWithAnyQuoting) {
  std::mt19937 random(4);
  const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  constexpr std::string_view pieces[] = {"a", "ế",  "\"", ",", ";", "\t",
                                         "|", "\n", " ",  "Đ", "'", "="};
  for (int run = 0; run < 300; ++run) {
    const char separator = ",;\t|"[pick(4)];
    const std::size_t columns = 2 + pick(4);
    const std::string line_end = pick(2) == 0 ? "\n" : "\r\n";
    std::string bytes, expected;
    for (std::size_t i = 0; i < columns; ++i) {
      bytes += (i == 0 ? "" : std::string(1, separator)) + "c" + std::to_string(i);
    }
    for (std::size_t row = 1, line = 2; row <= 8; ++row) {
      bytes += line_end;
      Record record{row, "", {}};
      const std::size_t begins = line;
      for (std::size_t i = 0; i < columns; ++i) {
        std::string cell = i == 0 ? "x" : "";
        for (std::size_t n = pick(6); n > 0; --n) cell += pieces[pick(std::size(pieces))];
        line += static_cast<std::size_t>(std::ranges::count(cell, '\n'));
        const bool must = cell.find_first_of(",;\t|\"\n ") != cell.npos;
        std::string written = cell;
        for (std::size_t at = 0; (at = written.find('"', at)) != written.npos; at += 2) {
          written.insert(at, 1, '"');
        }
        if (i > 0) bytes += separator;
        bytes += must || pick(3) == 0 ? "\"" + written + "\"" : cell;
        record.fields.push_back({"c" + std::to_string(i), text_value(cell)});
      }
      ++line;
      expected +=
          std::to_string(row) + " d.csv:" + std::to_string(begins) + " " + to_string(record) + "\n";
    }
    const std::string note = separator == '\t' ? "tab" : std::string(1, separator);
    if (separator != ',') expected += "d.csv: note: data-separator separator=" + note + "\n";
    ASSERT_EQ(read(bytes, {}, 1 + pick(40)), expected) << "run " << run << "\n" << bytes;
  }
}

TEST(Csv, ReusesWhatARecordHolds) {
  Diagnostics says;
  const auto rows = open_bytes_of("a,b\n" + std::string(100, 'x') + ",1\ny,2\n", says);
  Record record;
  EXPECT_EQ(rows->next(record, says), Rows::Next::row);
  const char* const held = record.fields[0].value.text.data();
  EXPECT_EQ(rows->next(record, says), Rows::Next::row);
  EXPECT_EQ(record.fields[0].value.text.data(), held);
  EXPECT_EQ(to_string(record), "a=\"y\" b=\"2\"");
  EXPECT_EQ(rows->columns(), (std::vector<std::string>{"a", "b"}));
}

TEST(CsvFile, IsReadByItsName) {
  const TemporaryFolder folder;
  const std::string path = folder.file("moi.csv", "a,b\n1,2\n");
  Diagnostics says;
  for (int time = 0; time < 2; ++time) {
    const auto rows = open_csv({.path = path}, says);
    ASSERT_TRUE(rows);
    EXPECT_TRUE(rows->can_be_reopened());
    EXPECT_EQ(read_all(rows.get(), says), "1 " + path + ":2 a=\"1\" b=\"2\"\n");
  }
}

TEST(CsvFile, IsStandardInputIfItIsADash) {
  const TemporaryFolder folder;
  const int kept = ::dup(STDIN_FILENO);
  const int file = ::open(folder.file("moi.csv", "a\n1\n").c_str(), O_RDONLY);
  ASSERT_EQ(::dup2(file, STDIN_FILENO), STDIN_FILENO);
  Diagnostics says;
  const auto rows = open_csv({.path = "-"}, says);
  ASSERT_TRUE(rows);
  EXPECT_FALSE(rows->can_be_reopened());
  EXPECT_EQ(read_all(rows.get(), says), "1 <stdin>:2 a=\"1\"\n");
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
  ::close(file);
}

TEST(CsvFile, SaysWhyItCannotBeOpened) {
  const TemporaryFolder folder;
  Diagnostics says;
  EXPECT_EQ(open_csv({.path = folder.file("none.csv")}, says), nullptr);
  EXPECT_EQ(open_csv({.path = folder.path()}, says), nullptr);
  EXPECT_EQ(to_string(says), "error: file-not-found file=" + folder.file("none.csv") +
                                 "\nerror: file-is-folder file=" + folder.path() + "\n");
}

}  // namespace
}  // namespace congvan
