#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace congvan {

/// What somebody asks an HttpServer.
struct HttpQuestion {
  std::string method;  ///< "POST"
  std::string path;    ///< "/root.crl"
  std::string headers;
  std::string body;
};

/// What it says.
struct HttpReply {
  enum class Way {
    whole,    ///< as it should be
    never,    ///< nothing at all, while the server lives
    endless,  ///< the body again and again, for as long as it is read
    cut,      ///< a body said to be longer than it is
  };

  std::string body = {};
  std::string type = "application/octet-stream";
  int status = 200;
  std::string headers = {};  ///< more of them, each with its line end
  Way way = Way::whole;
};

/// A small HTTP server of the tests' own on 127.0.0.1, which answers one after the other in a
/// thread until it is destroyed. Its port is known, and it listens, as soon as it is made.
class HttpServer {
 public:
  using Answer = std::function<HttpReply(const HttpQuestion&)>;

  explicit HttpServer(Answer answer);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// "http://127.0.0.1:43210".
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  std::size_t questions() const { return questions_; }

 private:
  void listen();
  void serve();
  bool is_ready(int descriptor, short events) const;
  HttpQuestion read_question(int connection) const;
  void write_reply(int connection, const HttpReply& reply) const;
  bool write(int connection, const std::string& bytes) const;

  Answer answer_;
  int listener_ = -1;
  int port_ = 0;
  int stop_[2] = {-1, -1};  ///< a pipe; when its second end closes, the thread ends
  std::vector<int> hanging_;
  std::atomic<std::size_t> questions_ = 0;
  std::thread thread_;
};

}  // namespace congvan
