#include "app/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "app/exit_status.h"
#include "run_program.h"
#include "xml/parse_xml.h"

namespace congvan {
namespace {

/// The text of every .cpp file below generator/, in one string.
const std::string& all_sources() {
  static const std::string sources = [] {
    std::string all;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(CONGVAN_SOURCE_DIR "/generator")) {
      if (entry.path().extension() == ".cpp") all += bytes_of(entry.path());
    }
    return all;
  }();
  return sources;
}

/// The codes that complaints are made with: the literals before the first comma of a call.
std::set<std::string> codes_used() {
  const std::string& sources = all_sources();
  static const std::regex call(
      R"re((?:[.>](?:error|warning|note)|\bFault(?: fault)?)\(([^,;]*))re");
  static const std::regex literal(R"re("([a-z0-9]+(?:-[a-z0-9]+)+)")re");
  std::set<std::string> codes;
  for (std::sregex_iterator it(sources.begin(), sources.end(), call), end; it != end; ++it) {
    const std::string words = (*it)[1];
    for (std::sregex_iterator at(words.begin(), words.end(), literal); at != end; ++at) {
      codes.insert((*at)[1]);
    }
  }
  return codes;
}

std::set<std::string> holder_set(const std::string& words) {
  const auto names = holders(words);
  return {names.begin(), names.end()};
}

TEST(Catalogue, IsWellFormed) {
  const std::string path = CONGVAN_SOURCE_DIR "/data/messages.xml";
  Diagnostics says;
  const auto root = parse_xml(bytes_of(path), "messages.xml", says);
  ASSERT_TRUE(root) << to_string(says);
  EXPECT_GT(read_catalogue(*root, says).size(), 50U);
  EXPECT_EQ(to_string(says), "");
}

TEST(Catalogue, IsBuiltIn) { EXPECT_NE(find_message(own_catalogue(), "internal-fault"), nullptr); }

TEST(Catalogue, HasEveryCodeThatIsUsed) {
  const Catalogue catalogue = own_catalogue();
  const auto used = codes_used();
  EXPECT_GT(used.size(), 50U);
  for (const std::string& code : used) EXPECT_TRUE(find_message(catalogue, code)) << code;
}

TEST(Catalogue, HasNoCodeThatIsNotUsed) {
  for (const Message& message : own_catalogue()) {
    EXPECT_NE(all_sources().find("\"" + message.code + "\""), std::string::npos) << message.code;
  }
}

TEST(Catalogue, SaysTheSameInBothLanguages) {
  for (const Message& message : own_catalogue()) {
    EXPECT_EQ(holder_set(message.sentence.vi), holder_set(message.sentence.en)) << message.code;
    EXPECT_NE(message.sentence.vi, message.sentence.en) << message.code;
    for (const Phrase& hint : message.hints) {
      EXPECT_EQ(holder_set(hint.vi), holder_set(hint.en)) << message.code;
    }
    if (message.clause) {
      EXPECT_EQ(holder_set(message.clause->vi), holder_set(message.clause->en)) << message.code;
    }
  }
}

TEST(Catalogue, EndsWithStatusesOfTheTable) {
  const std::set<int> known = {2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
  for (const Message& message : own_catalogue()) {
    EXPECT_TRUE(known.contains(message.status)) << message.code << " " << message.status;
  }
}

TEST(Catalogue, SentencesEndAsSentencesDo) {
  for (const Message& message : own_catalogue()) {
    for (const Language language : {Language::vi, Language::en}) {
      const char last = message.sentence.in(language).back();
      EXPECT_NE(std::string(".?!)").find(last), std::string::npos)
          << message.code << ": " << message.sentence.in(language);
    }
  }
}

TEST(Catalogue, ReportsEntriesThatLackAPart) {
  Diagnostics says;
  const auto root = parse_xml(
      "<messages>\n"
      "<message code='a' status='4'><vi>Á</vi></message>\n"
      "<message code='b'><vi>Á</vi><en>A</en></message>\n"
      "<message code='c' status='4'><vi>Á</vi><en>A</en><hint><vi>Á</vi></hint></message>\n"
      "<message code='d' status='4'><vi>Á</vi><en>A</en></message>\n"
      "<message code='d' status='4'><vi>Á</vi><en>A</en></message>\n"
      "</messages>",
      "m.xml", says);
  EXPECT_EQ(read_catalogue(*root, says).size(), 1U);
  EXPECT_EQ(to_string(says),
            "m.xml:2:1: error: malformed-message code=a\n"
            "m.xml:3:1: error: malformed-message code=b\n"
            "m.xml:4:1: error: malformed-message code=c\n"
            "m.xml:6:1: error: malformed-message code=d\n");
}

TEST(Filled, PutsValuesIntoHolders) {
  EXPECT_EQ(filled("{a} và {b}, {c} {", {{"a", "{b}"}, {"b", "2"}}), "{b} và 2, {c} {");
  EXPECT_EQ(filled("{} {A} {p", {{"", "x"}, {"p", "y"}}), "{} {A} {p");
}

TEST(Hint, IsTheFirstThatIsComplete) {
  const Message message{
      "code", 4, {}, {{"{x}?", "{x}?"}, {"tại {y}", "at {y}"}, {"thôi", "so"}}, std::nullopt};
  EXPECT_EQ(hint(message, {{"x", "1"}, {"y", "2"}}, Language::en), "1?");
  EXPECT_EQ(hint(message, {{"x", ""}, {"y", "2"}}, Language::vi), "tại 2");
  EXPECT_EQ(hint(message, {}, Language::en), "so");
}

}  // namespace
}  // namespace congvan
