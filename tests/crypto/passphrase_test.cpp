#include "crypto/passphrase.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "base/handle.h"
#include "run_program.h"

namespace congvan {
namespace {

/// What was read, in brackets, or what was said.
std::string read(const PassphraseSource& source) {
  Diagnostics says;
  const auto secret = read_passphrase(source, "Mật khẩu: ", says);
  return (secret ? "[" + std::string(secret->view()) + "]" : "") + to_string(says);
}

std::string of_file(const std::string& bytes) {
  const TemporaryFolder folder;
  const std::string path = folder.file("phrase", bytes);
  ::chmod(path.c_str(), 0600);
  std::string said = read({.file = path});
  if (const auto at = said.find(path); at != said.npos) said.replace(at, path.size(), "FILE");
  return said;
}

TEST(Passphrase, IsTheFirstLineOfAFile) {
  EXPECT_EQ(of_file("mật khẩu 123"), "[mật khẩu 123]");
  EXPECT_EQ(of_file("mật khẩu 123\n"), "[mật khẩu 123]");
  EXPECT_EQ(of_file("mật khẩu 123\r\nsomething else"), "[mật khẩu 123]");
  EXPECT_EQ(of_file(" a b \n"), "[ a b ]");
  EXPECT_EQ(of_file("\n"), "[]");
  EXPECT_EQ(of_file(""), "error: passphrase-missing source=FILE limit=1024\n");
}

TEST(Passphrase, HasALimit) {
  const std::string longest(1'024, 'a');
  EXPECT_EQ(of_file(longest), "[" + longest + "]");
  EXPECT_EQ(of_file(longest + "a"), "error: passphrase-too-long source=FILE limit=1024\n");
  EXPECT_EQ(read({.file = "/dev/zero"}),
            "error: passphrase-too-long source=/dev/zero limit=1024\n");
}

TEST(Passphrase, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(read({.file = "/nonexistent"}),
            "error: passphrase-cannot-be-read source=/nonexistent limit=1024\n");
  EXPECT_EQ(read({.file = "/"}), "error: passphrase-cannot-be-read source=/ limit=1024\n");
}

TEST(Passphrase, WarnsOfAFileThatOthersRead) {
  const TemporaryFolder folder;
  const std::string path = folder.file("phrase", "a");
  ::chmod(path.c_str(), 0640);
  EXPECT_EQ(read({.file = path}), "[a]warning: passphrase-open-to-others source=" + path + "\n");
}

TEST(Passphrase, TakesOneLineOfADescriptor) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const Handle out(ends[0]);
  Handle in(ends[1]);
  ASSERT_TRUE(write_all(in.number(), "first\nsecond\n"));
  in = Handle();
  const PassphraseSource source{.descriptor = out.number()};
  const std::string name = "/dev/fd/" + std::to_string(out.number());
  EXPECT_EQ(read(source), "[first]");
  EXPECT_EQ(read(source), "[second]");
  EXPECT_EQ(read(source), "error: passphrase-missing source=" + name + " limit=1024\n");
  EXPECT_EQ(read({.descriptor = 9'999}),
            "error: passphrase-cannot-be-read source=/dev/fd/9999 limit=1024\n");
}

TEST(Passphrase, NeedsATerminalToAsk) {
  EXPECT_EQ(read({.terminal = "/nonexistent"}),
            "error: passphrase-without-terminal source=/nonexistent limit=1024\n");
  EXPECT_EQ(read({.terminal = "/dev/null"}),
            "error: passphrase-missing source=/dev/null limit=1024\n");
}

/// A terminal, seen from where its user sits.
class UserOfTerminal {
 public:
  UserOfTerminal() : master_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (::grantpt(master_.number()) != 0 || ::unlockpt(master_.number()) != 0) std::abort();
    name_ = ::ptsname(master_.number());
    terminal_ = Handle(::open(name_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
  }

  const std::string& name() const { return name_; }

  /// Reads until this is seen.
  void wait_for(const std::string& words) {
    std::array<char, 256> buffer{};
    while (seen_.find(words) == seen_.npos) {
      const ssize_t got = ::read(master_.number(), buffer.data(), buffer.size());
      if (got <= 0) std::abort();
      seen_.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }
  void type(const std::string& words) { write_all(master_.number(), words); }
  bool shows_what_is_typed() const {
    termios state{};
    return ::tcgetattr(terminal_.number(), &state) == 0 && (state.c_lflag & ECHO) != 0;
  }
  const std::string& seen() const { return seen_; }

 private:
  Handle master_, terminal_;
  std::string name_, seen_;
};

/// What is read of a terminal whose user types this when he is asked.
std::string typed(UserOfTerminal& user, const std::string& words) {
  bool shown = true;
  std::thread hands([&] {
    user.wait_for("Mật khẩu: ");
    shown = user.shows_what_is_typed();
    user.type(words);
    user.wait_for("\r\n");
  });
  const std::string got = read({.terminal = user.name()});
  hands.join();
  EXPECT_FALSE(shown);
  EXPECT_TRUE(user.shows_what_is_typed());
  EXPECT_EQ(user.seen(), "Mật khẩu: \r\n");
  return got;
}

TEST(Passphrase, IsTypedUnseen) {
  UserOfTerminal user;
  EXPECT_EQ(typed(user, "mật khẩu 123\n"), "[mật khẩu 123]");
}

TEST(Passphrase, MayBeCorrectedWhileItIsTyped) {
  UserOfTerminal user;
  EXPECT_EQ(typed(user,
                  "abx\x7f"
                  "c\n"),
            "[abc]");
}

TEST(Passphrase, IsMissingIfTheUserGivesUp) {
  UserOfTerminal user;
  EXPECT_EQ(typed(user, "\x04"),
            "error: passphrase-missing source=" + user.name() + " limit=1024\n");
}

TEST(Passphrase, HasALimitOnATerminal) {
  UserOfTerminal user;
  EXPECT_EQ(typed(user, std::string(1'025, 'a') + "\n"),
            "error: passphrase-too-long source=" + user.name() + " limit=1024\n");
}

TEST(Passphrase, LeavesTheTerminalAsItWasWhenItIsKilled) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    UserOfTerminal user;
    const pid_t child = ::fork();
    if (child == 0) {
      ::signal(signal, SIG_DFL);
      read({.terminal = user.name()});
      ::_exit(0);
    }
    user.wait_for("Mật khẩu: ");
    EXPECT_FALSE(user.shows_what_is_typed());
    ::kill(child, signal);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal) << status;
    EXPECT_TRUE(user.shows_what_is_typed());
  }
}

TEST(Secret, CannotBeCopiedAndMovesWithoutLeavingItself) {
  static_assert(!std::is_copy_constructible_v<Secret>);
  Secret secret("246810");
  const char* const place = secret.text();
  const Secret moved = std::move(secret);
  EXPECT_EQ(moved.view(), "246810");
  EXPECT_EQ(moved.text(), place);
  EXPECT_THROW(Secret(std::string(1'025, 'a')), std::length_error);
}

}  // namespace
}  // namespace congvan
