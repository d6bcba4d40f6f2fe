#include "app/request.h"

#include <gtest/gtest.h>

#include "app/fault.h"

namespace congvan {
namespace {

using Arguments = std::vector<std::string>;

Request read(const Arguments& arguments, const Environment& environment = {}) {
  return read_request(arguments, environment);
}

std::string fault_of(const Arguments& arguments, const Environment& environment = {}) {
  try {
    read_request(arguments, environment);
    return "none";
  } catch (const Fault& fault) {
    return to_string(fault.diagnostic());
  }
}

TEST(Request, TakesOptionsBeforeAndAfterTheVerb) {
  const Request request = read({"--lang", "vi", "-q", "make", "--draft", "a.xml", "-o", "b.pdf"});
  EXPECT_EQ(request.verb, "make");
  EXPECT_EQ(request.arguments, Arguments{"a.xml"});
  EXPECT_EQ(request.output, "b.pdf");
  EXPECT_TRUE(request.draft);
  EXPECT_TRUE(request.manner.quiet);
  EXPECT_EQ(request.manner.language, Language::vi);
}

TEST(Request, TakesStandardInputAndOutput) {
  const Request request = read({"make", "-", "-o", "-"});
  EXPECT_EQ(request.arguments, Arguments{"-"});
  EXPECT_EQ(request.output, "-");
}

TEST(Request, FindsTheVerbBehindValues) {
  EXPECT_EQ(verb_index({"--lang", "make", "check"}), 2U);
  EXPECT_EQ(verb_index({"--lang=vi", "check"}), 1U);
  EXPECT_EQ(verb_index({"-qo", "x", "check"}), 2U);
  EXPECT_EQ(verb_index({"-ox", "check"}), 1U);
  EXPECT_EQ(verb_index({"--version"}), 1U);
  EXPECT_EQ(verb_index({"--lang"}), 1U);
}

TEST(Request, RepeatsFontPathsInOrderBeforeThoseOfTheEnvironment) {
  Environment environment;
  environment.font_path = "c::d";
  const Request request = read({"fonts", "--font-path", "a", "--font-path=b"}, environment);
  EXPECT_EQ(request.font_paths, (Arguments{"a", "b", "c", "d"}));
}

TEST(Request, TakesAProfileOrNone) {
  EXPECT_EQ(read({"make", "a"}).profile, std::nullopt);
  EXPECT_EQ(read({"make", "a", "--profile", "so-noi-vu"}).profile, "so-noi-vu");
  EXPECT_TRUE(read({"check", "a", "--no-profile"}).no_profile);
  EXPECT_EQ(fault_of({"check", "a", "--no-profile", "--profile=b"}),
            "error: options-contradict option=--profile other=--no-profile");
  EXPECT_EQ(fault_of({"check", "a", "--profile=b", "--profile=c"}),
            "error: option-twice option=--profile");
}

TEST(Request, ShowsTheNotesItAskedFor) {
  EXPECT_FALSE(read({"check", "a", "-q"}).manner.explains);
  EXPECT_TRUE(read({"check", "a", "-q", "--explain"}).manner.explains);
}

TEST(Request, TakesTheTimeOfTheOptionBeforeThatOfTheEnvironment) {
  Environment environment;
  environment.created = "5";
  EXPECT_EQ(read({"make", "a"}, environment).created, 5);
  EXPECT_EQ(read({"make", "a", "--creation-timestamp", "7"}, environment).created, 7);
  EXPECT_EQ(read({"make", "a"}).created, std::nullopt);
}

TEST(Request, RefusesTimesThatAreNone) {
  Environment environment;
  environment.created = "soon";
  EXPECT_EQ(fault_of({"make", "a"}, environment),
            "error: bad-timestamp name=SOURCE_DATE_EPOCH value=soon");
  for (const char* time : {"-1", "1.5", "0x10", "253402300800", "99999999999999999999", " 1"}) {
    EXPECT_EQ(fault_of({"make", "a", "--creation-timestamp=" + std::string(time)}),
              "error: bad-timestamp name=--creation-timestamp value=" + std::string(time));
  }
}

TEST(Request, ReadsEveryChoice) {
  EXPECT_EQ(read({"make", "a", "--format", "svg"}).format, Format::svg);
  EXPECT_EQ(read({"make", "a", "--format", "txt"}).format, Format::txt);
  EXPECT_EQ(read({"make", "a", "--format", "places"}).format, Format::places);
  EXPECT_EQ(read({"make", "a", "--format", "pdf"}).format, Format::pdf);
  EXPECT_EQ(read({"make", "a"}).format, std::nullopt);
  EXPECT_EQ(read({"make", "a"}).standard, PdfStandard::a_2a);
  EXPECT_EQ(read({"make", "a", "--pdf-standard", "a-3a"}).standard, PdfStandard::a_3a);
  EXPECT_EQ(read({"make", "a", "--pdf-standard", "none"}).standard, PdfStandard::none);
  EXPECT_EQ(read({"kinds", "--diagnostics", "short"}).manner.form, DiagnosticsForm::brief);
  EXPECT_EQ(read({"kinds", "--diagnostics", "json"}).manner.form, DiagnosticsForm::json);
  EXPECT_TRUE(read({"kinds", "--color", "always"}).manner.colour);
}

TEST(Request, RefusesWrongCommandLines) {
  EXPECT_EQ(fault_of({"make", "a", "--ouput", "b"}),
            "error: unknown-option option=--ouput suggestion=--output");
  EXPECT_EQ(fault_of({"make", "a", "--zzzzzz"}),
            "error: unknown-option option=--zzzzzz suggestion=");
  EXPECT_EQ(fault_of({"make", "a", "-Z"}), "error: unknown-option option=-Z suggestion=");
  EXPECT_EQ(fault_of({"make", "a", "--out", "b"}),
            "error: unknown-option option=--out suggestion=");
  EXPECT_EQ(fault_of({"make", "a", "-o"}), "error: option-needs-value option=--output");
  EXPECT_EQ(fault_of({"make", "a", "--output="}), "error: option-needs-value option=--output");
  EXPECT_EQ(fault_of({"make", "a", "--draft=yes"}), "error: option-takes-no-value option=--draft");
  EXPECT_EQ(fault_of({"make", "a", "-o", "b", "-o", "c"}), "error: option-twice option=--output");
  EXPECT_EQ(fault_of({"kinds", "-o", "b"}),
            "error: option-not-for-verb option=--output verb=kinds");
  EXPECT_EQ(fault_of({"make", "a", "--format", "pfd"}),
            "error: value-not-allowed option=--format value=pfd choices=pdf, svg, png, txt, places "
            "suggestion=pdf");
  EXPECT_EQ(fault_of({"make"}), "error: missing-argument verb=make argument=IN.xml");
  EXPECT_EQ(fault_of({"kinds", "a"}), "error: too-many-arguments verb=kinds argument=a");
  EXPECT_EQ(fault_of({"make", "a", "b"}), "error: too-many-arguments verb=make argument=b");
  EXPECT_EQ(fault_of({"completions", "powershell"}),
            "error: argument-not-allowed verb=completions value=powershell choices=bash, zsh, fish "
            "suggestion=");
}

TEST(Request, HelpNeedsNoArguments) { EXPECT_TRUE(read({"make", "--help"}).help); }

TEST(Manner, IsKnownEvenOfWrongCommandLines) {
  const Manner manner = read_manner({"--nonsense", "--lang=vi", "--diagnostics", "json"}, {});
  EXPECT_EQ(manner.language, Language::vi);
  EXPECT_EQ(manner.form, DiagnosticsForm::json);
}

TEST(Manner, FollowsTheEnvironment) {
  Environment environment;
  environment.language = Language::vi;
  environment.colour = true;
  EXPECT_EQ(read_manner({}, environment).language, Language::vi);
  EXPECT_TRUE(read_manner({}, environment).colour);
  EXPECT_FALSE(read_manner({"--color=never"}, environment).colour);
  EXPECT_EQ(read_manner({"--lang", "en"}, environment).language, Language::en);
}

}  // namespace
}  // namespace congvan
