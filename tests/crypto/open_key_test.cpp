#include "crypto/open_key.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "crypto/test_pki.h"
#include "crypto/token.h"

namespace congvan {
namespace {

/// What is said of a request that opens no key; "opened" if it does.
std::string complaint(const KeyRequest& request) {
  Diagnostics says;
  const auto key = open_key(request, says);
  EXPECT_EQ(key == nullptr, says.has_errors());
  return key ? "opened" : to_string(says);
}

KeyRequest with(KeyRequest request, const std::string& passphrase) {
  request.ask = [=](const std::string&) { return Secret(passphrase); };
  return request;
}

/// A PKCS#12 file by the program openssl with these options.
std::string exported(const TemporaryFolder& folder, std::vector<std::string> options) {
  std::vector<std::string> words = {"pkcs12", "-export", "-out", "made.p12", "-passout", "pass:x"};
  words.insert(words.end(), options.begin(), options.end());
  const Outcome outcome = run_program(
      {.program = "/usr/bin/openssl", .arguments = std::move(words), .folder = folder.path()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return folder.file("made.p12");
}

TEST(OpenKey, TakesAFile) {
  EXPECT_EQ(complaint(test_pki().request("duc")), "opened");
  EXPECT_EQ(complaint(test_pki().request("lan")), "opened");
}

TEST(OpenKey, TellsWhoseFileThePassphraseIsOf) {
  KeyRequest request = test_pki().request("lan");
  std::string asked;
  request.ask = [&](const std::string& of) {
    asked = of;
    return Secret(TestPki::passphrase_of_all);
  };
  EXPECT_EQ(complaint(request), "opened");
  EXPECT_EQ(asked, request.key);
}

TEST(OpenKey, RefusesAWrongPassphrase) {
  const KeyRequest request = test_pki().request("lan");
  for (const std::string wrong : {"", "mật khẩu 12", "mật khẩu 123 ", "MẬT KHẨU 123"}) {
    EXPECT_EQ(complaint(with(request, wrong)),
              "error: key-passphrase-wrong file=" + request.key + "\n");
  }
}

TEST(OpenKey, SaysNothingMoreIfThereIsNoPassphrase) {
  KeyRequest request = test_pki().request("lan");
  request.ask = [](const std::string&) { return std::nullopt; };
  Diagnostics says;
  EXPECT_FALSE(open_key(request, says));
  EXPECT_EQ(to_string(says), "");
}

TEST(OpenKey, DoesNotAskWhereThereIsNothingToAsk) {
  KeyRequest request = test_pki().request("lan");
  request.ask = [](const std::string&) -> std::optional<Secret> {
    ADD_FAILURE() << "asked";
    return {};
  };
  request.key = test_pki().pkcs12("lan", "");
  EXPECT_EQ(complaint(request), "opened");
  request.key = test_pki().pkcs12("lan", std::nullopt);
  EXPECT_EQ(complaint(request), "opened");
}

TEST(OpenKey, TakesFilesOfOldPrograms) {
  const TemporaryFolder folder;
  KeyRequest request = with(test_pki().request("lan"), "x");
  request.key = exported(
      folder, {"-legacy", "-inkey", test_pki().key("duc"), "-in", test_pki().certificate("duc")});
  Diagnostics says;
  const auto key = open_key(request, says);
  ASSERT_TRUE(key) << to_string(says);
  EXPECT_FALSE(key->sign("words").empty());
}

TEST(OpenKey, RefusesWhatIsNoFileOfAKey) {
  const TemporaryFolder folder;
  KeyRequest request = test_pki().request("lan");
  const auto of = [&](const std::string& path) {
    request.key = path;
    return complaint(request);
  };
  const std::string there = folder.file("key.p12");
  EXPECT_EQ(of(there), "error: file-not-found file=" + there + "\n");
  EXPECT_EQ(of(folder.path()), "error: file-is-folder file=" + folder.path() + "\n");
  const std::string bad = "error: key-file-unreadable file=" + there + "\n";
  folder.file("key.p12", "");
  EXPECT_EQ(of(there), bad);
  folder.file("key.p12", bytes_of(test_pki().key("lan")));
  EXPECT_EQ(of(there), bad);
  folder.file("key.p12", std::string(1'000'001, '\0'));
  EXPECT_EQ(of(there), "error: crypto-file-too-large file=" + there + " limit=1000000\n");
}

TEST(OpenKey, WantsAKeyAndItsCertificate) {
  const TemporaryFolder folder;
  TestPki& pki = test_pki();
  KeyRequest request = with(pki.request("lan"), "x");
  request.key = exported(folder, {"-nokeys", "-in", pki.certificate("lan")});
  EXPECT_EQ(complaint(request), "error: key-file-without-key file=" + request.key + "\n");
  request.key = exported(folder, {"-nocerts", "-inkey", pki.key("lan")});
  EXPECT_EQ(complaint(request), "error: key-file-without-certificate file=" + request.key + "\n");
  // It may come in a file of its own, among others.
  request.certificates = {pki.certificate("ca"), pki.certificate("lan")};
  EXPECT_EQ(complaint(request), "opened");
  request.certificates = {folder.file("none.pem", "none")};
  EXPECT_EQ(complaint(request),
            "error: certificate-file-without file=" + request.certificates.front() + "\n");
}

TEST(OpenKey, TakesTheChainFromFiles) {
  const TemporaryFolder folder;
  TestPki& pki = test_pki();
  KeyRequest request = with(pki.request("lan"), "x");
  request.key = exported(folder, {"-inkey", pki.key("lan"), "-in", pki.certificate("lan")});
  request.certificates = {pki.certificate("root"), pki.certificate("duc"), pki.certificate("ca")};
  Diagnostics says;
  const auto key = open_key(request, says);
  ASSERT_TRUE(key);
  std::string names;
  for (const Certificate& each : key->certificates()) names += facts_of(each).name + "; ";
  EXPECT_EQ(names, "Trần Thị Lan; ca; root; ");
}

TEST(OpenKey, RefusesWhoMayNotSign) {
  TestPki& pki = test_pki();
  const auto of = [&](const std::string& name) {
    const std::string said = complaint(pki.request(name));
    return said.substr(0, said.find(" time="));
  };
  EXPECT_EQ(of("expired"), "error: key-certificate-expired name=Hết Hạn");
  EXPECT_EQ(of("not-yet"), "error: key-certificate-not-yet name=Chưa Đến Hạn");
  EXPECT_EQ(of("cipher"), "error: key-certificate-usage name=Chỉ Mã Hóa\n");
  EXPECT_EQ(of("weak"), "error: key-weak name=Khóa Yếu key=RSA 1024\n");
}

TEST(OpenKey, AsksTheTimeItIsGiven) {
  KeyRequest request = test_pki().request("expired");
  request.now -= 15 * a_day;
  EXPECT_EQ(complaint(request), "opened");
}

// Whatever is done to a file, it is one of a key or it is not: nothing else happens.
TEST(OpenKey, SurvivesBrokenFiles) {
  const TemporaryFolder folder;
  KeyRequest request = test_pki().request("lan");
  const std::string good = bytes_of(request.key);
  std::size_t opened = 0;
  const auto try_out = [&](const std::string& bytes) {
    request.key = folder.file("key.p12", bytes);
    const std::string said = complaint(request);
    if (said == "opened") ++opened;
    EXPECT_EQ(said.find("\n"), said == "opened" ? said.npos : said.size() - 1) << said;
  };
  for (std::size_t size = 0; size < good.size(); size += 7) try_out(good.substr(0, size));
  EXPECT_EQ(opened, 0U);
  for (std::size_t at = 0; at < good.size(); at += 5) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (at % 2 == 0 ? 0x01 : 0x80));
    try_out(bad);
  }
  EXPECT_LT(opened, 3U);  // bytes of the numbers that hold no secret
}

TEST(OpenKey, DoesNotHashAPassphraseForYears) {
  const TemporaryFolder folder;
  KeyRequest request = test_pki().request("lan");
  // The last value of the file, INTEGER 2048, is how often; it becomes one of two more bytes. So
  // become the two that it stands in: MacData of 65 bytes, and the whole.
  std::string bytes = bytes_of(request.key);
  ASSERT_TRUE(bytes.ends_with(std::string("\x02\x02\x08\x00", 4)));
  const std::size_t mac = bytes.size() - 67;
  ASSERT_EQ(bytes.substr(mac, 2), "\x30\x41");
  bytes[mac + 1] = '\x43';
  ASSERT_EQ(bytes.substr(0, 2), "\x30\x82");
  const std::size_t size = bytes.size() - 4 + 2;
  bytes[2] = static_cast<char>(size >> 8U);
  bytes[3] = static_cast<char>(size & 0xffU);
  bytes.replace(bytes.size() - 4, 4, "\x02\x04\x7f\xff\xff\xff");
  request.key = folder.file("slow.p12", bytes);
  EXPECT_EQ(complaint(request), "error: key-file-unreadable file=" + request.key + "\n");
}

}  // namespace
}  // namespace congvan
