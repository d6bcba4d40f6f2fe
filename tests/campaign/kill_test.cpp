// Runs that are killed, and disks that are full, at any instant: what is there is whole, and a
// further run comes to the very folder that an undisturbed one makes.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <system_error>
#include <thread>

#include "campaign/campaign.h"
#include "campaign/fake_campaign.h"
#include "campaign/journal.h"

namespace congvan {
namespace {

namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;
using Clock = std::chrono::steady_clock;

constexpr std::size_t rows = 600;
constexpr int kills = 100;

FakeData data_of(std::size_t count = rows) {
  FakeData data{.count = count};
  data.amount = [](std::size_t row) { return row % 33 == 7 ? "bad" : std::to_string(row); };
  return data;
}

CampaignPlan plan_for(const std::string& folder, const std::string& fingerprint = "f1") {
  CampaignPlan plan;
  plan.folder = folder;
  plan.names = pattern_of("{{name}}.pdf");
  plan.fingerprint = fingerprint;
  plan.jobs = 2;
  plan.group = 32;
  plan.resume = true;
  return plan;
}

FakeWork work_of(const std::string& fingerprint) {
  FakeWork work;
  work.weight = fingerprint == "f1" ? 40 : 50;
  return work;
}

Tree undisturbed(const std::string& fingerprint) {
  const QuickFolder folder;
  run_fake(plan_for(folder.path(), fingerprint), data_of(), work_of(fingerprint));
  return tree_of(folder.path());
}

/// A run in a process of its own; its number.
template <typename Run>
pid_t start(Run run) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  int status = 3;
  try {
    status = run();
  } catch (const std::system_error& error) {
    status = error.code() == std::errc::file_too_large ? 4 : 5;
  } catch (...) {
  }
  ::_exit(status);
}

int status_of(pid_t child) {
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return status;
}

/// Letters, each as one of the two runs makes it; and what the journal knows is there.
void expect_whole(const std::string& folder, const Tree& old_run, const Tree& new_run) {
  if (!fs::exists(folder)) return;
  const Tree tree = tree_of(folder);
  for (const auto& [name, bytes] : tree) {
    if (!name.ends_with(".pdf")) continue;
    ASSERT_TRUE(new_run.contains(name)) << name;
    EXPECT_TRUE(bytes == old_run.at(name) || bytes == new_run.at(name)) << name;
  }
  const auto journal = tree.find(".congvan-journal");
  if (journal == tree.end()) return;
  std::istringstream lines(journal->second);
  for (std::string line; std::getline(lines, line);) {
    const auto entry = read_entry(line);
    if (!entry || !entry->faults.empty()) continue;
    EXPECT_TRUE(tree.contains(entry->name)) << entry->name;
  }
}

TEST(Kill, LosesNothingAndLeavesNoRubbishAtAHundredInstants) {
  const Tree first = undisturbed("f1");
  const Tree second = undisturbed("f2");
  QuickFolder folder;
  const std::string path = folder.path() + "/in";
  // The second campaign puts its letters in the place of the first's.
  std::string fingerprint = "f1";
  const auto run = [&] {
    const FakeRun done = run_fake(plan_for(path, fingerprint), data_of(), work_of(fingerprint));
    return done.result.stopped ? 2 : 0;
  };
  const auto began = Clock::now();
  ASSERT_EQ(status_of(start(run)), 0);
  const auto whole_run =
      std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
  fs::remove_all(path);

  std::mt19937 random(30);
  int killed = 0;
  for (int tries = 0; killed < kills && tries < 20 * kills; ++tries) {
    std::uniform_int_distribution<long> instant(0, whole_run.count());
    const pid_t child = start(run);
    std::this_thread::sleep_for(std::chrono::microseconds(instant(random)));
    ::kill(child, SIGKILL);
    const int status = status_of(child);
    if (WIFSIGNALED(status)) ++killed;
    expect_whole(path, first, fingerprint == "f1" ? first : second);
    if (HasFailure()) return;
    if (!WIFEXITED(status)) continue;
    ASSERT_EQ(WEXITSTATUS(status), 0);
    ASSERT_TRUE(tree_of(path) == (fingerprint == "f1" ? first : second));
    if (fingerprint == "f2") fs::remove_all(path);
    fingerprint = fingerprint == "f1" ? "f2" : "f1";
  }
  EXPECT_EQ(killed, kills);
  ASSERT_EQ(status_of(start(run)), 0);
  EXPECT_TRUE(tree_of(path) == (fingerprint == "f1" ? first : second));
}

TEST(Kill, EndsCleanlyWhenTheDiskIsFull) {
  const FakeData data = data_of(100);
  const QuickFolder whole;
  run_fake(plan_for(whole.path()), data);
  // Room for no letter, for letters but not for the journal or a report, for all but the report.
  for (const rlim_t room : {10U, 60U, 200U, 5'000U, 14'000U}) {
    const QuickFolder folder;
    const auto run = [&] {
      ::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{room, room};
      if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 6;
      run_fake(plan_for(folder.path()), data);
      return 0;
    };
    EXPECT_EQ(WEXITSTATUS(status_of(start(run))), 4) << room;
    const Tree tree = tree_of(folder.path());
    EXPECT_FALSE(tree.contains("report.csv"));
    for (const auto& [name, bytes] : tree) {
      if (name == ".congvan-journal") continue;
      EXPECT_TRUE(bytes == tree_of(whole.path()).at(name)) << name;
    }
    EXPECT_FALSE(run_fake(plan_for(folder.path()), data).result.stopped);
    EXPECT_TRUE(tree_of(folder.path()) == tree_of(whole.path())) << room;
  }
}

}  // namespace
}  // namespace congvan
