#include "crypto/ocsp_server.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <vector>

namespace congvan {
namespace {

/// In a child process: becomes openssl, which ends with the tests. Does not return.
[[noreturn]] void become(std::vector<std::string> words, const std::string& folder, pid_t parent,
                         int output) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent || ::chdir(folder.c_str()) != 0) ::_exit(126);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv("/usr/bin/openssl", pointers.data());
  ::_exit(127);
}

/// What a process says until it says this, or ends.
std::string read_until(int pipe, const std::string& wanted) {
  std::string all;
  std::array<char, 1024> buffer{};
  while (all.find(wanted) == all.npos) {
    const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    all.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return all;
}

}  // namespace

OcspServer::~OcspServer() { stop(); }

void OcspServer::start(const Authorities& authorities, const std::string& issuer,
                       const std::string& responder) {
  stop();
  authorities.write_index(issuer);
  const TemporaryFolder& folder = authorities.folder();
  const std::string index = folder.file("ocsp-" + issuer + ".txt");
  namespace files = std::filesystem;
  constexpr auto over = files::copy_options::overwrite_existing;
  files::copy_file(folder.file("index.txt"), index, over);
  files::copy_file(folder.file("index.txt.attr"), index + ".attr", over);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t parent = ::getpid();
  process_ = ::fork();
  if (process_ == 0) {
    become({"openssl", "ocsp", "-port", std::to_string(port_.number()), "-index", index, "-CA",
            issuer + ".pem", "-rsigner", responder + ".pem", "-rkey", responder + ".key", "-nmin",
            "60"},
           folder.path(), parent, ends[1]);
  }
  ::close(ends[1]);
  output_ = ends[0];
  constexpr const char* ready = "ACCEPT";
  const std::string said = read_until(output_, ready);
  if (said.find(ready) == said.npos) throw std::runtime_error("openssl ocsp: " + said);
}

void OcspServer::stop() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
    ::close(output_);
  }
  process_ = -1;
}

}  // namespace congvan
