#include "crypto/pkcs11_key.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "crypto/open_key.h"
#include "crypto/test_pki.h"
#include "crypto/token.h"

namespace congvan {
namespace {

constexpr unsigned long wrong_last = 0x10000;  // CKF_USER_PIN_COUNT_LOW

/// Two tokens, one with two keys.
class Pkcs11Keys : public testing::Test {
 protected:
  Pkcs11Keys() {
    TestPki& pki = test_pki();
    token_.add_token("Văn thư");
    token_.add_token("Lãnh đạo");
    token_.add_key("Văn thư", "office", "0a", pki.key("office"), pki.certificate("office"));
    token_.add_key("Lãnh đạo", "duc", "01", pki.key("duc"), pki.certificate("duc"));
    token_.add_key("Lãnh đạo", "lan", "02", pki.key("lan"), pki.certificate("lan"));
  }

  Token& token() { return token_; }

  static KeyRequest request(const std::string& uri, const std::string& pin = Token::pin) {
    return {.key = "pkcs11:" + uri,
            .library = Token::module(),
            .ask = [=](const std::string&) { return Secret(pin); },
            .now = test_pki().authorities().now()};
  }

  /// What is said of an address that opens no key; else whose key it is.
  static std::string opened(const KeyRequest& request) {
    Diagnostics says;
    const auto key = open_key(request, says);
    EXPECT_EQ(key == nullptr, says.has_errors()) << to_string(says);
    return key ? facts_of(key->certificates().front()).name : to_string(says);
  }
  static std::string opened(const std::string& uri, const std::string& pin = Token::pin) {
    return opened(request(uri, pin));
  }

 private:
  Token token_;
};

constexpr const char* leader = "token=L%C3%A3nh%20%C4%91%E1%BA%A1o";
constexpr const char* clerk = "token=V%C4%83n%20th%C6%B0";

TEST_F(Pkcs11Keys, FindsTheOneThatFits) {
  EXPECT_EQ(opened(clerk), "UBND tỉnh Bình Minh");
  EXPECT_EQ(opened(std::string(leader) + ";object=lan"), "Trần Thị Lan");
  EXPECT_EQ(opened(std::string(leader) + ";id=%01;type=private"), "Nguyễn Văn Đức");
  EXPECT_EQ(opened("manufacturer=SoftHSM%20project;model=SoftHSM%20v2;" + std::string(clerk)),
            "UBND tỉnh Bình Minh");
  EXPECT_EQ(opened("token=Văn thư"), "UBND tỉnh Bình Minh");  // as people may type it
}

TEST_F(Pkcs11Keys, SaysWhatThereIsIfSeveralFitOrNone) {
  const std::string several = opened("");
  EXPECT_TRUE(several.starts_with("error: token-several found=")) << several;
  EXPECT_NE(several.find("Văn thư (serial="), several.npos) << several;
  EXPECT_NE(several.find("Lãnh đạo (serial="), several.npos) << several;
  const std::string none = opened("token=Thủ%20kho");
  EXPECT_TRUE(none.starts_with("error: token-not-found found=")) << none;
  EXPECT_NE(none.find("Văn thư (serial="), none.npos) << none;
  const std::string keys = opened(leader);
  EXPECT_TRUE(keys.starts_with("error: token-keys-several found=")) << keys;
  EXPECT_NE(keys.find("duc (id=01)"), keys.npos) << keys;
  EXPECT_NE(keys.find("lan (id=02)"), keys.npos) << keys;
  EXPECT_EQ(opened(std::string(clerk) + ";object=lan"),
            "error: token-key-not-found found=office (id=0a)\n");
  for (const std::string another :
       {"slot-id=4294967295", "serial=0", "model=SoftHSM%20v3", "manufacturer=Others"}) {
    const std::string said = opened(std::string(clerk) + ";" + another);
    EXPECT_TRUE(said.starts_with("error: token-not-found")) << said;
  }
}

TEST_F(Pkcs11Keys, AsksForThePinByTheNameOfTheToken) {
  KeyRequest asking = request(clerk);
  std::string asked;
  asking.ask = [&](const std::string& of) {
    asked = of;
    return Secret(Token::pin);
  };
  EXPECT_EQ(opened(asking), "UBND tỉnh Bình Minh");
  EXPECT_EQ(asked, "Văn thư");
  asking.ask = [](const std::string&) { return std::nullopt; };
  Diagnostics says;
  EXPECT_FALSE(open_key(asking, says));
  EXPECT_EQ(to_string(says), "");
}

TEST_F(Pkcs11Keys, TriesAWrongPinOnce) {
  int asked = 0;
  KeyRequest asking = request(clerk);
  asking.ask = [&](const std::string&) {
    ++asked;
    return Secret("135791");
  };
  EXPECT_EQ(opened(asking), "error: token-pin-incorrect token=Văn thư\n");
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(token().flags_of("Văn thư") & wrong_last, wrong_last);
  EXPECT_EQ(opened(clerk), "UBND tỉnh Bình Minh");
  EXPECT_EQ(token().flags_of("Văn thư") & wrong_last, 0U);
  EXPECT_EQ(opened(clerk, ""), "error: token-pin-incorrect token=Văn thư\n");
}

TEST_F(Pkcs11Keys, TakesThePinFromAFileThatTheAddressNames) {
  const TemporaryFolder folder;
  const std::string path = folder.file("pin", std::string(Token::pin) + "\nsomething else\n");
  std::filesystem::permissions(path, std::filesystem::perms::owner_read);
  KeyRequest asking = request(std::string(clerk) + "?pin-source=file:" + path);
  asking.ask = nullptr;
  EXPECT_EQ(opened(asking), "UBND tỉnh Bình Minh");
  asking.key += "-not-there";
  EXPECT_EQ(opened(asking),
            "error: passphrase-cannot-be-read source=" + path + "-not-there limit=1024\n");
}

TEST_F(Pkcs11Keys, TakesTheLibraryFromTheAddress) {
  KeyRequest asking = request(std::string(clerk) + "?module-path=" + Token::module());
  asking.library = "/nonexistent";
  EXPECT_EQ(opened(asking), "UBND tỉnh Bình Minh");
  asking = request(clerk);
  asking.library.reset();
  EXPECT_EQ(opened(asking), "error: token-library-missing\n");
  asking.library = "/nonexistent/lib.so";
  EXPECT_TRUE(opened(asking).starts_with(
      "error: token-library-unloadable library=/nonexistent/lib.so reason="));
  asking.library = "libm.so.6";
  EXPECT_EQ(opened(asking), "error: token-library-foreign library=libm.so.6\n");
  asking = request(std::string(clerk) + "?module-name=no-such-token");
  EXPECT_TRUE(opened(asking).starts_with(
      "error: token-library-unloadable library=libno-such-token.so reason="));
}

TEST_F(Pkcs11Keys, TakesTheCertificateFromAFileWhereTheTokenHasNone) {
  TestPki& pki = test_pki();
  token().add_token("Trống");
  KeyRequest asking = request("token=Trống");
  EXPECT_EQ(opened(asking), "error: token-without-key\n");
  token().add_key("Trống", "bare", "05", pki.key("lan"));
  EXPECT_EQ(opened(asking), "error: token-without-certificate key=bare\n");
  asking.certificates = {pki.certificate("lan"), pki.certificate("ca")};
  EXPECT_EQ(opened(asking), "Trần Thị Lan");
}

TEST_F(Pkcs11Keys, DoesNotGiveASignatureOfAnotherKey) {
  TestPki& pki = test_pki();
  token().add_token("Nhầm");
  token().add_key("Nhầm", "lan", "05", pki.key("lan"), pki.certificate("office"));
  Diagnostics says;
  const auto key = open_key(request("token=Nhầm"), says);
  ASSERT_TRUE(key);
  for (int i = 0; i < 2; ++i) {
    try {
      key->sign("words");
      ADD_FAILURE();
    } catch (const SigningFailed& failed) {
      EXPECT_EQ(to_string(failed.complaint()),
                "error: token-signature-wrong name=UBND tỉnh Bình Minh");
    }
  }
}

TEST_F(Pkcs11Keys, GivesThePinAnewToAKeyThatWantsIt) {
  TestPki& pki = test_pki();
  token().add_token("Kỹ");
  token().add_wary_key("Kỹ", "duc", "05", pki.key("duc"), pki.certificate("duc"));
  int asked = 0;
  KeyRequest asking = request("token=Kỹ");
  asking.ask = [&](const std::string&) {
    ++asked;
    return Secret(Token::pin);
  };
  Diagnostics says;
  const auto key = open_key(asking, says);
  ASSERT_TRUE(key) << to_string(says);
  EXPECT_FALSE(key->sign("words").empty());
  EXPECT_FALSE(key->sign("more words").empty());
  EXPECT_EQ(asked, 1);
}

TEST_F(Pkcs11Keys, RefusesWhoMayNotSign) {
  TestPki& pki = test_pki();
  token().add_token("Cũ");
  token().add_key("Cũ", "old", "05", pki.key("expired"), pki.certificate("expired"));
  EXPECT_TRUE(opened("token=Cũ").starts_with("error: key-certificate-expired name=Hết Hạn"));
}

TEST_F(Pkcs11Keys, TakesTheCertificateThatIsValidAfterARenewal) {
  Authorities made;
  made.issue("ca", made.authority());
  made.issue("new", made.person("ca"));
  CertificateWish old = made.person("ca");
  old.key_of = "new";
  old.from = -20 * a_day;
  old.until = -a_day;
  made.issue("old", old);
  const auto file = [&](const std::string& name) { return made.folder().file(name); };
  token().add_token("Mới");
  token().add_key("Mới", "key", "05", file("new.key"), file("old.pem"));
  EXPECT_TRUE(opened("token=Mới").starts_with("error: key-certificate-expired"));
  token().add_certificate("Mới", "renewed", "05", file("new.pem"));
  token().add_certificate("Mới", "older", "05", file("old.pem"));
  Diagnostics says;
  const auto key = open_key(request("token=Mới"), says);
  ASSERT_TRUE(key) << to_string(says);
  EXPECT_EQ(key->certificates().front(), made.certificate("new"));
}

TEST(Pkcs11, SaysThatThereIsNoToken) {
  const Token none;
  Diagnostics says;
  EXPECT_FALSE(open_key({.key = "pkcs11:", .library = Token::module()}, says));
  EXPECT_EQ(to_string(says), "error: token-none\n");
}

}  // namespace
}  // namespace congvan
