// Eight clerks at one register who are killed at any instant.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "registry/register_place.h"

namespace congvan {
namespace {

namespace fs = std::filesystem;

constexpr int clerks = 8;
constexpr int letters_each = 1000;
constexpr int kills = 80;
constexpr int failures = 16;  ///< of all clerks, whom a busy machine may keep waiting for too long

std::string letter_name(int clerk, int number) {
  return std::to_string(clerk) + "-" + std::to_string(number);
}

std::string path_of(const RegisterPlace& place, const std::string& letter) {
  return place.folder() + "/thu-" + letter + ".pdf";
}

/// Signing and sealing as a program does it that has no file but this one in hand.
bool issue(const RegisterPlace& place, Register& book, const std::string& letter,
           Diagnostics& says) {
  auto entry = book.take(order_of(letter), says);
  if (!entry) return false;
  const std::string path = path_of(place, letter), bytes = letter + " signed as " + entry->code;
  const std::string beside = path + ".tmp";
  std::ofstream(beside) << bytes;
  return book.seal(*entry, sha256_of(bytes), path, says) &&
         std::rename(beside.c_str(), path.c_str()) == 0 && book.issued(*entry, says);
}

/// What a clerk does in a process of its own: all letters that have not been issued yet. One that
/// is to die does so with a number in its hand.
[[noreturn]] void work(const RegisterPlace& place, int clerk, bool dies) {
  Diagnostics says;
  const auto book = place.open(says);
  if (!book) {
    std::fprintf(stderr, "%s\n", to_string(says).c_str());
    ::_exit(1);
  }
  EntryFilter filter;
  filter.states = {EntryState::issued};
  const auto entries = book->entries(filter, says);
  if (!entries) ::_exit(2);
  std::set<std::string> done;
  for (const Entry& entry : *entries) done.insert(entry.letter.id);
  for (int i = 0; i < letters_each; ++i) {
    const std::string letter = letter_name(clerk, i);
    if (done.contains(order_of(letter).letter.id)) continue;
    if (dies && book->take(order_of(letter), says)) ::raise(SIGKILL);
    if (!issue(place, *book, letter, says)) {
      std::fprintf(stderr, "%s\n", to_string(says).c_str());
      ::_exit(3);
    }
  }
  ::_exit(0);
}

pid_t begin_work(const RegisterPlace& place, int clerk, bool dies = false) {
  const pid_t child = ::fork();
  if (child == 0) work(place, clerk, dies);
  return child;
}

/// Runs the clerks until all is done; kills one of them every now and then.
void run_clerks(const RegisterPlace& place, unsigned seed) {
  std::mt19937 chance(seed);
  std::array<pid_t, clerks> at_work{};
  for (int i = 0; i < clerks; ++i)
    at_work[static_cast<std::size_t>(i)] = begin_work(place, i, i == 0);
  int killed = 0, failed = 0, left = clerks;
  while (left > 0) {
    ::usleep(static_cast<useconds_t>(20'000 + chance() % 60'000));
    const std::size_t victim = chance() % clerks;
    if (killed < kills && at_work[victim] > 0) {
      ::kill(at_work[victim], SIGKILL);
      ++killed;
    }
    for (std::size_t i = 0; i < clerks; ++i) {
      int status = 0;
      if (at_work[i] <= 0 || ::waitpid(at_work[i], &status, WNOHANG) != at_work[i]) continue;
      const bool gave_up = WIFEXITED(status) && WEXITSTATUS(status) != 0;
      if (gave_up) ++failed;
      // Whoever was killed, or was kept waiting for too long, comes again.
      const bool finished = WIFEXITED(status) && (!gave_up || failed > failures);
      at_work[i] = finished ? 0 : begin_work(place, static_cast<int>(i));
      left -= finished ? 1 : 0;
    }
  }
  EXPECT_GT(killed, kills / 2);
  EXPECT_LE(failed, failures);
}

/// All that is there once nobody holds anything any more.
std::vector<Entry> settled_entries(const RegisterPlace& place) {
  std::vector<Entry> entries;
  for (int attempt = 0; attempt < 1200; ++attempt) {
    Diagnostics says;
    const auto book = place.open();
    entries = book->entries({}, says).value_or(std::vector<Entry>{});
    const bool open = std::ranges::any_of(entries, [](const Entry& entry) {
      return entry.state == EntryState::taken || entry.state == EntryState::sealed;
    });
    if (!open) break;
    ::usleep(50'000);  // a server may not yet have noticed that its client is dead
  }
  return entries;
}

void check_book(const RegisterPlace& place) {
  const auto entries = settled_entries(place);
  std::map<std::string, std::string> issued_as;
  int voided = 0, number = 0;
  for (const Entry& entry : entries) {
    ASSERT_EQ(entry.number, ++number) << "a gap, or a number given twice";
    if (entry.state == EntryState::voided) {
      ++voided;
      EXPECT_TRUE(entry.reason.starts_with("Gián đoạn")) << entry.reason;
      continue;
    }
    ASSERT_EQ(entry.state, EntryState::issued) << entry.code;
    EXPECT_TRUE(issued_as.emplace(entry.letter.id, entry.code).second) << "twice: " << entry.code;
    EXPECT_EQ(sha256_of_file(entry.path), entry.sha256) << entry.code;
  }
  EXPECT_EQ(issued_as.size(), static_cast<std::size_t>(clerks) * letters_each);
  EXPECT_GT(voided, 0) << "no kill ever hit the moment between";
  for (int clerk = 0; clerk < clerks; ++clerk) {
    for (int i = 0; i < letters_each; ++i) {
      const std::string letter = letter_name(clerk, i);
      EXPECT_TRUE(fs::exists(path_of(place, letter))) << letter;
      EXPECT_TRUE(issued_as.contains(order_of(letter).letter.id)) << letter;
    }
  }
}

TEST(NumberBook, OfAFileHasNoGapAndNothingTwiceWhoeverIsKilled) {
  const RegisterPlace place(RegisterPlace::Kind::sqlite);
  ASSERT_TRUE(place.open());
  run_clerks(place, 1);
  check_book(place);
}

TEST(NumberBook, OfAServerHasNoGapAndNothingTwiceWhoeverIsKilled) {
  const RegisterPlace place(RegisterPlace::Kind::postgresql);
  ASSERT_TRUE(place.open());
  run_clerks(place, 2);
  check_book(place);
}

}  // namespace
}  // namespace congvan
