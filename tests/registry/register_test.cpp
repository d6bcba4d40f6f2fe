// The rules of the register, the same on a file and on a server.

#include "registry/register.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "registry/iso_day.h"
#include "registry/register_place.h"

namespace congvan {
namespace {

using Kind = RegisterPlace::Kind;

class Registers : public ::testing::TestWithParam<Kind> {
 protected:
  /// From taking to issuing; the code, or what was said without its place.
  std::string issue(Register& book, const TakeOrder& order) {
    Diagnostics of_this;
    auto entry = book.take(order, of_this);
    if (!entry) return complaint(of_this);
    const std::string path = place.folder() + "/" + order.letter.id;
    std::ofstream(path) << "sealed";
    const bool done =
        book.seal(*entry, sha256_of("sealed"), path, of_this) && book.issued(*entry, of_this);
    return done ? entry->code : complaint(of_this);
  }

  static std::string complaint(const Diagnostics& says) {
    std::string words;
    for (const Diagnostic& said : says.all()) {
      words += (words.empty() ? "" : "; ") + said.code;
      for (const auto& [name, value] : said.arguments) words += " " + name + "=" + value;
    }
    return words;
  }

  std::string found(Register& book, const EntryFilter& filter) {
    Diagnostics of_search;
    const auto entries = book.entries(filter, of_search);
    std::string codes = entries ? "" : complaint(of_search);
    for (const Entry& entry : entries.value_or(std::vector<Entry>{})) codes += entry.code + " ";
    return codes;
  }

  RegisterPlace place{GetParam()};
  Diagnostics says;
};

INSTANTIATE_TEST_SUITE_P(On, Registers, ::testing::Values(Kind::sqlite, Kind::postgresql),
                         [](const auto& each) {
                           return each.param == Kind::sqlite ? "Sqlite" : "Postgresql";
                         });

TEST_P(Registers, GiveNumbersInOneSeriesThatBeginsAnewEachYear) {
  const auto book = place.open();
  EXPECT_EQ(issue(*book, order_of("a", "2026-01-02")), "01/QĐ-BNV");
  TakeOrder letter = order_of("b", "2026-12-31");
  letter.facts.kind = "cong-van";
  letter.facts.notation = "BNV-VP";
  EXPECT_EQ(issue(*book, letter), "02/BNV-VP");
  EXPECT_EQ(issue(*book, order_of("c", "2027-01-01")), "01/QĐ-BNV");
  TakeOrder copy = order_of("d", "2026-05-01");
  copy.facts.kind = "sao-y";
  copy.facts.copy = true;
  copy.facts.notation = "SY-BNV";
  EXPECT_EQ(issue(*book, copy), "01/SY-BNV");
  EXPECT_EQ(all_entries(*book),
            "2026 ban-sao 01 issued 2026-05-01 01/SY-BNV\n"
            "2026 chung 01 issued 2026-01-02 01/QĐ-BNV\n"
            "2026 chung 02 issued 2026-12-31 02/BNV-VP\n"
            "2027 chung 01 issued 2027-01-01 01/QĐ-BNV\n");

  // A numbering is chosen before the first number of its year.
  EXPECT_FALSE(book->set_numbering(2026, Numbering::by_kind, says));
  EXPECT_EQ(complaint(says), "register-year-begun year=2026");
  EXPECT_TRUE(book->set_numbering(2028, Numbering::by_kind, says));
  EXPECT_EQ(book->numbering(2027, says), Numbering::one_series);
  EXPECT_EQ(book->numbering(2029, says), Numbering::by_kind);
  EXPECT_EQ(issue(*book, order_of("e", "2029-01-05")), "01/QĐ-BNV");
  letter = order_of("f", "2029-01-04");
  letter.facts.kind = "cong-van";
  letter.facts.notation = "BNV-VP";
  EXPECT_EQ(issue(*book, letter), "01/BNV-VP");
  // What is said later of an earlier year no longer touches one that has numbers.
  EXPECT_TRUE(book->set_numbering(2028, Numbering::one_series, says));
  EXPECT_EQ(book->numbering(2029, says), Numbering::by_kind);
}

TEST_P(Registers, KeepNumbersAndDatesAscendingTogether) {
  const auto book = place.open();
  EXPECT_EQ(issue(*book, order_of("a", "2026-03-05")), "01/QĐ-BNV");
  ReserveOrder order{
      .facts = order_of("").facts, .year = 2026, .date = "", .reserved_for = "A", .reason = "chờ"};
  const auto reserved = book->reserve(order, says);
  ASSERT_TRUE(reserved);
  EXPECT_EQ(reserved->number, 2);
  EXPECT_EQ(issue(*book, order_of("b", "2026-03-04")),
            "register-date-before date=2026-03-04 code=01/QĐ-BNV other=2026-03-05");
  EXPECT_EQ(issue(*book, order_of("b", "2026-03-09")), "03/QĐ-BNV");

  TakeOrder late = order_of("c", "2026-03-10");
  late.number = 2;
  EXPECT_EQ(issue(*book, late),
            "register-date-after date=2026-03-10 code=03/QĐ-BNV other=2026-03-09");
  late.number = 3;
  EXPECT_EQ(issue(*book, late), "register-number-not-reserved number=03 state=issued");
  late.number = 77;
  EXPECT_EQ(issue(*book, late), "register-number-not-reserved number=77 state=");
  late.number = 2;
  late.date = "2026-03-07";
  EXPECT_EQ(issue(*book, late), "02/QĐ-BNV");
  late = order_of("d", "2026-01-01");
  late.any_date = true;
  EXPECT_EQ(issue(*book, late), "04/QĐ-BNV");
  EXPECT_EQ(all_entries(*book),
            "2026 chung 01 issued 2026-03-05 01/QĐ-BNV\n"
            "2026 chung 02 issued 2026-03-07 02/QĐ-BNV\n"
            "2026 chung 03 issued 2026-03-09 03/QĐ-BNV\n"
            "2026 chung 04 issued 2026-01-01 04/QĐ-BNV\n");
}

TEST_P(Registers, IssueALetterOnce) {
  const auto book = place.open();
  EXPECT_EQ(issue(*book, order_of("a")), "01/QĐ-BNV");
  EXPECT_EQ(issue(*book, order_of("a")), "register-letter-issued code=01/QĐ-BNV date=2026-03-05");
  TakeOrder same_bytes = order_of("a");
  same_bytes.letter.id = "00";
  EXPECT_EQ(issue(*book, same_bytes), "register-letter-issued code=01/QĐ-BNV date=2026-03-05");
  TakeOrder same_id = order_of("a");
  same_id.letter.sha256 = sha256_of("signed again");
  EXPECT_EQ(issue(*book, same_id), "register-letter-issued code=01/QĐ-BNV date=2026-03-05");

  // Another clerk, while the first still signs.
  const auto entry = book->take(order_of("b"), says);
  ASSERT_TRUE(entry);
  const auto other = place.open();
  EXPECT_EQ(issue(*other, order_of("b")), "register-letter-in-hand code=02/QĐ-BNV date=2026-03-05");
  EXPECT_EQ(issue(*other, order_of("c")), "03/QĐ-BNV");
  EXPECT_FALSE(
      other->make_void({.year = 2026, .series = "chung", .number = 2, .reason = "x"}, says));
  EXPECT_EQ(complaint(says), "register-number-in-hand code=02/QĐ-BNV");
}

TEST_P(Registers, TakeANumberBackForTheSameLetter) {
  const auto book = place.open();
  auto entry = book->take(order_of("a"), says);
  ASSERT_TRUE(entry && book->give_back(*entry, "sai mã PIN", says));
  EXPECT_EQ(all_entries(*book), "2026 chung 01 reserved 2026-03-05 01/QĐ-BNV\n");
  EXPECT_EQ(issue(*book, order_of("b")), "02/QĐ-BNV");
  EXPECT_EQ(issue(*book, order_of("a")), "01/QĐ-BNV");

  // If its date no longer fits where the number stands, it gets the next.
  entry = book->take(order_of("c"), says);
  ASSERT_TRUE(entry && book->give_back(*entry, "sai mã PIN", says));
  EXPECT_EQ(issue(*book, order_of("d", "2026-03-06")), "04/QĐ-BNV");
  EXPECT_EQ(issue(*book, order_of("c", "2026-03-08")), "05/QĐ-BNV");
  EXPECT_EQ(all_entries(*book),
            "2026 chung 01 issued 2026-03-05 01/QĐ-BNV\n"
            "2026 chung 02 issued 2026-03-05 02/QĐ-BNV\n"
            "2026 chung 03 void 2026-03-05 03/QĐ-BNV\n"
            "2026 chung 04 issued 2026-03-06 04/QĐ-BNV\n"
            "2026 chung 05 issued 2026-03-08 05/QĐ-BNV\n");
  EXPECT_EQ(to_string(says), "");
}

TEST_P(Registers, MakeVoidWithAReasonAndKeepWhatHappened) {
  const auto book = place.open();
  const VoidOrder order{.year = 2026, .series = "chung", .number = 1, .reason = "nhầm"};
  EXPECT_FALSE(book->make_void(order, says));
  EXPECT_EQ(issue(*book, order_of("a")), "01/QĐ-BNV");
  EXPECT_FALSE(book->make_void(order, says));
  VoidOrder firm = order;
  firm.even_issued = true;
  const auto voided = book->make_void(firm, says);
  ASSERT_TRUE(voided);
  EXPECT_FALSE(book->make_void(firm, says));
  EXPECT_EQ(complaint(says),
            "register-no-such-number number=01; register-void-of-issued code=01/QĐ-BNV "
            "date=2026-03-05; register-already-void code=01/QĐ-BNV reason=nhầm");
  EXPECT_EQ(issue(*book, order_of("a")), "02/QĐ-BNV");  // a withdrawn letter may go out again

  const auto steps = book->steps(*voided, says);
  ASSERT_TRUE(steps);
  std::string all;
  for (const Step& step : *steps) {
    all += std::string(name_of(step.state)) + " " + step.clerk + " " + step.reason + "\n";
  }
  EXPECT_EQ(all, "taken van-thu \nsealed van-thu \nissued van-thu \nvoid van-thu nhầm\n");
}

TEST_P(Registers, FindWordsWithoutMarksAndCapitals) {
  const auto book = place.open();
  EXPECT_EQ(issue(*book, order_of("Đề án 100%", "2026-03-05")), "01/QĐ-BNV");
  EXPECT_EQ(issue(*book, order_of("KẾ HOẠCH_b", "2026-04-05")), "02/QĐ-BNV");
  EntryFilter filter;
  for (const auto& [words, codes] : {std::pair("de an", "01/QĐ-BNV "),
                                     {"ĐẶNG thi y", "01/QĐ-BNV 02/QĐ-BNV "},
                                     {"hoach ke", "02/QĐ-BNV "},
                                     {"100%", "01/QĐ-BNV "},
                                     {"h_b", "02/QĐ-BNV "},
                                     {"n_1", ""},
                                     {"'; DROP", ""},
                                     {"02/qd-bnv", "02/QĐ-BNV "},
                                     {"\\", ""}}) {
    filter.words = words;
    EXPECT_EQ(found(*book, filter), codes) << words;
  }
  EXPECT_EQ(found(*book, {.first = "2026-03-06"}), "02/QĐ-BNV ");
  EXPECT_EQ(found(*book, {.last = "2026-03-05"}), "01/QĐ-BNV ");
  EXPECT_EQ(found(*book, {.number = 2}), "02/QĐ-BNV ");
  EXPECT_EQ(found(*book, {.series = "ban-sao"}), "");
  EXPECT_EQ(found(*book, {.states = {EntryState::voided, EntryState::issued}}),
            "01/QĐ-BNV 02/QĐ-BNV ");
  EXPECT_EQ(found(*book, {.year = 2025}), "");
}

TEST_P(Registers, KeepHostileWordsAsWords) {
  const auto book = place.open();
  TakeOrder order = order_of("a");
  order.facts.subject = std::string("a\0b\n\xFF'; --", 10) + std::string(9000, 'x');
  order.letter.id = std::string(5000, 'a');
  EXPECT_EQ(issue(*book, order), "01/QĐ-BNV");
  const auto entries = book->entries({}, says);
  ASSERT_TRUE(entries && entries->size() == 1);
  EXPECT_EQ(entries->front().facts.subject.substr(0, 14), "a b \xEF\xBF\xBD'; --xx");
  EXPECT_EQ(entries->front().letter.id.size(), 200U);
}

/// Dies at a point between taking and issuing.
void die_at(const RegisterPlace& place, const std::string& letter, const std::string& point) {
  const pid_t child = ::fork();
  if (child == 0) {
    Diagnostics says;
    const auto book = place.open(says);
    auto entry = book->take(order_of(letter), says);
    const std::string path = place.folder() + "/" + letter;
    if (point != "taken") book->seal(*entry, sha256_of("sealed"), path, says);
    if (point == "renamed") std::ofstream(path) << "sealed";
    if (point == "altered") std::ofstream(path) << "something else";
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
}

/// Once a server has noticed that its client is dead.
std::string settled(const RegisterPlace& place) {
  std::string all;
  for (int i = 0; i < 200; ++i) {
    all = all_entries(*place.open());
    if (all.find(" taken ") == all.npos && all.find(" sealed ") == all.npos) break;
    ::usleep(20'000);
  }
  return all;
}

TEST_P(Registers, EndWhatTheDeadLeft) {
  place.open();
  for (const char* const point : {"taken", "sealed", "altered", "renamed"}) {
    die_at(place, point, point);
  }
  EXPECT_EQ(settled(place),
            "2026 chung 01 void 2026-03-05 01/QĐ-BNV\n"
            "2026 chung 02 void 2026-03-05 02/QĐ-BNV\n"
            "2026 chung 03 void 2026-03-05 03/QĐ-BNV\n"
            "2026 chung 04 issued 2026-03-05 04/QĐ-BNV\n");
  const auto entries = place.open()->entries({}, says);
  EXPECT_TRUE(entries->at(0).reason.starts_with("Gián đoạn: chương trình dừng khi đang ký"));
  EXPECT_TRUE(entries->at(1).reason.starts_with("Gián đoạn: chương trình dừng trước khi"));
}

TEST_P(Registers, LeaveAloneWhatOnlyAnotherMachineCanTell) {
  Diagnostics none;
  RegisterTools tools = test_tools();
  tools.machine = "another";
  {
    const auto book = open_register(place.address(), Opening::to_write, tools, none);
    auto entry = book->take(order_of("a"), none);
    ASSERT_TRUE(entry && book->seal(*entry, sha256_of("x"), place.folder() + "/nowhere", none));
  }
  const auto book = place.open();
  EXPECT_EQ(all_entries(*book), "2026 chung 01 sealed 2026-03-05 01/QĐ-BNV\n");
  auto later = open_register(place.address(), Opening::to_write, tools, none);
  for (int i = 0; i < 200 && all_entries(*later).find("sealed") != std::string::npos; ++i) {
    ::usleep(20'000);
    later->recover(none);
  }
  EXPECT_EQ(all_entries(*later), "2026 chung 01 void 2026-03-05 01/QĐ-BNV\n");
}

TEST_P(Registers, LetNobodySealWithANumberThatIsLost) {
  const auto book = place.open();
  auto entry = book->take(order_of("a"), says);
  ASSERT_TRUE(entry);
  place.run("UPDATE congvan_entries SET state = 'void', reason = 'Gián đoạn' WHERE id = 1");
  EXPECT_FALSE(book->seal(*entry, "00", "/nowhere", says));
  EXPECT_FALSE(book->issued(*entry, says));
  EXPECT_EQ(complaint(says), "register-number-lost code=01/QĐ-BNV state=void reason=Gián đoạn");
}

TEST_P(Registers, RefuseWhatIsNoRegisterOfTheirs) {
  EXPECT_FALSE(place.open(says, Opening::to_read));
  EXPECT_FALSE(place.open(says, Opening::to_change));
  EXPECT_EQ(complaint(says), "register-not-there reason=");
  place.open();
  place.run("UPDATE congvan_settings SET value = '2'");
  Diagnostics later;
  EXPECT_FALSE(place.open(later));
  EXPECT_EQ(complaint(later), "register-too-new reason=2");
}

TEST(IsoDays, AreDaysOfTheCalendar) {
  for (const char* const day : {"2026-02-28", "2024-02-29", "1000-01-01", "9999-12-31"}) {
    EXPECT_TRUE(is_iso_day(day)) << day;
  }
  for (const char* const none : {"2026-02-29", "2026-2-28", "0999-01-01", "2026-13-01", "",
                                 "2026-00-10", "2026/01/01", "2026-01-32", "2026-01-1x"}) {
    EXPECT_FALSE(is_iso_day(none)) << none;
  }
  EXPECT_EQ(iso_day_of(1772679600), "2026-03-05");
  EXPECT_EQ(iso_day_of(1767200399), "2025-12-31");  // 23:59:59 in Vietnam
  EXPECT_EQ(iso_day_of(1767200400), "2026-01-01");
}

}  // namespace
}  // namespace congvan
