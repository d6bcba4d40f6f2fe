#include "crypto/test_pki.h"

#include <filesystem>
#include <map>
#include <stdexcept>
#include <utility>

namespace congvan {

TestPki::TestPki() : files_([this](const HttpQuestion& question) { return answer(question); }) {
  authorities_.issue("root", authorities_.authority());
  authorities_.issue("ca", with_addresses(authorities_.authority("root")));
  issue_people();
  CertificateWish stamper = with_addresses(authorities_.stamper("root"));
  stamper.subject = "Dấu thời gian";
  authorities_.issue("tsa", stamper);
  stamper.extensions[1].second = "timeStamping";
  authorities_.issue("tsa-plain", stamper);
  authorities_.issue("responder", authorities_.responder("ca"));
  authorities_.revoke("revoked", -a_day, "keyCompromise");
  ca_list_ = authorities_.crl("ca");
  root_list_ = authorities_.crl("root");
  ca_ = authorities_.certificate("ca").der;
  root_ = authorities_.certificate("root").der;
  start_ocsp();
}

CertificateWish TestPki::with_addresses(CertificateWish wish) const {
  const std::string& issuer = wish.issuer;
  std::string access = "caIssuers;URI:" + files_.url() + "/" + issuer + ".cer";
  if (issuer == "ca") access += ",OCSP;URI:" + ocsp_.url();
  wish.extensions.emplace_back("authorityInfoAccess", access);
  wish.extensions.emplace_back("crlDistributionPoints",
                               "URI:" + files_.url() + "/" + issuer + ".crl");
  return wish;
}

CertificateWish TestPki::person(const std::string& subject, const std::string& key) const {
  CertificateWish wish = with_addresses(authorities_.person("ca"));
  wish.subject = subject;
  wish.key = key;
  return wish;
}

void TestPki::issue_people() {
  authorities_.issue("duc", person("Nguyễn Văn Đức", "rsa"));
  authorities_.issue("lan", person("Trần Thị Lan"));
  authorities_.issue("office", person("UBND tỉnh Bình Minh"));
  authorities_.issue("large", person("Lê Văn Lớn", "p384"));
  authorities_.issue("huge", person("Phạm Văn To", "p521"));
  authorities_.issue("weak", person("Khóa Yếu", "rsa1024"));
  authorities_.issue("signer", person("Người Ký"));
  authorities_.issue("revoked", person("Đã Thu Hồi"));
  CertificateWish wish = person("Hết Hạn");
  wish.from = -20 * a_day;
  wish.until = -10 * a_day;
  authorities_.issue("expired", wish);
  wish = person("Chưa Đến Hạn");
  wish.from = 10 * a_day;
  authorities_.issue("not-yet", wish);
  wish = person("Chỉ Mã Hóa");
  wish.extensions.front().second = "critical,keyEncipherment";
  authorities_.issue("cipher", wish);
}

HttpReply TestPki::answer(const HttpQuestion& question) const {
  const std::map<std::string, const std::string*> all = {
      {"/ca.crl", &ca_list_}, {"/root.crl", &root_list_}, {"/ca.cer", &ca_}, {"/root.cer", &root_}};
  const auto found = all.find(question.path);
  if (question.method != "GET" || found == all.end()) return {"no such file", "text/plain", 404};
  return {*found->second, "application/pkix-crl"};
}

std::string TestPki::pkcs12(const std::string& name,
                            const std::optional<std::string>& passphrase) const {
  const std::string made =
      file(name + (passphrase ? "-" : "-none") + passphrase.value_or("") + ".p12");
  if (std::filesystem::exists(made)) return made;
  std::vector<std::string> words = {"pkcs12",    "-export",
                                    "-inkey",    key(name),
                                    "-in",       certificate(name),
                                    "-certfile", certificate("ca"),
                                    "-out",      made,
                                    "-passout",  "pass:" + passphrase.value_or("")};
  if (!passphrase) words.insert(words.end(), {"-nomac", "-keypbe", "NONE", "-certpbe", "NONE"});
  const Outcome outcome =
      run_program({.program = "/usr/bin/openssl", .arguments = std::move(words)});
  if (outcome.status != 0) throw std::runtime_error("openssl pkcs12: " + outcome.err);
  return made;
}

KeyRequest TestPki::request(const std::string& name) const {
  return {.key = pkcs12(name),
          .ask = [](const std::string&) { return Secret(passphrase_of_all); },
          .now = authorities_.now()};
}

std::unique_ptr<SigningKey> TestPki::open(const std::string& name) const {
  Diagnostics says;
  auto key = open_key(request(name), says);
  if (!key) throw std::runtime_error(to_string(says));
  return key;
}

TestPki& test_pki() {
  static TestPki pki;
  return pki;
}

}  // namespace congvan
