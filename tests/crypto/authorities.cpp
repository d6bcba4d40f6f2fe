#include "crypto/authorities.h"

#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace congvan {
namespace {

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* it) const {
    Free(it);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using Paper = std::unique_ptr<X509, Freed<&X509_free>>;
using File = std::unique_ptr<BIO, Freed<&BIO_free_all>>;

void must(bool done) {
  if (!done) throw std::runtime_error("openssl does not do what a test needs");
}

Key make_key(const std::string& kind) {
  if (kind == "ec") return Key(EVP_EC_gen("P-256"));
  if (kind.starts_with('p')) return Key(EVP_EC_gen(("P-" + kind.substr(1)).c_str()));
  const std::string bits = kind == "rsa" ? "2048" : kind.substr(3);
  return Key(EVP_RSA_gen(std::stoul(bits)));
}

Key read_key(const std::string& path) {
  const File file(BIO_new_file(path.c_str(), "r"));
  return Key(PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr));
}

Paper read_paper(const std::string& path) {
  const File file(BIO_new_file(path.c_str(), "r"));
  return Paper(PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
}

std::string der(X509& paper) {
  std::string made(static_cast<std::size_t>(i2d_X509(&paper, nullptr)), '\0');
  auto* at = reinterpret_cast<unsigned char*>(made.data());
  i2d_X509(&paper, &at);
  return made;
}

void add_extensions(X509& paper, X509& issuer, const CertificateWish& wish) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, &issuer, &paper, nullptr, nullptr, 0);
  X509V3_set_ctx_nodb(&context);
  for (const auto& [name, value] : wish.extensions) {
    X509_EXTENSION* const made = X509V3_EXT_conf(nullptr, &context, name.c_str(), value.c_str());
    must(made != nullptr && X509_add_ext(&paper, made, -1) == 1);
    X509_EXTENSION_free(made);
  }
}

std::string written(std::int64_t time, const char* form) {
  const std::time_t seconds = time;
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 40> text{};
  return {text.data(), std::strftime(text.data(), text.size(), form, &parts)};
}

}  // namespace

Authorities::Authorities() : now_(std::time(nullptr)) {}

std::string Authorities::openssl(const std::vector<std::string>& arguments) const {
  const Outcome outcome = run_program(
      {.program = "/usr/bin/openssl", .arguments = arguments, .folder = folder_.path()});
  if (outcome.status != 0) {
    throw std::runtime_error("openssl " + arguments.front() + ": " + outcome.err);
  }
  return outcome.out;
}

Certificate Authorities::issue(const std::string& name, const CertificateWish& wish) {
  const Key key =
      wish.key_of.empty() ? make_key(wish.key) : read_key(folder_.file(wish.key_of + ".key"));
  const Paper paper(X509_new());
  const std::string issuer_name = wish.issuer.empty() ? name : wish.issuer;
  Paper above;
  Key above_key;
  if (!wish.issuer.empty()) {
    above = read_paper(folder_.file(wish.issuer + ".pem"));
    above_key = read_key(folder_.file(wish.issuer + ".key"));
  }
  const std::string subject = wish.subject.empty() ? name : wish.subject;
  long serial = static_cast<long>(issued_.size()) + 0x1001;
  if (!wish.serial_of.empty()) {
    serial = ASN1_INTEGER_get(
        X509_get0_serialNumber(read_paper(folder_.file(wish.serial_of + ".pem")).get()));
  }
  must(X509_set_version(paper.get(), X509_VERSION_3) == 1);
  ASN1_INTEGER_set(X509_get_serialNumber(paper.get()), serial);
  ASN1_TIME_set(X509_getm_notBefore(paper.get()), now_ + wish.from);
  ASN1_TIME_set(X509_getm_notAfter(paper.get()), now_ + wish.until);
  must(X509_set_pubkey(paper.get(), key.get()) == 1);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(paper.get()), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(subject.c_str()), -1, -1, 0);
  X509& issuer = above ? *above : *paper;
  X509_set_issuer_name(paper.get(), X509_get_subject_name(&issuer));
  add_extensions(*paper, issuer, wish);
  must(X509_sign(paper.get(), above_key ? above_key.get() : key.get(),
                 EVP_get_digestbyname(wish.digest.c_str())) > 0);
  const File pem(BIO_new_file(folder_.file(name + ".pem").c_str(), "w"));
  const File pem_key(BIO_new_file(folder_.file(name + ".key").c_str(), "w"));
  must(PEM_write_bio_X509(pem.get(), paper.get()) == 1);
  must(PEM_write_bio_PKCS8PrivateKey(pem_key.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                     nullptr) == 1);
  std::ostringstream hex;
  hex << std::hex << std::uppercase << serial;
  issued_.push_back({name, issuer_name, hex.str(), now_ + wish.until});
  return {der(*paper)};
}

Certificate Authorities::certificate(const std::string& name) const {
  const Paper paper = read_paper(folder_.file(name + ".pem"));
  must(paper != nullptr);
  return {der(*paper)};
}

CertificateWish Authorities::authority(const std::string& issuer) const {
  return {.issuer = issuer,
          .extensions = {{"basicConstraints", "critical,CA:TRUE"},
                         {"keyUsage", "critical,keyCertSign,cRLSign,digitalSignature"},
                         {"subjectKeyIdentifier", "hash"}}};
}

CertificateWish Authorities::person(const std::string& issuer) const {
  return {.issuer = issuer,
          .extensions = {{"keyUsage", "critical,digitalSignature,nonRepudiation"},
                         {"subjectKeyIdentifier", "hash"}}};
}

CertificateWish Authorities::stamper(const std::string& issuer) const {
  return {.issuer = issuer,
          .extensions = {{"keyUsage", "critical,digitalSignature"},
                         {"extendedKeyUsage", "critical,timeStamping"}}};
}

CertificateWish Authorities::responder(const std::string& issuer) const {
  return {.issuer = issuer,
          .extensions = {{"keyUsage", "critical,digitalSignature"},
                         {"extendedKeyUsage", "OCSPSigning"}}};
}

std::string Authorities::sign(const std::string& content, const std::string& signer,
                              const std::vector<std::string>& options) const {
  folder_.file("content", content);
  std::vector<std::string> all = {"cms",           "-sign",  "-binary",      "-in",       "content",
                                  "-outform",      "DER",    "-out",         "signature", "-signer",
                                  signer + ".pem", "-inkey", signer + ".key"};
  all.insert(all.end(), options.begin(), options.end());
  openssl(all);
  return bytes_of(folder_.file("signature"));
}

std::string Authorities::stamp(const std::string& content, const std::string& signer,
                               const std::string& digest) const {
  folder_.file("stamped", content);
  folder_.file("ts.cnf",
               "[tsa]\ndefault_tsa=t\n[t]\nserial=ts.serial\ndefault_policy=1.2.3.4.1\n"
               "digests=sha1,sha256,sha384,sha512\nsigner_digest=sha256\n"
               "ess_cert_id_alg=sha256\nordering=no\n");
  openssl({"ts", "-query", "-data", "stamped", "-" + digest, "-cert", "-out", "query"});
  openssl({"ts", "-reply", "-config", "ts.cnf", "-queryfile", "query", "-signer", signer + ".pem",
           "-inkey", signer + ".key", "-token_out", "-out", "token"});
  return bytes_of(folder_.file("token"));
}

void Authorities::revoke(const std::string& name, std::int64_t when, const std::string& reason) {
  for (Issued& each : issued_) {
    if (each.name != name) continue;
    each.revoked = written(now_ + when, "%y%m%d%H%M%SZ") + (reason.empty() ? "" : "," + reason);
  }
}

void Authorities::write_index(const std::string& issuer) const {
  std::string lines;
  for (const Issued& each : issued_) {
    if (each.issuer != issuer) continue;
    lines += (each.revoked.empty() ? "V\t" : "R\t") + written(each.until, "%Y%m%d%H%M%SZ") + "\t" +
             each.revoked + "\t" + each.serial + "\tunknown\t/CN=" + each.name + "\n";
  }
  folder_.file("index.txt", lines);
  folder_.file("index.txt.attr", "unique_subject = no\n");
}

const Authorities::Issued& Authorities::issued(const std::string& name) const {
  for (const Issued& each : issued_) {
    if (each.name == name) return each;
  }
  throw std::logic_error("there is no certificate " + name);
}

std::string Authorities::ocsp_request_of(const std::string& name) const {
  openssl({"ocsp", "-issuer", issued(name).issuer + ".pem", "-cert", name + ".pem", "-no_nonce",
           "-reqout", "asked"});
  return bytes_of(folder_.file("asked"));
}

std::string Authorities::ocsp(const std::string& name, const std::string& responder, int minutes,
                              const std::string& digest) const {
  return ocsp_reply(ocsp_request_of(name), issued(name).issuer, responder, minutes, digest);
}

std::string Authorities::ocsp_reply(const std::string& request, const std::string& issuer,
                                    const std::string& responder, int minutes,
                                    const std::string& digest) const {
  write_index(issuer);
  folder_.file("request", request);
  openssl({"ocsp", "-index", "index.txt", "-CA", issuer + ".pem", "-rsigner", responder + ".pem",
           "-rkey", responder + ".key", "-reqin", "request", "-respout", "response", "-nmin",
           std::to_string(minutes), "-rmd", digest});
  return bytes_of(folder_.file("response"));
}

std::string Authorities::crl(const std::string& issuer, const ListWish& wish) const {
  write_index(issuer);
  folder_.file("ca.cnf", "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=" + wish.digest +
                             "\n[e]\n" + wish.extensions);
  std::vector<std::string> all = {"ca",
                                  "-gencrl",
                                  "-config",
                                  "ca.cnf",
                                  "-cert",
                                  issuer + ".pem",
                                  "-keyfile",
                                  issuer + ".key",
                                  "-crl_lastupdate",
                                  written(now_ + wish.from, "%Y%m%d%H%M%SZ"),
                                  "-crl_nextupdate",
                                  written(now_ + wish.until, "%Y%m%d%H%M%SZ"),
                                  "-out",
                                  "list.pem"};
  if (!wish.extensions.empty()) all.insert(all.end(), {"-crlexts", "e"});
  openssl(all);
  openssl({"crl", "-in", "list.pem", "-outform", "DER", "-out", "list"});
  return bytes_of(folder_.file("list"));
}

}  // namespace congvan
