// A campaign from its rows to its folder, with data and letters of the test's own.

#include "campaign/campaign.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "campaign/digest.h"
#include "campaign/fake_campaign.h"

namespace congvan {
namespace {

namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;

CampaignPlan plan_for(const std::string& folder, const std::string& names = "{{name}}.pdf") {
  CampaignPlan plan;
  plan.folder = folder;
  plan.names = pattern_of(names);
  plan.fingerprint = "f1";
  return plan;
}

std::string numbers(const CampaignResult& result) {
  return std::to_string(result.rows) + " rows, " + std::to_string(result.made) + " made, " +
         std::to_string(result.skipped) + " skipped, " + std::to_string(result.faulty) + " faulty" +
         (result.stopped ? ", stopped" : "");
}

Record row_of(const FakeData& data, std::size_t number) {
  const auto rows = open_fake(data);
  Record row;
  Diagnostics says;
  for (std::size_t i = 0; i < number; ++i) rows->next(row, says);
  return row;
}

std::string hash_of(const std::string& bytes) { return hex(sha256(bytes)); }

TEST(Campaign, WritesLettersReportAndJournal) {
  const QuickFolder folder;
  FakeData data{.count = 3};
  data.amount = [](std::size_t row) { return row == 2 ? "bad" : "5"; };
  const FakeRun run = run_fake(plan_for(folder.path() + "/a/b"), data);

  const std::string one = fake_letter(row_of(data, 1), {});
  const std::string three = fake_letter(row_of(data, 3), {});
  Tree tree = tree_of(folder.path() + "/a/b");
  const std::string journal = tree.extract(".congvan-journal").mapped();
  EXPECT_EQ(tree, (Tree{
                      {"n1.pdf", one},
                      {"n3.pdf", three},
                      {"report.csv",
                       "\xEF\xBB\xBFrow,place,files,pages,sha256,faults,message\r\n"
                       "1,data.csv:2,n1.pdf,1," +
                           hash_of(one) +
                           ",,\r\n"
                           "2,data.csv:3,,,,fake-amount,It is fake-amount.\r\n"
                           "3,data.csv:4,n3.pdf,1," +
                           hash_of(three) + ",,\r\n"},
                      {"report.jsonl",
                       R"({"row":1,"place":"data.csv:2","files":["n1.pdf"],"pages":1,"sha256":[")" +
                           hash_of(one) + "\"]}\n" +
                           R"({"row":2,"place":"data.csv:3","faults":[{"code":"fake-amount",)" +
                           R"("message":"It is fake-amount."}]})" + "\n" +
                           R"({"row":3,"place":"data.csv:4","files":["n3.pdf"],"pages":1,)" +
                           R"("sha256":[")" + hash_of(three) + "\"]}\n"},
                  }));
  EXPECT_EQ(std::ranges::count(journal, '\n'), 4);
  EXPECT_EQ(numbers(run.result), "3 rows, 2 made, 0 skipped, 1 faulty");
  EXPECT_EQ(run.complaints, "data.csv:3: error: fake-amount\n");
  EXPECT_EQ(run.said, "");
}

TEST(Campaign, GivesTheSameFolderWhateverTheNumberOfJobs) {
  FakeData data{.count = 10'000};
  data.amount = [](std::size_t row) { return row % 33 == 7 ? "bad" : std::to_string(row * 7); };
  data.unreadable = {5, 4000, 10'000};
  std::vector<Tree> trees;
  std::vector<FakeRun> runs;
  for (const unsigned jobs : {1U, 2U, 7U}) {
    const QuickFolder folder;
    CampaignPlan plan = plan_for(folder.path(), "{{row|pad:6}}.pdf");
    plan.jobs = jobs;
    runs.push_back(run_fake(plan, data));
    trees.push_back(tree_of(folder.path()));
  }
  EXPECT_EQ(numbers(runs[0].result), "10000 rows, 9695 made, 0 skipped, 305 faulty");
  EXPECT_EQ(std::ranges::count(runs[0].complaints, '\n'), 305);
  EXPECT_EQ(trees[0].size(), 9695U + 3);
  for (const std::size_t other : {1U, 2U}) {
    EXPECT_EQ(runs[other].complaints, runs[0].complaints);
    EXPECT_TRUE(trees[other] == trees[0]);
  }
}

TEST(Campaign, WritesNothingWhenItOnlyChecks) {
  const QuickFolder folder;
  FakeData data{.count = 3};
  data.amount = [](std::size_t row) { return row == 2 ? "bad" : "5"; };
  CampaignPlan plan = plan_for(folder.path() + "/new");
  plan.check_only = true;
  const FakeRun run = run_fake(plan, data);
  EXPECT_EQ(tree_of(folder.path()), Tree{});
  EXPECT_EQ(numbers(run.result), "3 rows, 0 made, 0 skipped, 1 faulty");
  EXPECT_EQ(run.complaints, "data.csv:3: error: fake-amount\n");
}

TEST(Campaign, WritesNothingBeforeAllIsChecked) {
  const QuickFolder folder;
  FakeData data{.count = 100, .name = [&](std::size_t row) {
                  EXPECT_FALSE(fs::exists(folder.path() + "/new"));
                  return "n" + std::to_string(row);
                }};
  data.broken_at = 100;
  const FakeRun run = run_fake(plan_for(folder.path() + "/new"), data);
  EXPECT_EQ(tree_of(folder.path()), Tree{});
  EXPECT_EQ(run.said, "data.csv:101: error: fake-broken\n");
  EXPECT_EQ(numbers(run.result), "99 rows, 0 made, 0 skipped, 0 faulty, stopped");
}

TEST(Campaign, GivesANameToTheFirstRowThatWantsIt) {
  const QuickFolder folder;
  FakeData data{.count = 4};
  data.name = [](std::size_t row) {
    return std::vector<std::string>{"Đặng", "an", "ĐẶNG", "a\u0302n"}[row - 1];
  };
  const FakeRun run = run_fake(plan_for(folder.path()), data);
  EXPECT_EQ(run.complaints, "data.csv:4: error: campaign-name-twice name=ĐẶNG.pdf row=1\n");
  EXPECT_EQ(numbers(run.result), "4 rows, 3 made, 0 skipped, 1 faulty");
  EXPECT_EQ(fs::exists(folder.path() + "/Đặng.pdf"), true);
  EXPECT_EQ(fs::exists(folder.path() + "/ĐẶNG.pdf"), false);
}

TEST(Campaign, RefusesNamesThatNoFileShouldHave) {
  const QuickFolder folder;
  const std::vector<std::string> hostile = {
      "../x", "a/../../b", "/etc/x", "CON.x", std::string(300, 'x'), std::string("a\0b", 3), "."};
  FakeData data{.count = hostile.size(), .name = [&](std::size_t row) { return hostile[row - 1]; }};
  const FakeRun run = run_fake(plan_for(folder.path() + "/in"), data);
  Tree tree = tree_of(folder.path());
  std::set<std::string> names;
  for (const auto& [name, bytes] : tree) names.insert(name);
  EXPECT_EQ(names, (std::set<std::string>{"in", "in/.congvan-journal", "in/report.csv",
                                          "in/report.jsonl"}));
  EXPECT_EQ(numbers(run.result), "7 rows, 0 made, 0 skipped, 7 faulty");
}

TEST(Campaign, PutsLettersInFoldersThatThePatternNames) {
  const QuickFolder folder;
  FakeData data{.count = 4, .name = [](std::size_t row) { return row % 2 == 0 ? "b" : "a"; }};
  EXPECT_EQ(numbers(run_fake(plan_for(folder.path(), "xa/{{name}}/{{row}}.pdf"), data).result),
            "4 rows, 4 made, 0 skipped, 0 faulty");
  Tree tree = tree_of(folder.path() + "/xa");
  std::set<std::string> names;
  for (const auto& [name, bytes] : tree) names.insert(name);
  EXPECT_EQ(names, (std::set<std::string>{"a", "b", "a/1.pdf", "a/3.pdf", "b/2.pdf", "b/4.pdf"}));
}

TEST(Campaign, FollowsNoLinkOutOfItsFolder) {
  const QuickFolder folder;
  fs::create_directories(folder.path() + "/outside");
  fs::create_directories(folder.path() + "/in");
  fs::create_directory_symlink(folder.path() + "/outside", folder.path() + "/in/a");
  CampaignPlan plan = plan_for(folder.path() + "/in", "a/{{name}}.pdf");
  EXPECT_THROW(run_fake(plan, {.count = 3}), std::system_error);
  EXPECT_TRUE(fs::is_empty(folder.path() + "/outside"));
}

TEST(Campaign, NamesLettersByDefaultAfterRowAndFirstColumn) {
  const QuickFolder folder;
  FakeData data{.count = 2, .name = [](std::size_t row) { return row == 1 ? "Sở Nội vụ" : ""; }};
  CampaignPlan plan = plan_for(folder.path());
  plan.names = {};
  EXPECT_EQ(run_fake(plan, data).complaints, "");
  EXPECT_TRUE(fs::exists(folder.path() + "/000001-so-noi-vu.pdf"));
  EXPECT_TRUE(fs::exists(folder.path() + "/000002-thu.pdf"));
}

TEST(Campaign, GivesEachPageAFileWhereThePlanSaysSo) {
  const QuickFolder folder;
  CampaignPlan plan = plan_for(folder.path(), "{{name}}-{p}.svg");
  plan.file_a_page = true;
  EXPECT_EQ(numbers(run_fake(plan, {.count = 1}, {.pages = 2, .file_a_page = true}).result),
            "1 rows, 1 made, 0 skipped, 0 faulty");
  const Tree tree = tree_of(folder.path());
  EXPECT_EQ(tree.at("n1-2.svg").substr(0, 6), "page 2");
  EXPECT_NE(tree.at("report.csv").find("1,data.csv:2,n1-1.svg | n1-2.svg,2,"), std::string::npos);

  // One page less: what was the second is gone.
  plan.resume = true;
  plan.fingerprint = "f2";
  run_fake(plan, {.count = 1}, {.pages = 1, .file_a_page = true});
  EXPECT_FALSE(fs::exists(folder.path() + "/n1-2.svg"));

  plan.names = pattern_of("{{name}}1{p}.svg");
  EXPECT_EQ(run_fake(plan, {.count = 1}).said, "error: campaign-page-holder p={p}\n");
}

TEST(Campaign, SpoolsRowsThatCanBeReadOnlyOnce) {
  const QuickFolder folder;
  FakeData data{.count = 50, .can_be_reopened = false};
  EXPECT_EQ(numbers(run_fake(plan_for(folder.path()), data).result),
            "50 rows, 50 made, 0 skipped, 0 faulty");
}

TEST(Campaign, StopsWhenTheDataChangedSinceItWasChecked) {
  for (const std::size_t later : {99U, 100U, 101U, 150U}) {
    const QuickFolder folder;
    FakeData data{.count = 100};
    FakeData other{.count = later};
    if (later == 100)
      other.amount = [](std::size_t row) { return row == 100 ? "new" : std::to_string(row); };
    CampaignTools tools = fake_tools(data, {});
    tools.open_rows = [&, opened = 0](Diagnostics&) mutable {
      return open_fake(opened++ == 0 ? data : other);
    };
    Diagnostics says;
    const CampaignResult result = run_campaign(plan_for(folder.path()), tools, says);
    EXPECT_TRUE(result.stopped);
    EXPECT_EQ(to_string(says), "error: campaign-rows-changed row=97\n") << later;
    EXPECT_FALSE(fs::exists(folder.path() + "/report.csv"));
    EXPECT_TRUE(fs::exists(folder.path() + "/n96.pdf"));
    EXPECT_FALSE(fs::exists(folder.path() + "/n97.pdf"));
  }
}

TEST(Campaign, SharesItsRowsAmongShards) {
  FakeData data{.count = 1000};
  data.amount = [](std::size_t row) { return row % 33 == 7 ? "bad" : std::to_string(row * 7); };
  data.name = [](std::size_t row) { return "n" + std::to_string(row % 990); };
  const QuickFolder whole;
  const FakeRun all = run_fake(plan_for(whole.path()), data);
  const QuickFolder shared;
  std::size_t faulty = 0;
  for (std::size_t index = 1; index <= 3; ++index) {
    CampaignPlan plan = plan_for(shared.path());
    plan.shard = {index, 3};
    const FakeRun part = run_fake(plan, data);
    EXPECT_FALSE(part.result.stopped);
    faulty += part.result.faulty;
  }
  EXPECT_EQ(faulty, all.result.faulty);
  const auto letters = [](Tree tree) {
    std::erase_if(tree, [](const auto& file) { return !file.first.ends_with(".pdf"); });
    return tree;
  };
  const Tree tree = tree_of(shared.path());
  EXPECT_TRUE(letters(tree) == letters(tree_of(whole.path())));
  std::set<std::string> others;
  for (const auto& [name, bytes] : tree) {
    if (!name.ends_with(".pdf")) others.insert(name);
  }
  EXPECT_EQ(others,
            (std::set<std::string>{
                ".congvan-journal-1-of-3", ".congvan-journal-2-of-3", ".congvan-journal-3-of-3",
                "report-1-of-3.csv", "report-1-of-3.jsonl", "report-2-of-3.csv",
                "report-2-of-3.jsonl", "report-3-of-3.csv", "report-3-of-3.jsonl"}));
  // A run that divides the rows in another way would mix its letters with these.
  EXPECT_EQ(run_fake(plan_for(shared.path()), data).said,
            "error: campaign-folder-divided path=" + shared.path() + "/.congvan-journal-1-of-3\n");
}

TEST(Campaign, MakesALetterOfEachRowEvenIfThereAreNone) {
  const QuickFolder folder;
  const FakeRun run = run_fake(plan_for(folder.path()), {.count = 0});
  EXPECT_EQ(run.said, "warning: campaign-no-rows\n");
  EXPECT_EQ(numbers(run.result), "0 rows, 0 made, 0 skipped, 0 faulty");
  EXPECT_TRUE(fs::exists(folder.path() + "/report.csv"));
}

TEST(Campaign, TellsItsProgress) {
  const QuickFolder folder;
  CampaignTools tools = fake_tools({.count = 100}, {});
  std::vector<std::string> ends;
  std::size_t last = 0;
  tools.progress = [&](const Progress& progress) {
    EXPECT_GE(progress.done,
              progress.pass == Progress::Pass::making && ends.size() == 1 ? 0 : last);
    last = progress.done;
    if (progress.done != progress.all) return;
    ends.push_back(progress.pass == Progress::Pass::checking ? "checked" : "made");
    last = 0;
  };
  Diagnostics says;
  run_campaign(plan_for(folder.path()), tools, says);
  ASSERT_GE(ends.size(), 2U);
  EXPECT_EQ(ends.front(), "checked");
  EXPECT_EQ(ends.back(), "made");
}

}  // namespace
}  // namespace congvan
