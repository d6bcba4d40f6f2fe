// From draft to signed-off, by the real program, before judges that are programs of others.

#include <gtest/gtest.h>

#include <regex>

#include "crypto/test_pki.h"
#include "crypto/time_stamp_server.h"
#include "crypto/token.h"
#include "pdf_judges.h"
#include "seal_program/signing_desk.h"

namespace congvan {
namespace {

bool begins_with(const std::string& later, const std::string& earlier) {
  return later.size() > earlier.size() && later.compare(0, earlier.size(), earlier) == 0;
}

std::string code_of(const Outcome& outcome) {
  const std::regex code("\"code\":\"([a-z0-9-]+)\"");
  std::smatch found;
  return std::regex_search(outcome.err, found, code) ? found[1].str() : outcome.err;
}

TEST(SignVerb, SignsSevenSlotsOneAfterTheOtherAndBreaksNone) {
  SigningDesk desk;
  std::string before = desk.make_letter("0.pdf");
  struct Step {
    std::string slot, key;
    std::vector<std::string> more;
  };
  const std::vector<Step> steps = {{"initials", "lan", {}},
                                   {"leader", "duc", {"--image", "signature.png"}},
                                   {"number", "office", {"--words", "15"}},
                                   {"day", "office", {"--words", "08"}},
                                   {"month", "office", {"--words", "9"}},
                                   {"seal", "office", {"--image", "seal.png"}},
                                   {"copy", "office", {}}};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string after = std::to_string(i + 1) + ".pdf";
    const Outcome said = desk.sign(before, steps[i].slot, steps[i].key, after, steps[i].more);
    ASSERT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(said.err, "") << steps[i].slot;
    EXPECT_TRUE(begins_with(desk.bytes(after), desk.bytes(before))) << steps[i].slot;
    expect_sound(desk.bytes(after), i + 1);
    before = after;
  }
  const Outcome verdict = desk.verify(before, {"--json"});
  const std::string all = verdict.out;
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 7);
  EXPECT_EQ(verdict.out.find("\"standing\":\"broken\""), verdict.out.npos) << verdict.out;
  const Outcome slots = desk.run({"slots", before});
  EXPECT_EQ(slots.out.find("open"), slots.out.npos) << slots.out;
}

TEST(SignVerb, ShowsNamesNumbersAndTimesInFontsOfTheirOwn) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  ASSERT_EQ(desk.sign("0.pdf", "leader", "duc", "1.pdf").status, 0);
  ASSERT_EQ(desk.sign("1.pdf", "number", "office", "2.pdf", {"--words", "15"}).status, 0);
  ASSERT_EQ(desk.sign("2.pdf", "copy", "office", "3.pdf").status, 0);
  const JudgedPdf judged(desk.bytes("3.pdf"));
  const std::string words = judged.words_by_mupdf();
  EXPECT_NE(words.find("Nguyễn Văn Đức"), words.npos) << words;
  EXPECT_NE(words.find("15"), words.npos);
  EXPECT_TRUE(std::regex_search(words, std::regex("SKHCN-CĐS; 20..-..-..T..:..:...07:00")))
      << words;
  const std::string fonts = judged.said({"pdffonts", "PDF"});
  EXPECT_EQ(fonts.find(" no  "), fonts.npos) << fonts;
}

TEST(SignVerb, ReachesEveryLevelOfPades) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  const TimeStampServer tsa(test_pki().authorities());
  const std::vector<std::pair<std::string, std::string>> levels = {
      {"t", "B-T"}, {"lt", "B-LT"}, {"lta", "B-LTA"}};
  for (const auto& [level, name] : levels) {
    const Outcome said = desk.sign(
        "0.pdf", "leader", "duc", level + ".pdf",
        {"--image", "signature.png", "--time-stamp", tsa.url(), "--level", level, "--trust",
         test_pki().certificate("root"), "--certificates", test_pki().certificate("ca")});
    ASSERT_EQ(said.status, 0) << said.err;
    expect_sound(desk.bytes(level + ".pdf"), 1);
    const Outcome verdict = desk.verify(level + ".pdf", {"--json"});
    EXPECT_NE(verdict.out.find("\"level\":\"" + name + "\""), verdict.out.npos)
        << verdict.out << verdict.err;
    EXPECT_EQ(verdict.status, level == "t" ? 11 : 0) << verdict.out << verdict.err;
  }
  EXPECT_EQ(JudgedPdf(desk.bytes("lta.pdf")).words_by_mupdf(),
            JudgedPdf(desk.bytes("lt.pdf")).words_by_mupdf());
  // What is missing in the file may be asked for.
  EXPECT_EQ(desk.verify("t.pdf", {"--online"}).status, 0) << desk.verify("t.pdf").out;
  // A letter that lasts is signed on.
  ASSERT_EQ(desk.sign("lta.pdf", "seal", "office", "more.pdf", {"--image", "seal.png"}).status, 0);
  expect_sound(desk.bytes("more.pdf"), 2);
}

TEST(SignVerb, SignsWithKeysOfATokenAndWithKeysElsewhere) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  Token token;
  token.add_token("Bút ký");
  token.add_key("Bút ký", "rsa", "01", test_pki().key("duc"), test_pki().certificate("duc"));
  token.add_key("Bút ký", "ec", "02", test_pki().key("lan"), test_pki().certificate("lan"));
  desk.write("pin", std::string(Token::pin) + "\n");
  for (const std::string object : {"rsa", "ec"}) {
    const Outcome said =
        run_program({.arguments = {"sign", "0.pdf", "--slot", "leader", "--key",
                                   "pkcs11:token=B%C3%BAt%20k%C3%BD;object=" + object, "--module",
                                   Token::module(), "--passphrase-file", "pin", "--certificates",
                                   test_pki().certificate("ca"), "--image", "signature.png", "-o",
                                   object + ".pdf"},
                     .environment = {token.environment()},
                     .folder = desk.path("")});
    ASSERT_EQ(said.status, 0) << said.err;
    expect_sound(desk.bytes(object + ".pdf"), 1);
  }
  // Somebody else reads the digest, signs it and writes the signature.
  desk.write("remote.sh",
             "mkfifo ask answer\n"
             "(exec 3< ask 4> answer\n"
             " read kind digest <&3; echo \"$digest\" | openssl base64 -d -A > digest\n"
             " openssl pkeyutl -sign -inkey " +
                 test_pki().key("duc") +
                 " -pkeyopt digest:sha256 -in digest | openssl base64 -A >&4) &\n"
                 "exec timeout 60 " CONGVAN_PROGRAM
                 " sign 0.pdf --slot leader --key external --certificates " +
                 test_pki().certificate("duc") + " --certificates " + test_pki().certificate("ca") +
                 " --image signature.png -o external.pdf > ask < answer\n");
  const Outcome said =
      run_program({.program = "/bin/sh", .arguments = {"remote.sh"}, .folder = desk.path("")});
  ASSERT_EQ(said.status, 0) << said.err;
  expect_sound(desk.bytes("external.pdf"), 1);
}

TEST(SignVerb, RefusesWithOneClearMessageAndLeavesNoFile) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  ASSERT_EQ(desk.sign("0.pdf", "leader", "duc", "1.pdf", {"--image", "signature.png"}).status, 0);
  desk.write("wrong", "sai\n");
  TimeStampServer tsa(test_pki().authorities());
  tsa.behave(StampManner::other_imprint);
  const auto said = [&](const Outcome& outcome) {
    EXPECT_NE(outcome.status, 0);
    EXPECT_NE(outcome.status, 10) << outcome.err;
    return code_of(outcome);
  };
  const std::vector<std::string> json = {"--diagnostics", "json"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.end(), json.begin(), json.end());
    return more;
  };
  EXPECT_EQ(said(desk.sign("0.pdf", "lead", "duc", "x.pdf", json)), "slot-not-there");
  EXPECT_EQ(said(desk.sign("1.pdf", "leader", "duc", "x.pdf", json)), "slot-signed");
  EXPECT_EQ(said(desk.sign("0.pdf", "number", "office", "x.pdf", json)), "slot-needs-words");
  const std::vector<std::pair<std::string, std::string>> unfit = {
      {"expired", "key-certificate-expired"},
      {"not-yet", "key-certificate-not-yet"},
      {"weak", "key-weak"},
      {"cipher", "key-certificate-usage"}};
  for (const auto& [key, code] : unfit) {
    EXPECT_EQ(said(desk.sign("0.pdf", "leader", key, "x.pdf", json)), code);
  }
  said(desk.sign("0.pdf", "leader", "duc", "x.pdf", with({"--time-stamp", tsa.url()})));
  said(desk.sign("0.pdf", "leader", "duc", "x.pdf", with({"--image", "open.xml"})));
  said(desk.run({"sign", "0.pdf", "--slot", "leader", "--key", test_pki().pkcs12("duc"),
                 "--passphrase-file", "wrong", "-o", "x.pdf", "--diagnostics", "json"}));
  said(desk.run({"sign", "open.xml", "--slot", "leader", "--key", test_pki().pkcs12("duc"), "-o",
                 "x.pdf", "--diagnostics", "json"}));
  for (const std::string& name : desk.names()) EXPECT_EQ(name.find("x.pdf"), name.npos) << name;
}

TEST(SignVerb, LeavesNothingWhereThereIsNoRoom) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  const auto before = desk.names();
  const Outcome said = run_program(
      {.program = "/bin/sh",
       .arguments = {"-c", "ulimit -f 20; exec '" CONGVAN_PROGRAM
                           "' sign 0.pdf --slot leader --key '" +
                               test_pki().pkcs12("duc") +
                               "' --passphrase-file pass --image signature.png -o x.pdf"},
       .folder = desk.path("")});
  EXPECT_EQ(said.status, 7) << said.err;
  EXPECT_NE(said.err, "");
  EXPECT_EQ(desk.names(), before);
}

TEST(SignVerb, LocksWhatWasSigned) {
  SigningDesk desk;
  desk.make_letter("0.pdf");
  ASSERT_EQ(desk.sign("0.pdf", "leader", "duc", "1.pdf", {"--image", "signature.png"}).status, 0);
  const std::string plain = JudgedPdf(desk.bytes("1.pdf")).plain();
  EXPECT_NE(plain.find("/TransformMethod /DocMDP"), plain.npos);
  EXPECT_NE(plain.find("/TransformMethod /FieldMDP"), plain.npos);
  EXPECT_NE(plain.find("/Perms"), plain.npos);
}

}  // namespace
}  // namespace congvan
