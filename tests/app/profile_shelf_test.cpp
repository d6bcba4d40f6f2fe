#include "app/profile_shelf.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "letters.h"
#include "run_program.h"

namespace congvan {
namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

std::string profile(const std::string& place, const std::string& inside = "") {
  return "<profile version='1' name='nha'>\n"
         "<issuer><name>Sở Nội vụ</name></issuer><issued place='" +
         place +
         "'/>\n<notations agency='SNV'><notation kind='cong-van' value='SNV-VP'/></notations>\n"
         "<signatory id='giam-doc' name='Lê Văn Mẫu'><capacity>Giám đốc</capacity></signatory>\n"
         "<distribution><copy-to>Như trên</copy-to><archive unit='VP'/></distribution>\n" +
         inside + "</profile>\n";
}

/// A letter of which a profile tells the rest.
std::string short_letter(const std::string& attributes = "", const std::string& head = "",
                         const std::string& foot = "") {
  return "<dispatch version='1' kind='cong-van' " + attributes + ">" + head +
         "<number value='5'/><issued date='2026-03-05'/><subject>kiểm kê</subject>"
         "<recipients><recipient>Các sở</recipient></recipients>"
         "<body><opening>Đề nghị kiểm kê</opening></body>" +
         foot + "</dispatch>\n";
}

/// A folder with a letter and the profiles of a user and of the machine.
class Surroundings {
 public:
  explicit Surroundings(const std::string& letter = short_letter()) {
    for (const char* name : {"home", "home/congvan", "home/congvan/profiles", "etc", "etc/congvan",
                             "etc/congvan/profiles", "letters"}) {
      std::filesystem::create_directory(folder_.file(name));
    }
    add("letters/letter.xml", letter);
  }

  std::string add(const std::string& name, const std::string& bytes) const {
    return folder_.file(name, bytes);
  }

  Outcome make(std::vector<std::string> arguments, const Variables& variables = {}) const {
    Variables all = {{"XDG_CONFIG_HOME", folder_.file("home")},
                     {"XDG_CONFIG_DIRS", "relative:" + folder_.file("etc")}};
    all.insert(all.end(), variables.begin(), variables.end());
    arguments.insert(arguments.begin(), {"make", "letters/letter.xml", "-o", "-", "--format=txt"});
    return run_program({.arguments = std::move(arguments),
                        .environment = std::move(all),
                        .folder = folder_.path()});
  }

  /// The place that the letter took from its profile, or what was complained of.
  std::string place(std::vector<std::string> arguments = {},
                    const Variables& variables = {}) const {
    const Outcome outcome = make(std::move(arguments), variables);
    const std::size_t end = outcome.out.find(", ngày");
    if (end == std::string::npos) return outcome.err;
    const std::size_t begin = outcome.out.rfind('\n', end) + 1;
    return outcome.out.substr(begin, end - begin);
  }

  const std::string& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(Profile, GivesALetterWhatItDoesNotSay) {
  const Surroundings around;
  around.add("home/congvan/profile.xml", profile("Bình Hà"));
  const Outcome outcome = around.make({});
  EXPECT_EQ(outcome.err, "");
  for (const char* words : {"SỞ NỘI VỤ", "Số: 05/SNV-VP", "Bình Hà, ngày 05 tháng 3 năm 2026",
                            "GIÁM ĐỐC", "Lê Văn Mẫu", "- Như trên;", "- Lưu: VT, VP."}) {
    EXPECT_TRUE(holds(outcome.out, words)) << words << "\n" << outcome.out;
  }
}

TEST(Profile, ChangesNothingThatALetterSays) {
  const TemporaryFolder folder;
  const std::string letter = folder.file("letter.xml", small_letter());
  const std::string house = folder.file("nha.xml", profile("Bình Hà",
                                                           "<setting name='body-size' "
                                                           "least='13'/>"));
  const auto text = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"make", letter, "-o", "-", "--format", "places"});
    return run_congvan(std::move(arguments)).out;
  };
  EXPECT_NE(text({"--no-profile"}), "");
  EXPECT_EQ(text({"--profile", house}), text({"--no-profile"}));
}

TEST(Profile, IsTheFirstThatIsNamedOrThere) {
  const Surroundings around;
  EXPECT_TRUE(holds(around.place(), "lacks its attribute “place”"));
  around.add("etc/congvan/profile.xml", profile("Máy"));
  EXPECT_EQ(around.place(), "Máy");
  around.add("home/congvan/profile.xml", profile("Người dùng"));
  EXPECT_EQ(around.place(), "Người dùng");
  around.add("home/congvan/profiles/bien.xml", profile("Biến"));
  EXPECT_EQ(around.place({}, {{"CONGVAN_PROFILE", "bien"}}), "Biến");
  around.add("letters/letter.xml", short_letter("profile='nha'"));
  around.add("etc/congvan/profiles/nha.xml", profile("Nhà"));
  EXPECT_EQ(around.place({}, {{"CONGVAN_PROFILE", "bien"}}), "Nhà");
  around.add("etc/congvan/profiles/tuy-chon.xml", profile("Tùy chọn"));
  EXPECT_EQ(around.place({"--profile", "tuy-chon"}, {{"CONGVAN_PROFILE", "bien"}}), "Tùy chọn");
  EXPECT_TRUE(holds(around.place({"--no-profile"}, {{"CONGVAN_PROFILE", "bien"}}),
                    "lacks its attribute “place”"));
}

TEST(Profile, OfANameIsSoughtBesideTheLetterFirst) {
  const Surroundings around(short_letter("profile='nha'"));
  around.add("etc/congvan/profiles/nha.xml", profile("Máy"));
  EXPECT_EQ(around.place(), "Máy");
  around.add("home/congvan/profiles/nha.xml", profile("Người dùng"));
  EXPECT_EQ(around.place(), "Người dùng");
  around.add("letters/nha.xml", profile("Cạnh"));
  EXPECT_EQ(around.place(), "Cạnh");
}

TEST(Profile, OfAFileIsNamedFromTheLetterOrFromTheUsersFolder) {
  const Surroundings around(short_letter("profile='nha.xml'"));
  around.add("letters/nha.xml", profile("Cạnh"));
  around.add("nha.xml", profile("Đây"));
  EXPECT_EQ(around.place(), "Cạnh");
  EXPECT_EQ(around.place({"--profile", "nha.xml"}), "Đây");
  EXPECT_EQ(around.place({"--profile", "./nha.xml"}), "Đây");
}

TEST(Profile, ThatNobodyNamedIsForItsOwnAgencyOnly) {
  const std::string own = "<issuer><name>Sở Nội vụ</name></issuer>";
  const std::string other = "<issuer><name>Sở Y tế</name></issuer>";
  const std::string lacks = "lacks its attribute “place”";
  const Surroundings around(short_letter("", own));
  const std::string file = around.add("home/congvan/profile.xml", profile("Bình Hà"));
  EXPECT_EQ(around.place(), "Bình Hà");
  around.add("letters/letter.xml", short_letter("", other));
  EXPECT_TRUE(holds(around.place(), lacks));
  EXPECT_TRUE(holds(around.place({}, {{"CONGVAN_PROFILE", file}}), lacks));
  EXPECT_EQ(around.place({"--profile", file}), "Bình Hà");
}

TEST(Profile, ThatIsNotThereIsAFault) {
  const Surroundings around(short_letter("profile='nha'"));
  const Outcome named = around.make({"--diagnostics=short"});
  EXPECT_EQ(named.status, 7);
  EXPECT_TRUE(holds(named.err,
                    "letters/letter.xml:1:39: error: profile-not-found: There is no "
                    "profile “nha”."))
      << named.err;
  EXPECT_EQ(around.make({"--profile", "khac"}).status, 7);
  EXPECT_EQ(around.make({"--profile", "./khac.xml"}).status, 7);
  EXPECT_EQ(around.make({"--profile", "letters"}).status, 7);
  EXPECT_EQ(around.make({}, {{"CONGVAN_PROFILE", "khac"}}).status, 7);
}

TEST(Profile, NamedByALetterStaysInTheRoot) {
  const Surroundings around(short_letter("profile='../nha.xml'"));
  around.add("nha.xml", profile("Đây"));
  EXPECT_EQ(around.place(), "Đây");
  const Outcome outside = around.make({"--root", "letters"});
  EXPECT_EQ(outside.status, 7);
  EXPECT_TRUE(holds(outside.err, "lies outside letters")) << outside.err;
  around.add("letters/letter.xml", short_letter("profile='nha'"));
  around.add("home/congvan/profiles/nha.xml", profile("Người dùng"));
  EXPECT_EQ(around.place({"--root", "letters"}), "Người dùng");
  EXPECT_EQ(around.place({"--root", "letters", "--profile", "nha.xml"}), "Đây");
}

TEST(Profile, NeverWaitsForAPipe) {
  const Surroundings around(short_letter("profile='./pipe'"));
  ASSERT_EQ(::mkfifo((around.path() + "/letters/pipe").c_str(), 0600), 0);
  EXPECT_EQ(around.make({}).status, 7);
}

TEST(Profile, IsComplainedOfAtItsOwnPlace) {
  const Surroundings around;
  around.add("nha.xml", profile("Đây", "<setting name='body-size' value='12'/>"));
  const Outcome outcome = around.make({"--profile", "nha.xml"});
  EXPECT_EQ(outcome.status, 6);
  EXPECT_EQ(outcome.err,
            "nha.xml:6:1: error: The setting body-size is 12 pt; it may be 13 to 14 pt.\n"
            "  <setting name='body-size' value='12'/></profile>\n"
            "  ^\n"
            "  hint: Choose a value in this range, or leave the setting out of the profile.\n"
            "  clause: Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 6\n");
  around.add("nha.xml", profile("Đây", "<contact><adress>x</adress></contact>"));
  EXPECT_TRUE(holds(around.make({"--profile", "nha.xml"}).err, "Did you mean <address>?"));
  around.add("nha.xml", "<profile");
  EXPECT_EQ(around.make({"--profile", "nha.xml"}).status, 4);
}

TEST(Profile, WarnsOfNotationsForKindsThatAreNone) {
  const Surroundings around;
  around.add("home/congvan/profile.xml",
             profile("Đây").insert(profile("Đây").find("</notations>"),
                                   "<notation kind='cong-vann' value='X'/>"));
  const Outcome outcome = around.make({"--fail-on-warning", "--lang", "vi"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_TRUE(holds(outcome.err, "Không có loại văn bản “cong-vann”")) << outcome.err;
  EXPECT_TRUE(holds(outcome.err, "Có phải ý bạn là cong-van?")) << outcome.err;
}

TEST(Profile, NamesASignatory) {
  const Surroundings around(short_letter("", "", "<signatory use='pho'/>"));
  const std::string pho =
      "<signatory id='pho' name='Trần Thị Thí Dụ'><capacity authority='KT.'>Giám đốc</capacity>"
      "<capacity>Phó Giám đốc</capacity></signatory>";
  around.add("nha.xml", profile("Đây", pho));
  const Outcome outcome = around.make({"--profile", "nha.xml"});
  EXPECT_EQ(outcome.err, "");
  EXPECT_TRUE(holds(outcome.out, "KT. GIÁM ĐỐC")) << outcome.out;
  EXPECT_TRUE(holds(outcome.out, "Trần Thị Thí Dụ")) << outcome.out;
  around.add("nha.xml", profile("Đây"));
  const Outcome unknown = around.make({"--profile", "nha.xml", "--diagnostics", "short"});
  EXPECT_EQ(unknown.status, 4);
  EXPECT_EQ(std::count(unknown.err.begin(), unknown.err.end(), '\n'), 1) << unknown.err;
}

TEST(Profile, IsAmongWhatTheLetterDependsOn) {
  const Surroundings around;
  around.add("nha.xml", profile("Đây"));
  const Outcome outcome = run_program({.arguments = {"make", "letters/letter.xml", "-o", "a.pdf",
                                                     "--profile", "nha.xml", "--deps", "-", "-v"},
                                       .folder = around.path()});
  EXPECT_TRUE(outcome.out.starts_with("a.pdf: letters/letter.xml nha.xml ")) << outcome.out;
  EXPECT_TRUE(holds(outcome.err, "note: The agency's profile: file nha.xml.")) << outcome.err;
}

}  // namespace
}  // namespace congvan
