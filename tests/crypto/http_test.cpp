#include "crypto/http.h"

#include <gtest/gtest.h>

#include "crypto/http_server.h"
#include "crypto/signing_key.h"
#include "reserved_port.h"

namespace congvan {
namespace {

using Way = HttpReply::Way;

/// The answer, or what is said if there is none.
std::string got(const std::string& address, std::size_t most = 100) {
  try {
    return Http({.longest = std::chrono::milliseconds(1'000)}).get(address, most);
  } catch (const SigningFailed& failed) {
    return to_string(failed.complaint());
  }
}

TEST(Http, GetsAndPosts) {
  const HttpServer server([](const HttpQuestion& question) -> HttpReply {
    return {question.method + " " + question.path + " " + question.body};
  });
  EXPECT_EQ(got(server.url() + "/a%20b?c=d"), "GET /a%20b?c=d ");
  const std::string body("bytes\0of any kind", 17);
  EXPECT_EQ(Http().post(server.url() + "/ocsp", "application/ocsp-request", body, 100),
            "POST /ocsp " + body);
}

TEST(Http, SaysWhatItSends) {
  const HttpServer server([](const HttpQuestion& question) { return HttpReply{question.headers}; });
  const std::string said = Http().post(server.url(), "application/x", "b", 1'000);
  EXPECT_NE(said.find("Content-Type: application/x\r\n"), said.npos) << said;
  EXPECT_EQ(said.find("Authorization"), said.npos) << said;
  EXPECT_EQ(said.find("Cookie"), said.npos) << said;
  EXPECT_EQ(said.find("Expect"), said.npos) << said;
}

TEST(Http, TakesAnAnswerUpToTheLimit) {
  const HttpServer server([](const HttpQuestion& question) -> HttpReply {
    if (question.path == "/endless")
      return {std::string(1'000, 'x'), "text/plain", 200, "", Way::endless};
    return {std::string(100, 'x')};
  });
  EXPECT_EQ(got(server.url(), 100), std::string(100, 'x'));
  EXPECT_EQ(got(server.url() + "/", 99),
            "error: server-answer-too-long url=" + server.url() + "/ limit=99");
  EXPECT_EQ(got(server.url() + "/endless", 5'000),
            "error: server-answer-too-long url=" + server.url() + "/endless limit=5000");
}

TEST(Http, WaitsOnlySoLong) {
  const HttpServer server([](const HttpQuestion&) -> HttpReply { return {.way = Way::never}; });
  EXPECT_EQ(got(server.url() + "/"), "error: server-too-slow url=" + server.url() + "/ seconds=1");
}

TEST(Http, SaysWhatTheServerSays) {
  const HttpServer server([](const HttpQuestion& question) -> HttpReply {
    return {"no", "text/plain", std::stoi(question.path.substr(1))};
  });
  EXPECT_EQ(got(server.url() + "/404"),
            "error: server-refuses url=" + server.url() + "/404 status=404");
  EXPECT_EQ(got(server.url() + "/401"),
            "error: server-wants-user url=" + server.url() + "/401 status=401");
}

TEST(Http, IsSentOnByGetAFewTimes) {
  const HttpServer server([](const HttpQuestion& question) -> HttpReply {
    if (question.path == "/0") return {"here"};
    const int number = std::stoi(question.path.substr(1)) - 1;
    return {"", "text/plain", 302, "Location: /" + std::to_string(number) + "\r\n"};
  });
  EXPECT_EQ(got(server.url() + "/3"), "here");
  EXPECT_TRUE(got(server.url() + "/4").starts_with("error: server-unreachable"));
}

TEST(Http, IsNotSentToFiles) {
  const HttpServer server([](const HttpQuestion&) -> HttpReply {
    return {"", "text/plain", 302, "Location: file:///etc/hostname\r\n"};
  });
  EXPECT_TRUE(got(server.url()).starts_with("error: server-unreachable url=")) << got(server.url());
}

TEST(Http, AsksNothingElse) {
  for (const std::string address : {"file:///etc/hostname", "ftp://127.0.0.1/a", "", "127.0.0.1",
                                    "ldap://127.0.0.1/", "http:///", "gopher://127.0.0.1/"}) {
    EXPECT_EQ(got(address), "error: server-address url=" + address);
  }
  const std::string long_one = "http://127.0.0.1/" + std::string(3'000, 'a');
  EXPECT_TRUE(got(long_one).starts_with("error: server-address url=http://127.0.0.1/aaa"));
}

TEST(Http, SaysThatNobodyIsThere) {
  const ReservedPort port;
  const std::string url = "http://127.0.0.1:" + std::to_string(port.number()) + "/";
  EXPECT_TRUE(got(url).starts_with("error: server-unreachable url=" + url + " reason="))
      << got(url);
}

TEST(Http, ShowsNoPasswords) {
  EXPECT_EQ(shown_address("http://clerk:s3cret@tsa.example.vn/a?b"), "http://tsa.example.vn/a?b");
  const ReservedPort port;
  const std::string host = "127.0.0.1:" + std::to_string(port.number());
  EXPECT_EQ(got("http://clerk:s3cret@" + host + "/").find("s3cret"), std::string::npos);
}

}  // namespace
}  // namespace congvan
