#include "template/number_words.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <vector>

namespace congvan {
namespace {

std::string said(std::string_view exact) {
  const auto read = read_exact_number(exact);
  return read.number ? in_words(*read.number) : std::string(read.fault);
}

TEST(NumberWords, SayEveryKindOfNumber) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"0", "không"},
      {"1", "một"},
      {"4", "bốn"},
      {"5", "năm"},
      {"10", "mười"},
      {"11", "mười một"},
      {"14", "mười bốn"},
      {"15", "mười lăm"},
      {"20", "hai mươi"},
      {"21", "hai mươi mốt"},
      {"24", "hai mươi bốn"},
      {"25", "hai mươi lăm"},
      {"30", "ba mươi"},
      {"55", "năm mươi lăm"},
      {"91", "chín mươi mốt"},
      {"100", "một trăm"},
      {"101", "một trăm linh một"},
      {"105", "một trăm linh năm"},
      {"110", "một trăm mười"},
      {"111", "một trăm mười một"},
      {"115", "một trăm mười lăm"},
      {"121", "một trăm hai mươi mốt"},
      {"555", "năm trăm năm mươi lăm"},
      {"1000", "một nghìn"},
      {"1005", "một nghìn không trăm linh năm"},
      {"1010", "một nghìn không trăm mười"},
      {"1021", "một nghìn không trăm hai mươi mốt"},
      {"1100", "một nghìn một trăm"},
      {"10000", "mười nghìn"},
      {"21021", "hai mươi mốt nghìn không trăm hai mươi mốt"},
      {"100000", "một trăm nghìn"},
      {"105005", "một trăm linh năm nghìn không trăm linh năm"},
      {"1000000", "một triệu"},
      {"1000001", "một triệu không trăm linh một"},
      {"1001001", "một triệu không trăm linh một nghìn không trăm linh một"},
      {"1234567", "một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy"},
      {"120000000", "một trăm hai mươi triệu"},
      {"1000000000", "một tỷ"},
      {"1000000005", "một tỷ không trăm linh năm"},
      {"1005000000", "một tỷ không trăm linh năm triệu"},
      {"1000005000", "một tỷ không trăm linh năm nghìn"},
      {"21000000000", "hai mươi mốt tỷ"},
      {"1000000000000", "một nghìn tỷ"},
      {"1005000000000", "một nghìn không trăm linh năm tỷ"},
      {"15000000000000", "mười lăm nghìn tỷ"},
      {"1000000000000000", "một triệu tỷ"},
      {"1000000000000001", "một triệu tỷ không trăm linh một"},
      {"1001001000000000", "một triệu không trăm linh một nghìn không trăm linh một tỷ"},
      {"1000000000000000000", "một tỷ tỷ"},
      {"999999999999999999",
       "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ "
       "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"},
      {"1000000000000000000000000000", "một tỷ tỷ tỷ"},
  };
  for (const auto& [number, words] : cases) {
    EXPECT_EQ(said(number), words) << number;
  }
}

TEST(NumberWords, SayMinusAndDecimals) {
  EXPECT_EQ(said("-21"), "âm hai mươi mốt");
  EXPECT_EQ(said("-0"), "không");
  EXPECT_EQ(said("-0.5"), "âm không phẩy năm");
  EXPECT_EQ(said("1.27"), "một phẩy hai mươi bảy");
  EXPECT_EQ(said("0.07"), "không phẩy không bảy");
  EXPECT_EQ(said("0.032"), "không phẩy không trăm ba mươi hai");
  EXPECT_EQ(said("307.225"), "ba trăm linh bảy phẩy hai trăm hai mươi lăm");
  EXPECT_EQ(said("2.001"), "hai phẩy không trăm linh một");
  EXPECT_EQ(said("3.1416"), "ba phẩy một bốn một sáu");
  EXPECT_EQ(said("1.50"), "một phẩy năm");
  EXPECT_EQ(said("5.00"), "năm");
}

/// Reads what was said back, by the rules of speech alone; -1 where they are broken.
class Listener {
 public:
  explicit Listener(const std::string& words) {
    std::istringstream in(words);
    for (std::string word; in >> word;) words_.push_back(word);
  }

  long long number() {
    const long long heard = billions();
    return at_ == words_.size() ? heard : -1;
  }

 private:
  bool take(std::string_view word) {
    const bool is = at_ < words_.size() && words_[at_] == word;
    if (is) ++at_;
    return is;
  }

  int digit() {
    static const std::map<std::string, int> digits = {
        {"không", 0}, {"một", 1}, {"mốt", 1}, {"hai", 2}, {"ba", 3},  {"bốn", 4},
        {"năm", 5},   {"lăm", 5}, {"sáu", 6}, {"bảy", 7}, {"tám", 8}, {"chín", 9}};
    const auto found = at_ < words_.size() ? digits.find(words_[at_]) : digits.end();
    if (found == digits.end()) return -1;
    ++at_;
    return found->second;
  }

  int group() {
    int sum = 0;
    const std::size_t begin = at_;
    int first = digit();
    if (first >= 0 && take("trăm")) {
      sum = first * 100;
      if (take("linh")) return sum + digit();
      const std::size_t before = at_;
      first = digit();
      if (first < 0) return sum + (take("mười") ? 10 + std::max(digit(), 0) : 0);
      if (!take("mươi")) {
        at_ = before;
        return sum;
      }
      return sum + first * 10 + std::max(digit(), 0);
    }
    if (first < 0) return take("mười") ? 10 + std::max(digit(), 0) : -1;
    if (take("mươi")) return first * 10 + std::max(digit(), 0);
    at_ = begin + 1;
    return first;
  }

  long long billions() {
    long long all = 0, sum = 0;
    while (at_ < words_.size()) {
      long long one = group();
      if (one < 0) return -1;
      if (take("triệu")) {
        one *= 1'000'000;
      } else if (take("nghìn")) {
        one *= 1000;
      }
      sum += one;
      while (take("tỷ")) {
        all = (all + sum) * 1'000'000'000;
        sum = 0;
      }
    }
    return all + sum;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

TEST(NumberWords, CanBeHeardAsTheNumberTheySay) {
  std::vector<long long> numbers;
  for (long long n = 0; n <= 12'000; ++n) numbers.push_back(n);
  for (long long n = 1; n < 1'000'000'000'000'000'000 / 7; n = n * 7 + n % 13) {
    numbers.insert(numbers.end(), {n, n - 1, n + 5, n * 3 + 1});
  }
  for (long long n = 10; n < 1'000'000'000'000'000'000; n *= 10) {
    numbers.insert(numbers.end(), {n, n - 1, n + 1, n + 5});
  }
  for (const long long number : numbers) {
    const std::string words = said(std::to_string(number));
    EXPECT_EQ(Listener(words).number(), number) << words;
  }
}

}  // namespace
}  // namespace congvan
