#include "serve/watcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "run_program.h"

namespace congvan {
namespace {

using Names = std::vector<std::string>;

/// A file that was written long before anybody watches.
std::string old_file(const TemporaryFolder& folder, const std::string& name) {
  const std::string path = folder.file(name, "one");
  std::filesystem::last_write_time(
      path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
  return path;
}

TEST(Watcher, SeesAFileWritten) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a"), b = old_file(folder, "b");
  Watcher watcher;
  watcher.watch({a, b});
  folder.file("a", "other words");
  EXPECT_EQ(watcher.wait(), Names{a});
}

TEST(Watcher, SeesAFileReplacedAsEditorsDo) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a");
  Watcher watcher;
  watcher.watch({a});
  std::filesystem::rename(folder.file("a.new", "other words"), a);
  EXPECT_EQ(watcher.wait(), Names{a});
  std::filesystem::rename(folder.file("a.new", "again other"), a);
  EXPECT_EQ(watcher.wait(), Names{a}) << "the second time too";
}

TEST(Watcher, SeesAFileGoAndComeBack) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a");
  Watcher watcher;
  watcher.watch({a});
  std::filesystem::remove(a);
  EXPECT_EQ(watcher.wait(), Names{a});
  folder.file("a", "one");
  EXPECT_EQ(watcher.wait(), Names{a});
}

TEST(Watcher, MissesNothingBetweenReadingAndWatching) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a");
  const auto begun = std::chrono::system_clock::now() - std::chrono::seconds(1);
  folder.file("a", "other words");
  Watcher watcher;
  watcher.watch({a}, begun);
  EXPECT_EQ(watcher.wait(), Names{a});
}

TEST(Watcher, ComparesWhatItKnewWithWhatItFinds) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a"), b = old_file(folder, "b");
  Watcher watcher;
  watcher.watch({a});
  folder.file("a", "longer than before");
  watcher.watch({a, b});
  EXPECT_EQ(watcher.wait(), Names{a});
}

TEST(Watcher, LeavesOutFilesNotAskedFor) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a");
  Watcher watcher;
  watcher.watch({a});
  folder.file("other", "words");
  folder.file("a", "other words");
  EXPECT_EQ(watcher.wait(), Names{a});
}

TEST(Watcher, GivesAllThatChanged) {
  const TemporaryFolder folder;
  const std::string a = old_file(folder, "a"), b = old_file(folder, "b");
  Watcher watcher;
  watcher.watch({b, a});
  folder.file("b", "other words");
  folder.file("a", "other words");
  Names seen = watcher.wait();  // both at once, or on a slow machine one after the other
  if (seen.size() == 1) {
    const Names more = watcher.wait();
    seen.insert(seen.end(), more.begin(), more.end());
    std::ranges::sort(seen);
  }
  EXPECT_EQ(seen, (Names{a, b}));
}

TEST(Watcher, IsWokenFromAnotherThread) {
  Watcher watcher;
  watcher.watch({"/nowhere/at/all"});
  std::thread waker([&] { watcher.wake(); });
  EXPECT_EQ(watcher.wait(), Names{});
  waker.join();
}

}  // namespace
}  // namespace congvan
