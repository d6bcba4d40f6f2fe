#include "app/pictures.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "image/jpeg_bytes.h"
#include "image/png_bytes.h"
#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

Where line(int number) { return {FileName("a.xml"), number, 1}; }

Part figure(const std::string& source, int where) {
  Figure figure;
  figure.source = source;
  figure.source_where = line(where);
  return {figure, line(where)};
}

struct Read {
  Pictures pictures;
  std::string said;
  std::vector<std::string> files;
};

Read read(const Dispatch& dispatch, const TemporaryFolder& folder,
          const std::optional<std::string>& root = {}, const PictureLimits& limits = {}) {
  Request request;
  request.root = root;
  const Environment environment;
  Findings findings;
  Read result;
  const Reading reading{request, environment, findings, result.files};
  result.pictures = read_pictures(dispatch, folder.file("letter.xml"), reading, limits);
  result.said = to_string(findings.says);
  return result;
}

Dispatch with_figures(const std::vector<std::string>& sources) {
  Dispatch dispatch;
  for (const auto& source : sources) dispatch.body.push_back(figure(source, 1));
  return dispatch;
}

TEST(Pictures, AreThoseOfAllPartsReadOnce) {
  const TemporaryFolder folder;
  for (const char* name : {"a.png", "b.png", "c.png", "d.png", "e.png"}) {
    folder.file(name, plain_png(2, 3, "x"));
  }
  Dispatch dispatch = with_figures({"a.png", "a.png"});
  Directives list{"1.", {Directive{}}};
  list.entries[0].parts.push_back(figure("b.png", 2));
  Division article;
  article.parts.push_back({list, {}});
  dispatch.body.push_back({article, {}});
  Particulars lines{{Particular{}}};
  lines.entries[0].parts.push_back(figure("c.png", 3));
  dispatch.body.push_back({lines, {}});
  dispatch.supplements.resize(2);
  dispatch.supplements[0].body.push_back(figure("d.png", 4));
  dispatch.supplements[1].body.push_back(figure("e.png", 5));

  const Read result = read(dispatch, folder);
  EXPECT_EQ(result.said, "");
  EXPECT_EQ(result.pictures.size(), 5U);
  EXPECT_EQ(result.pictures.at("e.png")->height, 3U);
  EXPECT_EQ(result.files, (std::vector<std::string>{folder.file("a.png"), folder.file("b.png"),
                                                    folder.file("c.png"), folder.file("d.png"),
                                                    folder.file("e.png")}));
}

TEST(Pictures, AreComplainedOfWhereTheyAreAskedFor) {
  const TemporaryFolder folder;
  folder.file("words.png", "words");
  folder.file("good.jpg", jpeg_bytes(4, 4));
  Dispatch dispatch = with_figures({"good.jpg"});
  dispatch.body.push_back(figure("none.png", 7));
  dispatch.body.push_back(figure("words.png", 8));
  dispatch.body.push_back(figure(".", 9));
  const Read result = read(dispatch, folder);
  EXPECT_EQ(result.pictures.size(), 1U);
  EXPECT_NE(result.said.find(
                "a.xml:7:1: error: named-file-not-found file=" + folder.file("none.png") + "\n"),
            std::string::npos)
      << result.said;
  EXPECT_NE(result.said.find("a.xml:8:1: error: picture-"), std::string::npos) << result.said;
  EXPECT_NE(result.said.find("a.xml:9:1: error: file-is-folder"), std::string::npos) << result.said;
}

TEST(Pictures, LieInTheRoot) {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const std::string outside = other.file("a.png", plain_png(1, 1, "x"));
  const Read result = read(with_figures({outside}), folder, folder.path());
  EXPECT_TRUE(result.pictures.empty());
  EXPECT_EQ(result.said, "a.xml:1:1: error: file-outside-root file=" + outside +
                             " root=" + folder.path() + "\n");
  EXPECT_EQ(read(with_figures({outside}), folder).said, "");
}

TEST(Pictures, AreNeverWaitedFor) {
  const TemporaryFolder folder;
  ASSERT_EQ(::mkfifo(folder.file("pipe").c_str(), 0600), 0);
  const Read result = read(with_figures({"pipe", "/dev/zero"}), folder);
  EXPECT_NE(result.said.find("named-file-not-found file=" + folder.file("pipe")),
            std::string::npos);
  EXPECT_NE(result.said.find("named-file-not-found file=/dev/zero"), std::string::npos);
}

TEST(Pictures, HaveABoundTogether) {
  const TemporaryFolder folder;
  const std::string large = plain_png(5, 2, "x");
  std::vector<std::string> names;
  for (int i = 0; i < 5; ++i) {
    names.push_back(std::to_string(i) + ".png");
    folder.file(names.back(), large);
  }
  const Read result = read(with_figures(names), folder, {}, {1000, 10});
  EXPECT_EQ(result.pictures.size(), 4U);
  EXPECT_NE(result.said.find("error: picture-"), std::string::npos) << result.said;
}

TEST(Pictures, ComeWithTheLetter) {
  const TemporaryFolder folder;
  folder.file("letter.xml", small_letter_with("<closing>",
                                              "<figure src='a.png' alt='Sơ đồ'/>"
                                              "<closing>"));
  const auto make = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"make", folder.file("letter.xml")});
    return run_congvan(std::move(arguments));
  };
  const Outcome without = make({"-o", folder.file("a.pdf"), "--diagnostics", "short"});
  EXPECT_EQ(without.status, 7);
  EXPECT_NE(without.err.find("error: named-file-not-found: "), std::string::npos) << without.err;
  const std::string picture = folder.file("a.png", plain_png(40, 30, "xyz"));
  const Outcome with = make({"-o", folder.file("a.pdf"), "--deps", "-"});
  EXPECT_EQ(with.status, 0) << with.err;
  EXPECT_TRUE(with.out.starts_with(folder.file("a.pdf") + ": " + folder.file("letter.xml") + " " +
                                   picture + " "))
      << with.out;
}

}  // namespace
}  // namespace congvan
