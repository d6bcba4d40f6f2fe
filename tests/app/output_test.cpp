#include "app/output.h"

#include <gtest/gtest.h>

#include <functional>

#include "app/fault.h"

namespace congvan {
namespace {

using Names = std::vector<std::string>;

Request from(const std::string& input, std::optional<std::string> output = std::nullopt,
             std::optional<Format> format = std::nullopt) {
  Request request;
  request.arguments = {input};
  request.output = std::move(output);
  request.format = format;
  return request;
}

std::string shown(const Request& request, bool terminal = false) {
  try {
    const Target target = target_of(request, terminal);
    constexpr std::string_view names[] = {"pdf", "svg", "png", "txt", "places"};
    return target.path + " " + std::string(names[static_cast<std::size_t>(target.format)]);
  } catch (const Fault& fault) {
    return fault.diagnostic().code;
  }
}

TEST(Target, IsNamedAfterTheInput) {
  EXPECT_EQ(shown(from("c.xml", std::nullopt, Format::png)), "c.png png");
  EXPECT_EQ(shown(from("c.xml", "d-{p}.png")), "d-{p}.png png");
  EXPECT_EQ(shown(from("a.b/c.xml")), "a.b/c.pdf pdf");
  EXPECT_EQ(shown(from("a.b/c")), "a.b/c.pdf pdf");
  EXPECT_EQ(shown(from("c.xml", std::nullopt, Format::txt)), "c.txt txt");
  EXPECT_EQ(shown(from("-")), "- pdf");
}

TEST(Target, FormatIsThatOfTheOptionOrTheEnding) {
  EXPECT_EQ(shown(from("a.xml", "b.svg")), "b.svg svg");
  EXPECT_EQ(shown(from("a.xml", "b.svg", Format::pdf)), "b.svg pdf");
  EXPECT_EQ(shown(from("a.xml", "b.doc")), "unknown-ending");
  EXPECT_EQ(shown(from("a.xml", "b.doc", Format::txt)), "b.doc txt");
  EXPECT_EQ(shown(from("a.xml", "/dev/full")), "/dev/full pdf");
}

TEST(Target, IsNoTerminalForPdf) {
  EXPECT_EQ(shown(from("a.xml", "-"), true), "pdf-to-terminal");
  EXPECT_EQ(shown(from("-"), true), "pdf-to-terminal");
  EXPECT_EQ(shown(from("-", std::nullopt, Format::txt), true), "- txt");
  EXPECT_EQ(shown(from("a.xml"), true), "a.pdf pdf");
}

TEST(Target, IsNotTheInput) {
  const std::string here = CONGVAN_SOURCE_DIR "/LICENSE";
  EXPECT_EQ(shown(from(here, here, Format::pdf)), "result-is-input");
}

TEST(FileNames, AreOneAPageForSvg) {
  EXPECT_EQ(file_names({"a.pdf", Format::pdf}, 3), Names{"a.pdf"});
  EXPECT_EQ(file_names({"a.svg", Format::svg}, 1), Names{"a.svg"});
  EXPECT_EQ(file_names({"a{p}.svg", Format::svg}, 2), (Names{"a1.svg", "a2.svg"}));
  EXPECT_EQ(file_names({"a{p}.svg", Format::svg}, 1), Names{"a1.svg"});
}

TEST(FileNames, NeedAPlaceForThePageNumber) {
  try {
    file_names({"a.svg", Format::svg}, 3);
    FAIL();
  } catch (const Fault& fault) {
    EXPECT_EQ(to_string(fault.diagnostic()),
              "error: svg-needs-page-number file=a.svg pages=3 holder={p} suggestion=a-{p}.svg");
  }
}

TEST(DependencyRule, EscapesForMake) {
  EXPECT_EQ(dependency_rule({"a b.pdf"}, {"x#.xml", "y$.ttf"}), "a\\ b.pdf: x\\#.xml y$$.ttf\n");
  EXPECT_EQ(dependency_rule({"1.svg", "2.svg"}, {"x"}), "1.svg 2.svg: x\n");
}

}  // namespace
}  // namespace congvan
