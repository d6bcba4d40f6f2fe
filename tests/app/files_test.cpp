#include "app/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

#include "app/fault.h"
#include "run_program.h"

namespace congvan {
namespace {

using Names = std::vector<std::string>;

std::string fault_of(const std::function<void()>& act) {
  try {
    act();
    return "none";
  } catch (const Fault& fault) {
    return fault.diagnostic().code;
  }
}

mode_t mode_of(const std::string& path) {
  struct stat facts {};
  EXPECT_EQ(::stat(path.c_str(), &facts), 0);
  return facts.st_mode & 07777U;
}

TEST(ReadFile, ReadsAllOfIt) {
  const TemporaryFolder folder;
  const std::string bytes(100'000, 'x');
  EXPECT_EQ(read_file(folder.file("a", bytes), 200'000), bytes);
  EXPECT_EQ(read_file(folder.file("empty", ""), 10), "");
}

TEST(ReadFile, StopsOneByteBehindTheLimit) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.file("a", "123456"), 6), "123456");
  EXPECT_EQ(read_file(folder.file("a", "12345678"), 6), "1234567");
  EXPECT_EQ(read_file("/dev/zero", 50'000).size(), 50'001U);
}

TEST(ReadFile, SaysWhatIsWrong) {
  const TemporaryFolder folder;
  EXPECT_EQ(fault_of([&] { read_file(folder.file("none"), 10); }), "file-not-found");
  EXPECT_EQ(fault_of([&] { read_file(folder.file("a", "") + "/b", 10); }), "file-not-found");
  EXPECT_EQ(fault_of([&] { read_file(folder.path(), 10); }), "file-is-folder");
}

TEST(Paths, AreNamedFromTheFileThatNamesThem) {
  EXPECT_EQ(path_from("a/b.xml", "c.png"), "a/c.png");
  EXPECT_EQ(path_from("b.xml", "c/d.png"), "c/d.png");
  EXPECT_EQ(path_from("/b.xml", "c.png"), "/c.png");
  EXPECT_EQ(path_from("a/b.xml", "/c.png"), "/c.png");
  EXPECT_EQ(path_from("-", "c.png"), "c.png");
}

TEST(Paths, ASlugLeadsNowhereElse) {
  for (const char* name : {"so-noi-vu", "a", "1"}) EXPECT_TRUE(is_slug(name)) << name;
  for (const char* name : {"", "a.xml", "../a", "a/b", "A", "sở"}) {
    EXPECT_FALSE(is_slug(name)) << name;
  }
  EXPECT_FALSE(is_slug(std::string(65, 'a')));
}

TEST(WriteFile, ReplacesTheWholeAndLeavesNothingBeside) {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "one");
  write_file(folder.file("a"), "two");
  EXPECT_EQ(bytes_of(folder.file("a")), "two");
  EXPECT_EQ(folder.names(), Names{"a"});
}

TEST(WriteFile, KeepsTheModeOfTheFileThatStoodThere) {
  const TemporaryFolder folder;
  const mode_t mask = ::umask(022);
  write_file(folder.file("new"), "x");
  folder.file("old", "y");
  ::chmod(folder.file("old").c_str(), 0640);
  write_file(folder.file("old"), "z");
  ::umask(mask);
  EXPECT_EQ(mode_of(folder.file("new")), 0644U);
  EXPECT_EQ(mode_of(folder.file("old")), 0640U);
}

TEST(WriteFile, FollowsASymbolicLink) {
  const TemporaryFolder folder;
  folder.file("real", "old");
  ASSERT_EQ(::symlink("real", folder.file("link").c_str()), 0);
  write_file(folder.file("link"), "new");
  EXPECT_EQ(bytes_of(folder.file("real")), "new");
  EXPECT_EQ(folder.names(), (Names{"link", "real"}));
}

TEST(WriteFile, SaysWhatIsWrong) {
  const TemporaryFolder folder;
  EXPECT_EQ(fault_of([&] { write_file(folder.file("no/a"), "x"); }), "folder-not-found");
  EXPECT_EQ(fault_of([&] { write_file(folder.path(), "x"); }), "file-is-folder");
  EXPECT_EQ(fault_of([&] { write_file("/dev/full", "x"); }), "no-space-left");
  EXPECT_EQ(folder.names(), Names{});
}

TEST(CheckWithin, FollowsLinksAndDots) {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const std::string inside = folder.file("a", "");
  const std::string outside = other.file("b", "");
  ASSERT_EQ(::symlink(outside.c_str(), folder.file("link").c_str()), 0);
  EXPECT_EQ(fault_of([&] { check_within(folder.path(), inside); }), "none");
  EXPECT_EQ(fault_of([&] { check_within("/", inside); }), "none");
  EXPECT_EQ(fault_of([&] { check_within(folder.path(), outside); }), "file-outside-root");
  EXPECT_EQ(fault_of([&] { check_within(folder.path(), folder.file("link")); }),
            "file-outside-root");
  EXPECT_EQ(fault_of([&] { check_within(folder.path(), folder.file("none")); }), "file-not-found");
  EXPECT_EQ(fault_of([&] { check_within(folder.path() + "x", inside); }), "file-not-found");
}

TEST(FileNames, AreTakenApart) {
  EXPECT_EQ(file_name("a/b/c.xml"), "c.xml");
  EXPECT_EQ(file_name("c.xml"), "c.xml");
  EXPECT_EQ(folder_of("a/b/c.xml"), "a/b");
  EXPECT_EQ(folder_of("c.xml"), ".");
  EXPECT_EQ(folder_of("/c.xml"), "/");
}

}  // namespace
}  // namespace congvan
