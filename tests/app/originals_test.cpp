#include <gtest/gtest.h>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

std::string copy_of(const std::string& original, const std::string& attributes = "") {
  return "<dispatch version='1' kind='sao-y' " + attributes +
         ">\n<issuer><name>UBND xã Tân Phong</name></issuer>\n"
         "<number value='3' notation='SY-UBND'/><issued place='Tân Phong' date='2026-03-09'/>\n"
         "<original src='" +
         original +
         "'/>\n<signatory name='Ngô Văn Bản'><capacity>Chủ tịch</capacity></signatory>\n"
         "<distribution><copy-to>Như trên</copy-to><archive>VT</archive></distribution>\n"
         "</dispatch>\n";
}

Outcome make(const TemporaryFolder& folder, const std::string& letter,
             std::vector<std::string> arguments = {"--format", "txt", "-o", "-"}) {
  arguments.insert(arguments.begin(), {"make", letter});
  return run_program({.arguments = std::move(arguments), .folder = folder.path()});
}

TEST(Original, StandsInItsCopy) {
  const TemporaryFolder folder;
  folder.file("goc.xml", small_letter());
  folder.file("sao.xml", copy_of("goc.xml", "medium='paper'"));
  const Outcome outcome = make(folder, "sao.xml");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  for (const char* words : {"kiểm kê sách", "Trần Thị Mẫu", "Ngô Văn Bản", "03/SY-UBND"}) {
    EXPECT_TRUE(holds(outcome.out, words)) << words << "\n" << outcome.out;
  }
}

TEST(Original, IsAmongWhatItsCopyDependsOn) {
  const TemporaryFolder folder;
  folder.file("goc.xml", small_letter());
  folder.file("sao.xml", copy_of("goc.xml"));
  const Outcome outcome = make(folder, "sao.xml", {"-o", "a.pdf", "--deps", "-"});
  EXPECT_TRUE(outcome.out.starts_with("a.pdf: sao.xml goc.xml ")) << outcome.out << outcome.err;
}

TEST(Original, IsNamedFromTheFolderOfItsCopy) {
  const TemporaryFolder folder;
  folder.file("goc.xml", small_letter());
  folder.file("sao.xml", copy_of("goc.xml"));
  EXPECT_EQ(run_congvan({"check", folder.file("sao.xml")}).err, "");
}

TEST(Original, IsComplainedOfWhereItIsNamed) {
  const TemporaryFolder folder;
  folder.file("sao.xml", copy_of("goc.xml"));
  const Outcome none = make(folder, "sao.xml", {"--diagnostics", "short"});
  EXPECT_EQ(none.status, 7);
  EXPECT_TRUE(
      holds(none.err, "sao.xml:4:11: error: named-file-not-found: There is no file goc.xml."))
      << none.err;
  folder.file("goc.xml", small_letter_with("subject>", "subjekt>"));
  const Outcome broken = make(folder, "sao.xml");
  EXPECT_NE(broken.status, 0);
  EXPECT_TRUE(holds(broken.err, "goc.xml:9:")) << broken.err;
}

TEST(Original, IsNoCopyOfItsCopy) {
  const TemporaryFolder folder;
  folder.file("a.xml", copy_of("b.xml"));
  folder.file("b.xml", copy_of("./a.xml"));
  const Outcome outcome = make(folder, "a.xml", {"--diagnostics", "short"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_TRUE(holds(outcome.err, "b.xml:4:11: error: original-in-circle:")) << outcome.err;
  folder.file("c.xml", copy_of("c.xml"));
  EXPECT_EQ(make(folder, "c.xml").status, 4);
}

TEST(Original, IsNotSoughtForEver) {
  const TemporaryFolder folder;
  for (int i = 0; i < 6; ++i) {
    const std::string next = std::to_string(i + 1) + ".xml";
    folder.file(std::to_string(i) + ".xml", copy_of(next));
  }
  folder.file("6.xml", small_letter());
  const Outcome outcome = make(folder, "0.xml", {"--diagnostics", "short"});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_TRUE(holds(outcome.err, "4.xml:4:11: error: originals-too-deep:")) << outcome.err;
  EXPECT_EQ(make(folder, "2.xml").status, 0) << make(folder, "2.xml").err;
}

TEST(Original, LiesInTheRoot) {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  folder.file("sao.xml", copy_of(other.file("goc.xml", small_letter())));
  EXPECT_EQ(make(folder, "sao.xml").status, 0);
  EXPECT_EQ(make(folder, "sao.xml", {"--root", "."}).status, 7);
}

TEST(Original, HasAProfileOfItsOwn) {
  const TemporaryFolder folder;
  const auto house = [](const std::string& name, const std::string& place) {
    return "<profile version='1' name='" + name + "'><issued place='" + place + "'/></profile>";
  };
  folder.file("sao.xml", copy_of("goc.xml"));
  folder.file("goc.xml", small_letter_with("place=\"Sông Xanh\" ", ""));
  folder.file("mot.xml", house("mot", "Núi Biếc"));
  folder.file("hai.xml", house("hai", "Đồng Vàng"));
  EXPECT_NE(make(folder, "sao.xml").status, 0);
  const std::vector<std::string> with = {"--format", "txt", "-o", "-", "--profile", "mot"};
  EXPECT_TRUE(holds(make(folder, "sao.xml", with).out, "Núi Biếc"));
  std::string named = bytes_of(folder.file("goc.xml"));
  named.insert(named.find(" kind="), " profile=\"hai\"");
  folder.file("goc.xml", named);
  EXPECT_TRUE(holds(make(folder, "sao.xml", with).out, "Đồng Vàng"));
}

}  // namespace
}  // namespace congvan
