#include "campaign/zip_letters.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "campaign/campaign.h"
#include "campaign/fake_campaign.h"
#include "campaign/letters.h"

namespace congvan {
namespace {

namespace fs = std::filesystem;

struct Unzipped {
  std::string name, bytes;
  bool operator==(const Unzipped&) const = default;
};

std::vector<Unzipped> unzipped(const std::string& path) {
  std::vector<Unzipped> files;
  int fault = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &fault);
  EXPECT_EQ(fault, 0);
  if (archive == nullptr) return files;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t about;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
    EXPECT_EQ(about.comp_method, ZIP_CM_STORE);
    std::string bytes(about.size, '\0');
    zip_file_t* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    EXPECT_EQ(zip_fread(file, bytes.data(), bytes.size()), static_cast<zip_int64_t>(bytes.size()));
    EXPECT_EQ(zip_fclose(file), 0);  // the checksum, too
    files.push_back({about.name, bytes});
  }
  zip_discard(archive);
  return files;
}

CampaignPlan plan_for(const std::string& folder) {
  CampaignPlan plan;
  plan.folder = folder;
  plan.names = pattern_of("thư/{{name}}.pdf");
  return plan;
}

TEST(ZipLetters, HoldsLettersInTheirOrderAndTheReport) {
  const QuickFolder folder;
  FakeData data{.count = 12};
  data.amount = [](std::size_t row) { return row == 5 ? "bad" : "1"; };
  data.name = [](std::size_t row) { return "n" + std::to_string(100 - row); };
  run_fake(plan_for(folder.path() + "/in"), data);
  Diagnostics says;
  EXPECT_TRUE(zip_letters(folder.path() + "/in", {}, folder.path() + "/a.zip", says));
  EXPECT_EQ(to_string(says), "");

  auto tree = tree_of(folder.path() + "/in");
  std::vector<Unzipped> expected;
  for (std::size_t row = 1; row <= 12; ++row) {
    const std::string name = "thư/n" + std::to_string(100 - row) + ".pdf";
    if (row != 5) expected.push_back({name, tree.at(name)});
  }
  expected.push_back({"report.csv", tree.at("report.csv")});
  expected.push_back({"report.jsonl", tree.at("report.jsonl")});
  EXPECT_TRUE(unzipped(folder.path() + "/a.zip") == expected);

  // The same bytes from letters written at another time, over a ZIP that is there.
  fs::last_write_time(folder.path() + "/in/thư/n99.pdf",
                      fs::file_time_type::clock::now() + std::chrono::hours(999));
  std::ofstream(folder.path() + "/b.zip") << "old";
  EXPECT_TRUE(zip_letters(folder.path() + "/in", {}, folder.path() + "/b.zip", says));
  tree = tree_of(folder.path());
  EXPECT_TRUE(tree.at("a.zip") == tree.at("b.zip"));
  EXPECT_FALSE(tree.contains("a.zip.congvan-temporary"));
}

TEST(ZipLetters, AreAsTheyWereWrittenOrThereIsNoZip) {
  const QuickFolder folder;
  run_fake(plan_for(folder.path() + "/in"), {.count = 3});
  const std::string letter = folder.path() + "/in/thư/n2.pdf";
  const auto refused = [&] {
    Diagnostics says;
    EXPECT_FALSE(zip_letters(folder.path() + "/in", {}, folder.path() + "/a.zip", says));
    EXPECT_EQ(to_string(says), "error: campaign-zip-changed path=" + letter + "\n");
    EXPECT_EQ(tree_of(folder.path()).size(), 1U + 1 + 3 + 3);  // no a.zip, nor a part of it
  };
  std::string bytes = tree_of(folder.path()).at("in/thư/n2.pdf");
  bytes[0] = 'P';
  std::ofstream(letter) << bytes;
  refused();
  std::ofstream(letter) << "short";
  refused();
}

TEST(ZipLetters, TakesNothingFromOutsideTheFolder) {
  const QuickFolder folder;
  run_fake(plan_for(folder.path() + "/in"), {.count = 1});
  std::ofstream(folder.path() + "/secret") << "abc";
  std::ofstream(folder.path() + "/in/.congvan-journal", std::ios::app)
      << R"({"row":2,"mark":"00000000000000000000000000000000","name":"../secret","pages":1,)"
      << R"("files":[{"bytes":3,"sha256":")" << hex(sha256("abc")) << "\"}]}\n";
  Diagnostics says;
  EXPECT_TRUE(zip_letters(folder.path() + "/in", {}, folder.path() + "/a.zip", says));
  EXPECT_EQ(unzipped(folder.path() + "/a.zip").size(), 3U);
}

TEST(ZipLetters, NeedsACampaign) {
  const QuickFolder folder;
  Diagnostics says;
  EXPECT_THROW(zip_letters(folder.path(), {}, folder.path() + "/a.zip", says), std::system_error);
  run_fake(plan_for(folder.path() + "/in"), {.count = 1});
  EXPECT_THROW(zip_letters(folder.path() + "/in", {}, folder.path() + "/no/a.zip", says),
               std::system_error);
}

}  // namespace
}  // namespace congvan
