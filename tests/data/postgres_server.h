#pragma once

#include <sys/types.h>

#include <string>

namespace congvan {

/// A PostgreSQL server of the tests' own, in a temporary folder and on a free port of this machine
/// alone, as a user without rights where the tests run as root. It stops and its folder goes when
/// its owner ends, even if that is killed.
class PostgresServer {
 public:
  /// Returns when the server answers. Throws std::runtime_error with what it said if it does not
  /// start, or if PostgreSQL is not installed.
  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  /// Runs statements by psql; what it prints, without headings, columns parted by "|". Throws
  /// std::runtime_error with its complaint.
  std::string run(const std::string& statements) const;

  /// "postgresql://postgres@127.0.0.1:43210/postgres". Everyone is trusted but the role `guarded`,
  /// if the tests make one, which needs its password.
  std::string address() const { return address("postgres"); }
  std::string address(const std::string& user) const;

  int port() const { return port_; }
  const std::string& folder() const { return folder_; }

 private:
  bool start();

  std::string folder_;
  std::string programs_;  ///< the folder of initdb and postgres
  int port_ = 0;
  int lifeline_ = -1;  ///< a pipe; when it closes, the keeper ends the server
  pid_t keeper_ = -1;
  std::string said_;  ///< by the server while it started
};

/// One server for all tests of a process.
PostgresServer& postgres_server();

}  // namespace congvan
