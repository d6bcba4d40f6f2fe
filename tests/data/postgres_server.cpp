#include "data/postgres_server.h"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "become_user.h"
#include "reserved_port.h"
#include "run_program.h"

namespace congvan {
namespace {

namespace files = std::filesystem;

/// The folder of initdb: that of the PATH, else the newest of Debian's.
std::string find_programs() {
  std::istringstream path(::getenv("PATH") == nullptr ? "" : ::getenv("PATH"));
  for (std::string folder; std::getline(path, folder, ':');) {
    std::error_code none;
    const files::path program = files::canonical(folder + "/initdb", none);
    if (!none && ::access((program.parent_path() / "postgres").c_str(), X_OK) == 0) {
      return program.parent_path();
    }
  }
  std::vector<std::string> found;
  std::error_code none;
  for (const auto& entry : files::directory_iterator("/usr/lib/postgresql", none)) {
    if (files::exists(entry.path() / "bin/initdb")) found.push_back(entry.path() / "bin");
  }
  if (found.empty()) throw std::runtime_error("there is no initdb on this machine");
  return *std::ranges::max_element(found, {}, [](const std::string& bin) {
    return std::atoi(files::path(bin).parent_path().filename().c_str());
  });
}

/// Whom the server runs as: PostgreSQL refuses root.
const passwd* unprivileged() {
  if (::geteuid() != 0) return nullptr;
  const passwd* user = ::getpwnam("postgres");
  if (user == nullptr) user = ::getpwnam("nobody");
  if (user == nullptr) throw std::runtime_error("there is no user but root");
  return user;
}

/// In a child process: becomes a program, without rights. Does not return.
[[noreturn]] void become(std::vector<std::string> words, const passwd* user, int output) {
  if (user != nullptr && !become_user(user->pw_uid, user->pw_gid)) ::_exit(126);
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);  // should the keeper be killed, too
  ::dup2(::open("/dev/null", O_RDWR), STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::setenv("LC_ALL", "C", 1);
  if (::chdir("/") != 0) ::_exit(126);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

struct Pipe {
  int out = -1, in = -1;
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    out = ends[0];
    in = ends[1];
  }
};

/// What comes out of a pipe until its end, or until `wanted` is among it.
std::string read_until(int pipe, const std::string& wanted) {
  std::string all;
  char buffer[4096];
  while (wanted.empty() || all.find(wanted) == all.npos) {
    const ssize_t got = ::read(pipe, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    all.append(buffer, static_cast<std::size_t>(got));
  }
  return all;
}

/// The exit status of a child process; -1 if it did not end by itself.
int wait_for(pid_t child) {
  int status = -1;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// What the keeper needs to know.
struct Household {
  std::string folder;
  std::string programs;
  int port;
  const passwd* user;
  int output;    ///< takes what initdb and the server say
  int lifeline;  ///< closes when the tests end
};

/// Starts a program; its process, or -1.
pid_t start_program(const Household& house, const std::vector<std::string>& words) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_DFL);
  become(words, house.user, house.output);
}

bool make_data(const Household& house) {
  const pid_t initdb = start_program(
      house, {house.programs + "/initdb", "-D", house.folder + "/data", "-U", "postgres", "-A",
              "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"});
  if (initdb < 0 || wait_for(initdb) != 0) return false;
  std::ofstream access(house.folder + "/data/pg_hba.conf");
  access << "host all guarded 127.0.0.1/32 scram-sha-256\n"
            "host all all 127.0.0.1/32 trust\n"
            "local all all trust\n";
  return access.good();
}

/// The keeper's work: makes the server, runs it until the lifeline closes, then clears away. It has
/// a session of its own, so that it outlives a kill of all the tests.
[[noreturn]] void keep(const Household& house) {
  ::setsid();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_IGN);
  ::signal(SIGQUIT, SIG_DFL);  // which a shell may have the tests ignore, and ends the server
  // Nothing else of the tests stays open here, least of all a pipe somebody waits on.
  for (int number = 0; number < 1024; ++number) {
    if (number != house.lifeline && number != house.output) ::close(number);
  }
  pid_t server = -1;
  if (make_data(house)) {
    server = start_program(
        house, {house.programs + "/postgres", "-D", house.folder + "/data", "-p",
                std::to_string(house.port), "-k", house.folder, "-c", "listen_addresses=127.0.0.1",
                "-c", "fsync=off", "-c", "max_connections=20", "-c", "shared_buffers=16MB", "-c",
                "timezone=Asia/Ho_Chi_Minh"});
  }
  ::close(house.output);
  read_until(house.lifeline, "");
  if (server > 0) {
    ::kill(server, SIGQUIT);
    wait_for(server);
  }
  std::error_code ignored;
  files::remove_all(house.folder, ignored);
  ::_exit(0);
}

}  // namespace

PostgresServer::PostgresServer() : programs_(find_programs()) {
  char name[] = "/tmp/congvan-postgres-XXXXXX";
  if (::mkdtemp(name) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
  const passwd* const user = unprivileged();
  if (user != nullptr && ::chown(name, user->pw_uid, user->pw_gid) != 0) {
    throw std::runtime_error("cannot give the folder away");
  }
  if (start()) return;
  ::close(lifeline_);
  if (keeper_ > 0) wait_for(keeper_);
  throw std::runtime_error("PostgreSQL does not start: " + said_);
}

bool PostgresServer::start() {
  const Pipe lifeline, output;
  const ReservedPort port;  // until the server listens
  port_ = port.number();
  const Household house{folder_, programs_, port_, unprivileged(), output.in, lifeline.out};
  keeper_ = ::fork();
  if (keeper_ == 0) keep(house);
  ::close(lifeline.out);
  ::close(output.in);
  lifeline_ = lifeline.in;
  constexpr const char* ready = "ready to accept connections";
  said_ = read_until(output.out, ready);
  ::close(output.out);  // what it says from now on nobody wants to know
  return said_.find(ready) != said_.npos;
}

PostgresServer::~PostgresServer() {
  ::close(lifeline_);
  wait_for(keeper_);
}

std::string PostgresServer::run(const std::string& statements) const {
  const Outcome outcome =
      run_program({.program = programs_ + "/psql",
                   .arguments = {"-XqAt", "-v", "ON_ERROR_STOP=1", "-h", folder_, "-p",
                                 std::to_string(port_), "-U", "postgres"},
                   .input = statements});
  if (outcome.status != 0) throw std::runtime_error("psql: " + outcome.err);
  return outcome.out;
}

std::string PostgresServer::address(const std::string& user) const {
  return "postgresql://" + user + "@127.0.0.1:" + std::to_string(port_) + "/postgres";
}

PostgresServer& postgres_server() {
  static PostgresServer server;
  return server;
}

}  // namespace congvan
