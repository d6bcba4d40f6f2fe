// Runs that ended too early, and runs into folders that are not new.

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "campaign/campaign.h"
#include "campaign/fake_campaign.h"

namespace congvan {
namespace {

namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;

CampaignPlan plan_for(const std::string& folder) {
  CampaignPlan plan;
  plan.folder = folder;
  plan.names = pattern_of("{{name}}.pdf");
  plan.fingerprint = "f1";
  plan.jobs = 2;
  plan.group = 8;
  return plan;
}

CampaignPlan resumed(CampaignPlan plan) {
  plan.resume = true;
  return plan;
}

FakeData data_of(std::size_t count) {
  FakeData data{.count = count};
  data.amount = [](std::size_t row) { return row % 10 == 3 ? "bad" : std::to_string(row); };
  return data;
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void lay_out(const std::string& folder, const Tree& tree) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  for (const auto& [name, bytes] : tree) write(folder + "/" + name, bytes);
}

/// The bytes at which the lines of a journal end.
std::vector<std::size_t> line_ends(const std::string& journal) {
  std::vector<std::size_t> ends;
  for (std::size_t at = journal.find('\n'); at != journal.npos; at = journal.find('\n', at + 1)) {
    ends.push_back(at + 1);
  }
  return ends;
}

TEST(Resume, GoesOnFromWhereverTheJournalEnds) {
  const QuickFolder folder;
  const std::string path = folder.path() + "/in";
  const FakeData data = data_of(40);
  run_fake(plan_for(path), data);
  const Tree whole = tree_of(path);
  const std::string journal = whole.at(".congvan-journal");
  const auto ends = line_ends(journal);
  ASSERT_EQ(ends.size(), 41U);
  for (std::size_t line = 0; line < ends.size(); ++line) {
    for (const std::size_t torn : {0U, 1U, 20U}) {  // bytes of the line after
      Tree killed = whole;
      killed.erase("report.csv");
      killed.erase("report.jsonl");
      killed[".congvan-journal"] = journal.substr(0, ends[line] + torn);
      killed[".congvan-temporary.csv"] = "half a repo";
      if (torn == 1) killed.erase("n40.pdf");
      lay_out(path, killed);
      const FakeRun run = run_fake(resumed(plan_for(path)), data);
      const std::size_t faulty = (line + 7) / 10;  // entries of rows 3, 13, ... up to the line
      EXPECT_EQ(run.result.skipped, line - faulty - (line == 40 && torn == 1 ? 1 : 0)) << line;
      EXPECT_EQ(run.result.skipped + run.result.made, 36U) << line;
      EXPECT_TRUE(tree_of(path) == whole) << line << " " << torn;
    }
  }
}

TEST(Resume, ForgivesAJournalThatIsNone) {
  const QuickFolder folder;
  const FakeData data = data_of(5);
  run_fake(plan_for(folder.path()), data);
  const Tree whole = tree_of(folder.path());
  for (const std::string& journal :
       {std::string("\0\xFF\n{\n[]\n", 8), std::string(100'000, '['), std::string(99, '\n'),
        std::string(R"({"congvan-journal":2,"fingerprint":"f1"})") + "\n" +
            whole.at(".congvan-journal").substr(whole.at(".congvan-journal").find('\n') + 1),
        std::string(R"({"row":18446744073709551615,"mark":"00000000000000000000000000000000",)") +
            R"("name":"../x","pages":1,"files":[{"bytes":1,"sha256":""}]})" + "\n"}) {
    lay_out(folder.path(), {{".congvan-journal", journal}});
    const FakeRun run = run_fake(resumed(plan_for(folder.path())), data);
    EXPECT_EQ(run.result.made, 4U);
    EXPECT_TRUE(tree_of(folder.path()) == whole) << journal.substr(0, 50);
  }
}

TEST(Resume, MakesAgainWhatChanged) {
  const QuickFolder folder;
  FakeData data = data_of(10);
  const CampaignPlan plan = resumed(plan_for(folder.path()));
  run_fake(plan, data);
  EXPECT_EQ(run_fake(plan, data).result.skipped, 9U);

  fs::remove(folder.path() + "/n1.pdf");
  write(folder.path() + "/n2.pdf", "short");
  data.amount = [](std::size_t row) { return row == 4 ? "new" : std::to_string(row); };
  FakeRun run = run_fake(plan, data);  // rows 1, 2, 4, and 3, which was faulty
  EXPECT_EQ(run.result.made, 4U);
  EXPECT_EQ(run.result.skipped, 6U);
  const QuickFolder fresh;
  run_fake(plan_for(fresh.path()), data);
  EXPECT_TRUE(tree_of(folder.path()) == tree_of(fresh.path()));

  CampaignPlan other = plan;
  other.fingerprint = "f2";
  EXPECT_EQ(run_fake(other, data).result.made, 10U);
  EXPECT_EQ(run_fake(other, data).result.skipped, 10U);
}

TEST(Resume, LeavesLettersOfRowsThatAreNoMoreAndSaysSo) {
  const QuickFolder folder;
  const CampaignPlan plan = resumed(plan_for(folder.path()));
  run_fake(plan, data_of(10));
  FakeData fewer = data_of(8);
  fewer.amount = [](std::size_t row) { return row == 5 ? "bad" : std::to_string(row); };
  const FakeRun run = run_fake(plan, fewer);
  EXPECT_EQ(run.said, "warning: campaign-strays path=" + folder.path() + "/n5.pdf count=3\n");
  EXPECT_TRUE(fs::exists(folder.path() + "/n10.pdf"));
  EXPECT_EQ(run_fake(plan, fewer).said, "");
}

TEST(Resume, IsAskedForBeforeAFolderIsUsedAgain) {
  const QuickFolder folder;
  const CampaignPlan plan = plan_for(folder.path());
  run_fake(plan, data_of(3));
  const Tree before = tree_of(folder.path());
  FakeRun run = run_fake(plan, data_of(10));
  EXPECT_TRUE(run.result.stopped);
  EXPECT_EQ(run.said, "error: campaign-folder-used path=" + folder.path() + "\n");
  fs::remove(folder.path() + "/.congvan-journal");
  run = run_fake(plan, data_of(10));
  EXPECT_TRUE(run.result.stopped);
  EXPECT_EQ(run.said, "error: campaign-letter-exists path=" + folder.path() + "/n1.pdf\n");
  Tree after = tree_of(folder.path());
  after[".congvan-journal"] = before.at(".congvan-journal");
  EXPECT_TRUE(after == before);
}

TEST(Resume, OneRunAtATimeHasAFolder) {
  const QuickFolder folder;
  const CampaignPlan plan = resumed(plan_for(folder.path()));
  std::string said;
  FakeWork work;
  work.before_make = [&](const Record& row) {
    if (row.number == 1) said = run_fake(plan, data_of(10)).said;
  };
  EXPECT_EQ(run_fake(plan, data_of(10), work).result.made, 9U);
  EXPECT_EQ(said, "error: campaign-folder-busy path=" + folder.path() + "\n");
}

TEST(Resume, GoesOnAfterASignal) {
  const FakeData data = data_of(2000);
  const QuickFolder whole;
  run_fake(plan_for(whole.path()), data);
  const QuickFolder folder;
  std::atomic<std::size_t> made = 0;
  FakeWork work;
  work.before_make = [&](const Record&) { ++made; };
  FakeRun run = run_fake(plan_for(folder.path()), data, work, [&] { return made >= 100; });
  EXPECT_TRUE(run.result.stopped);
  EXPECT_FALSE(fs::exists(folder.path() + "/report.csv"));
  const std::size_t first = run.result.made;
  EXPECT_GE(first, 60U);
  EXPECT_LT(first, 1800U);
  run = run_fake(resumed(plan_for(folder.path())), data);
  EXPECT_FALSE(run.result.stopped);
  EXPECT_EQ(run.result.skipped, first);
  EXPECT_EQ(run.result.made, 1800 - first);
  EXPECT_TRUE(tree_of(folder.path()) == tree_of(whole.path()));
}

TEST(Resume, GoesOnAfterAMakerThrew) {
  const FakeData data = data_of(500);
  const QuickFolder whole;
  run_fake(plan_for(whole.path()), data);
  const QuickFolder folder;
  FakeWork work;
  work.before_make = [](const Record& row) {
    if (row.number == 250) throw std::runtime_error("no memory");
  };
  EXPECT_THROW(run_fake(plan_for(folder.path()), data, work), std::runtime_error);
  const FakeRun run = run_fake(resumed(plan_for(folder.path())), data);
  EXPECT_GE(run.result.skipped, 180U);
  EXPECT_TRUE(tree_of(folder.path()) == tree_of(whole.path()));
}

TEST(Resume, EndsWhenTheFolderIsTakenAway) {
  const QuickFolder folder;
  const std::string path = folder.path() + "/in";
  FakeWork work;
  work.before_make = [&](const Record& row) {
    if (row.number == 250)
      fs::rename(path, folder.path() + "/gone"), fs::remove_all(folder.path() + "/gone");
  };
  EXPECT_THROW(run_fake(plan_for(path), data_of(500), work), std::system_error);
  EXPECT_FALSE(fs::exists(path));
}

}  // namespace
}  // namespace congvan
