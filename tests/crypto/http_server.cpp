#include "crypto/http_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace congvan {
namespace {

std::size_t length_said(const std::string& headers) {
  for (std::size_t at = 0; at != headers.npos && at < headers.size();) {
    constexpr std::string_view name = "\r\nContent-Length:";
    if (::strncasecmp(headers.c_str() + at, name.data(), name.size()) == 0) {
      return std::strtoul(headers.c_str() + at + name.size(), nullptr, 10);
    }
    at = headers.find("\r\n", at + 1);
  }
  return 0;
}

std::string head(const HttpReply& reply) {
  std::string text = "HTTP/1.1 " + std::to_string(reply.status) +
                     " Said\r\nContent-Type: " + reply.type + "\r\nConnection: close\r\n" +
                     reply.headers;
  if (reply.way != HttpReply::Way::endless) {
    const std::size_t more = reply.way == HttpReply::Way::cut ? 1 : 0;
    text += "Content-Length: " + std::to_string(reply.body.size() + more) + "\r\n";
  }
  return text + "\r\n";
}

}  // namespace

HttpServer::HttpServer(Answer answer) : answer_(std::move(answer)) {
  if (::pipe2(stop_, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  listen();
  thread_ = std::thread([this] { serve(); });
}

HttpServer::~HttpServer() {
  ::close(stop_[1]);
  thread_.join();
  for (const int connection : hanging_) ::close(connection);
  ::close(listener_);
  ::close(stop_[0]);
}

void HttpServer::listen() {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const plain = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener_, plain, size) != 0 || ::getsockname(listener_, plain, &size) != 0 ||
      ::listen(listener_, 16) != 0) {
    throw std::runtime_error("there is no free port");
  }
  port_ = ntohs(address.sin_port);
}

/// Waits until something can be done; false if the server is to end.
bool HttpServer::is_ready(int descriptor, short events) const {
  std::array<pollfd, 2> both{{{descriptor, events, 0}, {stop_[0], POLLIN, 0}}};
  while (::poll(both.data(), both.size(), -1) < 0) {
  }
  return both[1].revents == 0;
}

void HttpServer::serve() {
  while (is_ready(listener_, POLLIN)) {
    const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (connection < 0) continue;
    const HttpQuestion question = read_question(connection);
    ++questions_;
    const HttpReply reply = answer_(question);
    if (reply.way == HttpReply::Way::never) {
      hanging_.push_back(connection);
      continue;
    }
    write_reply(connection, reply);
    ::close(connection);
  }
}

HttpQuestion HttpServer::read_question(int connection) const {
  std::string all;
  std::size_t end = all.npos;
  std::array<char, 4096> buffer{};
  while (end == all.npos || all.size() < end + 4 + length_said(all.substr(0, end))) {
    if (!is_ready(connection, POLLIN)) break;
    const ssize_t got = ::read(connection, buffer.data(), buffer.size());
    if (got <= 0) break;
    all.append(buffer.data(), static_cast<std::size_t>(got));
    end = all.find("\r\n\r\n");
  }
  HttpQuestion question;
  const std::size_t first = all.find(' '), second = all.find(' ', first + 1);
  if (end == all.npos || second == all.npos) return question;
  question.method = all.substr(0, first);
  question.path = all.substr(first + 1, second - first - 1);
  question.headers = all.substr(0, end);
  question.body = all.substr(end + 4);
  return question;
}

bool HttpServer::write(int connection, const std::string& bytes) const {
  for (std::size_t at = 0; at < bytes.size();) {
    if (!is_ready(connection, POLLOUT)) return false;
    const ssize_t put = ::send(connection, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (put <= 0) return false;
    at += static_cast<std::size_t>(put);
  }
  return true;
}

void HttpServer::write_reply(int connection, const HttpReply& reply) const {
  bool goes_on = write(connection, head(reply)) && write(connection, reply.body);
  while (goes_on && reply.way == HttpReply::Way::endless) goes_on = write(connection, reply.body);
}

}  // namespace congvan
