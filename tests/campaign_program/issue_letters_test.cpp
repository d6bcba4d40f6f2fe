// A campaign whose letters are issued in the order of the rows.

#include <gtest/gtest.h>

#include <filesystem>

#include "crypto/test_pki.h"
#include "seal_program/signing_desk.h"

namespace congvan {
namespace {

class IssuedCampaign : public testing::Test {
 protected:
  IssuedCampaign() {
    std::string xml = desk.bytes("open.xml");
    const std::string words = "cung cấp thông tin";
    xml.replace(xml.find(words), words.size(), words + " cho {{noi_nhan}}");
    desk.write("mau.xml", xml);
    desk.write("rows.csv", "noi_nhan\nXã Một\nXã Hai\nXã Ba\n");
  }

  Outcome campaign(std::vector<std::string> more) const {
    std::vector<std::string> arguments = {"campaign",
                                          "mau.xml",
                                          "rows.csv",
                                          "-o",
                                          "letters",
                                          "--issue",
                                          "issued",
                                          "--register",
                                          "so.db",
                                          "--date",
                                          "2026-09-08",
                                          "--key",
                                          test_pki().pkcs12("office"),
                                          "--passphrase-file",
                                          "pass",
                                          "--image",
                                          "seal.png"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return desk.run(std::move(arguments));
  }

  std::vector<std::string> issued() const {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(desk.path("issued"))) {
      names.push_back(file.path().filename());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  SigningDesk desk;
};

TEST_F(IssuedCampaign, NumbersLettersInTheOrderOfTheRowsOnceEach) {
  const Outcome first = campaign({});
  ASSERT_EQ(first.status, 0) << first.err;
  const auto names = issued();
  ASSERT_EQ(names.size(), 3U);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Outcome entry = desk.run({"register", "list", "so.db", "--json"});
    EXPECT_NE(entry.out.find("0" + std::to_string(i + 1) + "/SKHCN-CĐS"), entry.out.npos);
    expect_sound(desk.bytes("issued/" + names[i]), 4);
  }
  EXPECT_LT(names[0], names[1]);
  const Outcome again = campaign({"--resume"});
  ASSERT_EQ(again.status, 0) << again.err;
  EXPECT_EQ(issued(), names);
  const std::string all = desk.run({"register", "list", "so.db", "--json"}).out;
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 3) << all;
}

TEST_F(IssuedCampaign, NeedsARegisterAndAKey) {
  EXPECT_EQ(desk.run({"campaign", "mau.xml", "rows.csv", "-o", "letters", "--issue", "x"}).status,
            2);
  EXPECT_EQ(desk.run({"campaign", "mau.xml", "rows.csv", "-o", "letters", "--key", "x"}).status, 2);
}

}  // namespace
}  // namespace congvan
