#include "app/report.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

namespace congvan {
namespace {

const Catalogue& catalogue() {
  static const Catalogue catalogue = {
      {"bad-word",
       4,
       {"Từ “{word}” không dùng được.", "The word “{word}” will not do."},
       {{"Có phải ý bạn là {suggestion}?", "Did you mean {suggestion}?"}},
       Phrase{"Nghị định, khoản 1", "Decree, clause 1"}}};
  return catalogue;
}

Diagnostic bad_word(std::string word, std::string suggestion) {
  return {Severity::error,
          "bad-word",
          {FileName("a.xml"), 2, 4},
          {{"word", std::move(word)}, {"suggestion", std::move(suggestion)}}};
}

std::string reported(const std::vector<Diagnostic>& diagnostics, const Manner& manner) {
  return report(diagnostics, {{{"a.xml", "<a>\n<b>x</b>\r\n</a>"}}}, catalogue(), manner);
}

TEST(Report, ShowsAPersonTheLineAndTheCaret) {
  EXPECT_EQ(reported({bad_word("x", "y")}, {.language = Language::en}),
            "a.xml:2:4: error: The word “x” will not do.\n"
            "  <b>x</b>\n"
            "     ^\n"
            "  hint: Did you mean y?\n"
            "  clause: Decree, clause 1\n");
}

TEST(Report, SpeaksVietnamese) {
  EXPECT_EQ(reported({bad_word("x", "")}, {.language = Language::vi}),
            "a.xml:2:4: lỗi: Từ “x” không dùng được.\n"
            "  <b>x</b>\n"
            "     ^\n"
            "  căn cứ: Nghị định, khoản 1\n");
}

TEST(Report, ColoursOnlyWhenAsked) {
  const std::string plain = reported({bad_word("x", "y")}, {});
  EXPECT_EQ(plain.find('\033'), std::string::npos);
  EXPECT_EQ(reported({bad_word("x", "")}, {.language = Language::en, .colour = true}),
            "\033[1ma.xml:2:4\033[0m: \033[1;31merror\033[0m: The word “x” will not do.\n"
            "  <b>x</b>\n"
            "     \033[1;32m^\033[0m\n"
            "  clause: Decree, clause 1\n");
}

TEST(Report, GivesEditorsALineEach) {
  EXPECT_EQ(
      reported({bad_word("x\ny", "y")}, {.language = Language::vi, .form = DiagnosticsForm::brief}),
      "a.xml:2:4: error: bad-word: Từ “x\uFFFDy” không dùng được.\n");
}

TEST(Report, GivesProgramsAnObjectALine) {
  EXPECT_EQ(
      reported({bad_word("\"x\"", "y")}, {.language = Language::en, .form = DiagnosticsForm::json}),
      "{\"schema\":1,\"severity\":\"error\",\"code\":\"bad-word\","
      "\"message\":\"The word “\\\"x\\\"” will not do.\",\"file\":\"a.xml\",\"line\":2,"
      "\"column\":4,\"hint\":\"Did you mean y?\",\"clause\":\"Decree, clause 1\","
      "\"arguments\":{\"word\":\"\\\"x\\\"\",\"suggestion\":\"y\"}}\n");
}

TEST(Report, GivesProgramsNullForWhatThereIsNot) {
  const Diagnostic nowhere{Severity::warning, "unheard-of", {}, {}};
  EXPECT_EQ(reported({nowhere}, {.language = Language::en, .form = DiagnosticsForm::json}),
            "{\"schema\":1,\"severity\":\"warning\",\"code\":\"unheard-of\","
            "\"message\":\"warning: unheard-of\",\"file\":null,\"line\":null,\"column\":null,"
            "\"hint\":null,\"clause\":null,\"arguments\":{}}\n");
}

TEST(Report, GivesProgramsJsonWhateverTheBytes) {
  const std::string line = reported({bad_word("\xFF\x01", "\xC3")},
                                    {.language = Language::en, .form = DiagnosticsForm::json});
  rapidjson::Document document;
  EXPECT_FALSE(document.Parse(line.c_str()).HasParseError());
}

TEST(Report, ShowsAPersonAHundredAndCountsTheRest) {
  const std::vector<Diagnostic> many(130, bad_word("x", ""));
  const std::string words = reported(many, {.language = Language::en});
  EXPECT_TRUE(words.ends_with("  clause: Decree, clause 1\ncongvan: and 30 more.\n"));
  const std::string lines = reported(many, {.form = DiagnosticsForm::brief});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 130);
}

TEST(Report, IsOfErrorsOnlyWhenQuiet) {
  Diagnostic warning = bad_word("x", "");
  warning.severity = Severity::warning;
  EXPECT_EQ(reported({warning}, {.quiet = true}), "");
  EXPECT_NE(reported({bad_word("x", "")}, {.quiet = true}), "");
  EXPECT_EQ(reported({warning}, {.quiet = true, .explains = true}), "");
  Diagnostic note = warning;
  note.severity = Severity::note;
  EXPECT_EQ(reported({note}, {.quiet = true}), "");
  EXPECT_NE(reported({note}, {.quiet = true, .explains = true}), "");
}

}  // namespace
}  // namespace congvan
