// Campaigns as the built program runs them.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "letter.h"
#include "run_program.h"

namespace congvan {
namespace {

const std::string examples = CONGVAN_SOURCE_DIR "/data/examples/campaigns/";

struct Example {
  std::string template_file, data;
  std::size_t rows = 0;
};

const Example meeting{examples + "thu-moi-hop/mau.xml", examples + "thu-moi-hop/du-lieu.csv", 12};
const Example award{examples + "quyet-dinh-khen-thuong/mau.xml",
                    examples + "quyet-dinh-khen-thuong/du-lieu.json", 4};

Outcome campaign(const Example& example, const std::string& folder,
                 const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"campaign", example.template_file, example.data, "-o",
                                     folder,     "--no-profile"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_congvan(arguments);
}

/// All that stands in a folder, by name; the journal too.
std::map<std::string, std::string> all_in(const TemporaryFolder& folder) {
  std::map<std::string, std::string> files;
  for (const std::string& name : folder.names()) files[name] = bytes_of(folder.file(name));
  return files;
}

std::map<std::string, std::string> letters_in(const TemporaryFolder& folder) {
  auto files = all_in(folder);
  std::erase_if(files, [](const auto& file) { return !file.first.ends_with(".pdf"); });
  return files;
}

/// A template that says something else in the head, the body and the names of every row.
std::string varied_template() {
  std::string xml = letter_with_body(
      "<paragraph>Đề nghị {{ten}} chuẩn bị báo cáo về {{viec}}, kinh phí {{tien|money}} (Bằng chữ: "
      "{{tien|words|capital}} đồng).</paragraph><paragraph when=\"han\">Hạn gửi báo cáo: "
      "{{han|long}}.</paragraph><paragraph>Các đơn vị nghiêm túc thực hiện.</paragraph>",
      "auto");
  xml.replace(xml.find("Các sở, ban, ngành"), std::string("Các sở, ban, ngành").size(), "{{ten}}");
  return xml;
}

std::string varied_rows(std::size_t count) {
  std::mt19937 random(7);
  std::string csv = "ten,viec,tien,han\n";
  for (std::size_t i = 0; i < count; ++i) {
    csv += "Trường số " + std::to_string(i);
    csv += ",\"công tác thi đua";
    for (auto k = random() % 40; k > 0; --k) csv += ", phong trào thứ " + std::to_string(k);
    csv += "\"," + std::to_string(random() % 1'000'000) + "000,";
    csv += i % 3 == 0 ? "\n" : std::to_string(1 + random() % 28) + "/11/2026\n";
  }
  return csv;
}

/// Each letter of a campaign is, byte for byte, what `make` makes of its row.
void expect_letters_as_made_alone(const Example& example) {
  const TemporaryFolder one, three, alone;
  const int status = campaign(example, one.path(), {"-q", "-j", "1"}).status;
  EXPECT_EQ(campaign(example, three.path(), {"-q", "-j", "3"}).status, status);
  EXPECT_EQ(all_in(one), all_in(three));
  const auto letters = letters_in(one);
  std::size_t made = 0;
  for (std::size_t row = 1; row <= example.rows; ++row) {
    const Outcome outcome =
        run_congvan({"make", example.template_file, "--data", example.data, "--row",
                     std::to_string(row), "--no-profile", "-q", "-o", alone.file("letter.pdf")});
    std::string number = std::to_string(row);
    number.insert(0, 6 - number.size(), '0');
    const auto letter = std::ranges::find_if(
        letters, [&](const auto& file) { return file.first.starts_with(number); });
    ASSERT_EQ(letter == letters.end(), outcome.status != 0) << number << outcome.err;
    if (letter == letters.end()) continue;
    EXPECT_TRUE(letter->second == bytes_of(alone.file("letter.pdf"))) << letter->first;
    ++made;
  }
  EXPECT_EQ(made, letters.size());
}

TEST(CampaignProgram, MakesEachLetterAsItIsMadeAlone) {
  expect_letters_as_made_alone(meeting);
  expect_letters_as_made_alone(award);
  const TemporaryFolder folder;
  expect_letters_as_made_alone(
      {folder.file("mau.xml", varied_template()), folder.file("rows.csv", varied_rows(30)), 30});
}

TEST(CampaignProgram, TellsWhatIsWrongWithTheExamples) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run_program({.arguments = {"campaign", "mau.xml", "du-lieu.csv", "-o", folder.path(),
                                 "--no-profile", "--lang", "en", "--diagnostics", "short"},
                   .folder = examples + "thu-moi-hop"});
  EXPECT_EQ(outcome.status, 9);
  EXPECT_EQ(outcome.err.substr(0, outcome.err.find("congvan: ")),
            "mau.xml:13:58: error: not-a-date: du-lieu.csv:7: the field “ngay_hop” has "
            "“31/02/2026”, which is no day of the calendar.\n"
            "mau.xml:7:28: error: missing-value: du-lieu.csv:10: the field “ho_ten” is empty.\n");
}

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t many = 600;
#else
constexpr std::size_t many = 10'000;
#endif

/// Three rows in a hundred are faulty, each in one of several ways.
TEST(CampaignProgram, MakesAllGoodRowsAmongFaultyOnes) {
  const TemporaryFolder in, out;
  std::string csv = "ten,viec,tien,han\n", faulty;
  for (std::size_t row = 1; row <= many; ++row) {
    static constexpr const char* bad[] = {",việc,1000,\n",                // no name
                                          "Sở A,việc,1000,31/02/2026\n",  // no such day
                                          "Sở A,việc,một ít,\n",          // no number
                                          "Sở A,việc,1000,,thừa\n",       // a cell too many
                                          "Sở A,vi\x07"
                                          "ệc,1000,\n",  // a control character
                                          "Sở A,vi\xFF"
                                          "ệc,1000,\n",                      // no UTF-8
                                          "Sở A,\xF0\x9F\x98\x80,1000,\n"};  // no glyph
    if (row % 33 == 7) {
      csv += bad[row / 33 % std::size(bad)];
      faulty += std::to_string(row) + " ";
    } else {
      csv += "Trường số " + std::to_string(row % 50) + ",thi đua,1500000,5/11/2026\n";
    }
  }
  const Example example{in.file("mau.xml", varied_template()), in.file("rows.csv", csv), many};
  const Outcome outcome = campaign(example, out.path(), {"-q"});
  EXPECT_EQ(outcome.status, 9) << outcome.err.substr(0, 2000);

  const std::string report = bytes_of(out.file("report.jsonl"));
  std::string found;
  std::size_t rows = 0, letters = 0;
  for (std::size_t at = 0; at < report.size(); at = report.find('\n', at) + 1) {
    const std::string line = report.substr(at, report.find('\n', at) - at);
    ++rows;
    if (line.find(".pdf\"") != line.npos) ++letters;
    if (line.find("\"faults\":[]") == line.npos && line.find("\"faults\"") != line.npos) {
      found += std::to_string(rows) + " ";
    }
  }
  EXPECT_EQ(rows, many);
  EXPECT_EQ(found, faulty);
  EXPECT_EQ(letters, letters_in(out).size());
}

TEST(CampaignProgram, ChecksWithoutWriting) {
  const TemporaryFolder folder;
  const Outcome outcome = campaign(meeting, folder.path(), {"--check-only", "-q"});
  EXPECT_EQ(outcome.status, 9);
  EXPECT_EQ(folder.names(), std::vector<std::string>());
}

TEST(CampaignProgram, GoesOnOnlyWhereItIsAsked) {
  const TemporaryFolder folder;
  EXPECT_EQ(campaign(award, folder.path(), {"-q"}).status, 9);
  const auto before = all_in(folder);
  EXPECT_EQ(campaign(award, folder.path(), {"-q"}).status, 7);
  const Outcome again = campaign(award, folder.path(), {"--resume", "--lang", "en"});
  EXPECT_EQ(again.status, 9);
  EXPECT_NE(again.err.find("0 letters written"), again.err.npos) << again.err;
  EXPECT_EQ(all_in(folder), before);
}

TEST(CampaignProgram, ShardsMakeTheWhole) {
  const TemporaryFolder whole, parts;
  campaign(meeting, whole.path(), {"-q"});
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    const Outcome outcome = campaign(meeting, parts.path(), {"-q", "--shard", shard});
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 9) << outcome.err;
  }
  EXPECT_EQ(letters_in(parts), letters_in(whole));
}

TEST(CampaignProgram, PutsLettersTogether) {
  const TemporaryFolder folder, out;
  const Outcome outcome = campaign(
      award, out.path(),
      {"-q", "--printer", folder.file("in.pdf"), "--two-sided", "--zip", folder.file("all.zip")});
  EXPECT_EQ(outcome.status, 9) << outcome.err;
  EXPECT_EQ(
      run_program({.program = "/usr/bin/qpdf", .arguments = {"--check", folder.file("in.pdf")}})
          .status,
      0);
  const Outcome pages = run_program(
      {.program = "/usr/bin/qpdf", .arguments = {"--show-npages", folder.file("in.pdf")}});
  EXPECT_EQ(pages.out, "6\n");  // three letters of one page, each on a sheet of its own
  const Outcome zip =
      run_program({.program = "/usr/bin/unzip", .arguments = {"-Z1", folder.file("all.zip")}});
  EXPECT_EQ(zip.out, "000001.pdf\n000002.pdf\n000004.pdf\nreport.csv\nreport.jsonl\n");
  EXPECT_EQ(run_program({.program = "/usr/bin/unzip", .arguments = {"-tq", folder.file("all.zip")}})
                .status,
            0);
}

/// A report without its fifth column: the digests depend on the fonts of the machine.
std::string without_digests(const std::string& report) {
  std::string kept;
  int column = 0;
  bool quoted = false;
  for (const char c : report) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) ++column;
    if (c == '\n' && !quoted) column = 0;
    if (column != 4 || c == ',') kept += c;
  }
  return kept;
}

TEST(CampaignProgram, ReportsAsTheExamplesSay) {
  for (const char* const name : {"thu-moi-hop", "quyet-dinh-khen-thuong"}) {
    const TemporaryFolder out;
    const std::string folder = examples + name;
    const std::string data = std::string(name) == "thu-moi-hop" ? "du-lieu.csv" : "du-lieu.json";
    run_program({.arguments = {"campaign", "mau.xml", data, "-o", out.path(), "--no-profile", "-q",
                               "--lang", "vi"},
                 .folder = folder});
    EXPECT_EQ(without_digests(bytes_of(out.file("report.csv"))), bytes_of(folder + "/bao-cao.csv"));
  }
}

/// Runs it and ends it by a signal after some time.
void killed(const std::vector<std::string>& arguments, int signal, useconds_t after) {
  const std::string program = CONGVAN_PROGRAM;
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const auto& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (::freopen("/dev/null", "w", stderr) == nullptr) ::_exit(127);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
  }
  ::usleep(after);
  ::kill(child, signal);
  int status = 0;
  ::waitpid(child, &status, 0);
}

/// Whenever it is killed, going on leads to the folder that an undisturbed run makes.
TEST(CampaignProgram, CanBeKilledAtAnyInstant) {
  const TemporaryFolder in, undisturbed;
  const Example example{in.file("mau.xml", varied_template()),
                        in.file("rows.csv", varied_rows(many / 50)), many / 50};
  ASSERT_EQ(campaign(example, undisturbed.path(), {"-q"}).status, 0);
  const auto whole = all_in(undisturbed);
  std::mt19937 random(11);
  for (int run = 0; run < 34; ++run) {
    const TemporaryFolder folder;
    const std::vector<std::string> arguments{
        "campaign",    example.template_file, example.data, "-o",
        folder.path(), "--no-profile",        "-q",         "--resume"};
    for (int kill = 0; kill < 3; ++kill) {
      killed(arguments, run % 4 == 0 ? SIGTERM : SIGKILL,
             static_cast<useconds_t>(1000 + random() % 150'000));
      for (const auto& [name, bytes] : letters_in(folder)) EXPECT_EQ(bytes, whole.at(name));
    }
    EXPECT_EQ(run_congvan(arguments).status, 0);
    EXPECT_TRUE(all_in(folder) == whole) << "run " << run;
  }
}

TEST(CampaignProgram, ReadsDataFromWhereverTheyAre) {
  const TemporaryFolder folder, from_file, from_pipe, from_database;
  campaign(meeting, from_file.path(), {"-q"});
  Outcome outcome = run_program({.arguments = {"campaign", meeting.template_file, "-", "-o",
                                               from_pipe.path(), "--no-profile", "-q"},
                                 .input = bytes_of(meeting.data)});
  EXPECT_EQ(outcome.status, 9) << outcome.err;
  EXPECT_EQ(letters_in(from_pipe), letters_in(from_file));
  outcome =
      run_program({.program = "/usr/bin/sqlite3",
                   .arguments = {folder.file("moi.db"), ".import --csv " + meeting.data + " moi"}});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  outcome = run_congvan({"campaign", meeting.template_file, folder.file("moi.db"), "--query",
                         "SELECT * FROM moi ORDER BY so", "-o", from_database.path(),
                         "--no-profile", "-q"});
  EXPECT_EQ(outcome.status, 9) << outcome.err;
  EXPECT_EQ(letters_in(from_database), letters_in(from_file));
}

TEST(CampaignProgram, TellsOfFieldsTheDataLack) {
  const TemporaryFolder folder;
  const Example example{folder.file("mau.xml", varied_template()),
                        folder.file("rows.csv", "ten,viec,tièn,han\nA,b,1,\n"), 1};
  const Outcome outcome =
      campaign(example, folder.file("out"), {"--lang", "en", "--diagnostics", "short"});
  EXPECT_EQ(outcome.status, 5);
  EXPECT_NE(outcome.err.find("error: field-not-in-data: The template needs the field “tien”"),
            outcome.err.npos)
      << outcome.err;
}

TEST(CampaignProgram, WantsACommandLineItUnderstands) {
  const TemporaryFolder folder;
  const auto status = [&](std::vector<std::string> more) {
    return campaign(award, folder.file("out"), more).status;
  };
  EXPECT_EQ(status({"--shard", "4/3"}), 2);
  EXPECT_EQ(status({"--jobs", "0"}), 2);
  EXPECT_EQ(status({"--names", "x.txt"}), 2);
  EXPECT_EQ(run_congvan({"campaign", award.template_file, "--no-profile"}).status, 2);
  EXPECT_EQ(run_congvan({"campaign", award.template_file, award.data, "--no-profile"}).status, 2);
  EXPECT_EQ(run_congvan({"make", award.template_file, "--data", award.data, "--row", "9", "-o",
                         folder.file("a.pdf"), "--no-profile"})
                .status,
            5);
  EXPECT_EQ(run_congvan({"make", award.template_file, "--no-profile"}).status, 5);
  EXPECT_EQ(run_congvan({"check", award.template_file, "--no-profile"}).status, 0);
}

}  // namespace
}  // namespace congvan
