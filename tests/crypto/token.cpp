#include "crypto/token.h"

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>

namespace congvan {

Token::Token(const std::string& mechanisms) {
  module();
  std::filesystem::create_directory(folder_.file("tokens"));
  folder_.file("softhsm2.conf", "directories.tokendir = " + folder_.file("tokens") +
                                    "\nobjectstore.backend = file\nlog.level = ERROR\n"
                                    "slots.removable = false\nslots.mechanisms = " +
                                    mechanisms + "\n");
  const auto [name, value] = environment();
  ::setenv(name.c_str(), value.c_str(), 1);
}

Token::~Token() { ::unsetenv(environment().first.c_str()); }

std::pair<std::string, std::string> Token::environment() const {
  return {"SOFTHSM2_CONF", folder_.file("softhsm2.conf")};
}

std::string Token::module() {
  for (const char* path :
       {"/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"}) {
    if (std::filesystem::exists(path)) return path;
  }
  throw std::runtime_error("there is no SoftHSM2 on this machine");
}

std::string Token::run(const std::string& program, std::vector<std::string> arguments) const {
  const Outcome outcome = run_program(
      {.program = program, .arguments = std::move(arguments), .environment = {environment()}});
  if (outcome.status != 0) throw std::runtime_error(program + ": " + outcome.out + outcome.err);
  return outcome.out;
}

void Token::add_token(const std::string& label) {
  run("/usr/bin/softhsm2-util",
      {"--init-token", "--free", "--label", label, "--pin", pin, "--so-pin", "1357924680"});
}

void Token::add_key(const std::string& token, const std::string& label, const std::string& id,
                    const std::string& key) {
  run("/usr/bin/softhsm2-util",
      {"--import", key, "--token", token, "--label", label, "--id", id, "--pin", pin, "--force"});
}

void Token::add_key(const std::string& token, const std::string& label, const std::string& id,
                    const std::string& key, const std::string& certificate) {
  add_key(token, label, id, key);
  add_certificate(token, label, id, certificate);
}

void Token::add_wary_key(const std::string& token, const std::string& label, const std::string& id,
                         const std::string& key, const std::string& certificate) {
  const std::string der = folder_.file("key");
  run("/usr/bin/openssl", {"pkey", "-in", key, "-outform", "DER", "-out", der});
  run("/usr/bin/pkcs11-tool",
      {"--module", module(), "--token-label", token, "--login", "--pin", pin, "--write-object", der,
       "--type", "privkey", "--usage-sign", "--always-auth", "--id", id, "--label", label});
  add_certificate(token, label, id, certificate);
}

void Token::add_certificate(const std::string& token, const std::string& label,
                            const std::string& id, const std::string& certificate) {
  const std::string der = folder_.file("certificate");
  run("/usr/bin/openssl", {"x509", "-in", certificate, "-outform", "DER", "-out", der});
  run("/usr/bin/pkcs11-tool",
      {"--module", module(), "--token-label", token, "--login", "--pin", pin, "--write-object", der,
       "--type", "cert", "--id", id, "--label", label});
}

unsigned long Token::flags_of(const std::string& token) const {
  const std::string all = run("/usr/bin/pkcs11-tool", {"--module", module(), "--list-slots"});
  const auto begin = all.find("token label        : " + token);
  const auto flags = all.find("token flags", begin);
  if (begin == all.npos || flags == all.npos) throw std::runtime_error("there is no " + token);
  const std::string line = all.substr(flags, all.find('\n', flags) - flags);
  if (line.find("user PIN count low") != line.npos) return 0x10000;
  return 0;
}

}  // namespace congvan
