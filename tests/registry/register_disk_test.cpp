// Registers on files that are full, broken, foreign, or not to be written.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "become_user.h"
#include "registry/register_place.h"
#include "run_program.h"

namespace congvan {
namespace {

namespace fs = std::filesystem;
using Kind = RegisterPlace::Kind;

std::string codes(const Diagnostics& says) {
  std::string all;
  for (const Diagnostic& said : says.all()) all += (all.empty() ? "" : " ") + said.code;
  return all;
}

/// Whether `work` holds in a process of its own, which may be limited in what it can do.
bool holds_apart(const std::function<bool()>& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(RegisterDisk, ThatIsFullTakesNoNumber) {
  const RegisterPlace place(Kind::sqlite);
  Diagnostics none;
  {
    const auto book = place.open();
    auto entry = book->take(order_of("a"), none);
    ASSERT_TRUE(entry && book->seal(*entry, "00", "/nowhere", none) && book->issued(*entry, none));
  }
  const std::string before = all_entries(*place.open());
  EXPECT_TRUE(holds_apart([&] {
    Diagnostics says;
    const auto book = place.open(says);
    const rlimit limit{fs::file_size(place.address()), RLIM_INFINITY};
    ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    // There may be room in the pages that are there, but not for so many.
    int taken = 0;
    while (taken < 100 && book->take(order_of("b" + std::to_string(taken)), says)) ++taken;
    return taken < 100 && codes(says) == "register-not-written";
  }));
  // What could be written is void, since its holder died; nothing lies between, nothing is broken.
  const std::string after = all_entries(*place.open());
  EXPECT_TRUE(after.starts_with(before));
  EXPECT_EQ(after.find("taken"), after.npos);
  Diagnostics says;
  EXPECT_TRUE(place.open()->take(order_of("c"), says)) << to_string(says);
}

TEST(RegisterDisk, WithAForeignFileIsLeftAsItIs) {
  const TemporaryFolder folder;
  for (const std::string& bytes :
       {std::string("hello"), std::string(5000, 'x'), std::string(3, '\0')}) {
    const std::string path = folder.file("so.db", bytes);
    for (const Opening opening : {Opening::to_write, Opening::to_change, Opening::to_read}) {
      Diagnostics says;
      EXPECT_FALSE(open_register(path, opening, test_tools(), says));
      EXPECT_EQ(codes(says), "register-foreign");
    }
    EXPECT_TRUE(bytes_of(path) == bytes);
  }
  const std::string other = folder.file("other.db");
  ASSERT_EQ(run_program({.program = "/usr/bin/sqlite3",
                         .arguments = {other, "CREATE TABLE thu(x); PRAGMA user_version = 7"}})
                .status,
            0);
  const std::string before = bytes_of(other);
  Diagnostics says;
  EXPECT_FALSE(open_register(other, Opening::to_write, test_tools(), says));
  EXPECT_EQ(codes(says), "register-foreign");
  EXPECT_TRUE(bytes_of(other) == before);
}

TEST(RegisterDisk, SaysWhereThereIsNone) {
  const TemporaryFolder folder;
  Diagnostics says;
  EXPECT_FALSE(open_register(folder.file("so.db"), Opening::to_read, test_tools(), says));
  EXPECT_FALSE(open_register(folder.path(), Opening::to_write, test_tools(), says));
  EXPECT_FALSE(
      open_register(folder.file("no/folder/so.db"), Opening::to_write, test_tools(), says));
  EXPECT_EQ(codes(says), "register-not-there register-cannot-open register-cannot-open");
  EXPECT_EQ(folder.names(), std::vector<std::string>());
}

TEST(RegisterDisk, NoticesWhateverIsBroken) {
  const RegisterPlace place(Kind::sqlite);
  {
    const auto book = place.open();
    Diagnostics none;
    for (int i = 0; i < 40; ++i) ASSERT_TRUE(book->take(order_of(std::to_string(i)), none));
  }
  all_entries(*place.open());
  const std::string whole = bytes_of(place.address());
  int noticed = 0;
  // Pages overwritten, one by one, and the file cut off.
  constexpr std::size_t page = 4096;
  for (std::size_t at = 0; at < whole.size(); at += page) {
    std::string broken = whole;
    broken.replace(at, page, std::string(page, '\x5A'));
    std::ofstream(place.address(), std::ios::binary) << broken;
    Diagnostics says;
    const auto book = place.open(says, Opening::to_change);
    if (!book) ++noticed;
    EXPECT_EQ(says.has_errors(), !book);
  }
  EXPECT_EQ(noticed, static_cast<int>(whole.size() / page));
  std::ofstream(place.address(), std::ios::binary) << whole.substr(0, whole.size() / 2);
  Diagnostics says;
  EXPECT_FALSE(place.open(says, Opening::to_change));
  EXPECT_EQ(codes(says), "register-damaged");
}

TEST(RegisterDisk, LosesNoHoldByAnotherPath) {
  const RegisterPlace place(Kind::sqlite);
  Diagnostics says;
  const auto book = place.open();
  ASSERT_TRUE(book->take(order_of("a"), says));
  const std::string link = place.folder() + "/link.db";
  fs::create_symlink(place.address(), link);
  const auto other = open_register(link, Opening::to_change, test_tools(), says);
  ASSERT_TRUE(other);
  EXPECT_EQ(all_entries(*other), "2026 chung 01 taken 2026-03-05 01/QĐ-BNV\n");
}

TEST(RegisterDisk, IsReadByThoseWhoMayNotWrite) {
  const RegisterPlace place(Kind::sqlite);
  {
    Diagnostics none;
    ASSERT_TRUE(place.open()->take(order_of("a"), none));
  }
  EXPECT_TRUE(holds_apart([&] {
    if (::chmod(place.folder().c_str(), 0555) != 0 || ::chmod(place.address().c_str(), 0444) != 0) {
      return false;
    }
    constexpr unsigned nobody = 65534;
    if (::geteuid() == 0 && !become_user(nobody, nobody)) return false;
    Diagnostics says;
    const auto book = place.open(says, Opening::to_read);
    if (!book || all_entries(*book) != "2026 chung 01 taken 2026-03-05 01/QĐ-BNV\n") return false;
    const auto to_write = place.open(says, Opening::to_change);
    return to_write && !to_write->take(order_of("b"), says) &&
           codes(says) == "register-not-written";
  }));
  ::chmod(place.folder().c_str(), 0755);
}

}  // namespace
}  // namespace congvan
