#include "crypto/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>

#include "crypto/readable_text.h"
#include "crypto/signing_key.h"

namespace congvan {
namespace {

constexpr std::size_t longest_address = 2'048;
constexpr std::chrono::milliseconds longest_connecting = std::chrono::seconds(10);
constexpr long times_sent_on = 3;
constexpr long least_bytes_a_second = 10, longest_stall = 20;  // seconds

struct FreeCurl {
  void operator()(CURL* session) const { curl_easy_cleanup(session); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(CURLU* address) const { curl_url_cleanup(address); }
  void operator()(char* text) const { curl_free(text); }
};
template <typename T>
using Held = std::unique_ptr<T, FreeCurl>;

struct Answer {
  std::string body;
  std::size_t most_bytes = 0;
  bool is_too_long = false;
};

/// What libcurl calls with each piece of the body; less than `count` ends it.
std::size_t take_piece(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& answer = *static_cast<Answer*>(user);
  if (count > answer.most_bytes - answer.body.size()) {
    answer.is_too_long = true;
    return 0;
  }
  answer.body.append(bytes, count);
  return count;
}

std::string seconds_of(std::chrono::milliseconds time) {
  return std::to_string(std::chrono::ceil<std::chrono::seconds>(time).count());
}

class Question {
 public:
  Question(const std::string& address, std::size_t most_bytes, const HttpTerms& terms)
      : session_(curl_easy_init()), address_(address), terms_(terms) {
    const std::string url = shown_address(address);
    if (url.empty() || address.size() > longest_address) {
      signing_failed("server-address", {{"url", readable_text(address)}});
    }
    answer_.most_bytes = most_bytes;
    if (!session_) signing_failed("server-unreachable", {{"url", url}, {"reason", "libcurl"}});
    set_ways();
    set_times();
  }

  void send_on(long times) {
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, times);
  }

  void give(const std::string& content_type, const std::string& body) {
    const std::string line = "Content-Type: " + content_type;
    headers_.reset(curl_slist_append(headers_.release(), line.c_str()));
    headers_.reset(curl_slist_append(headers_.release(), "Expect:"));
    set(CURLOPT_HTTPHEADER, headers_.get());
    set(CURLOPT_POST, 1L);
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    set(CURLOPT_POSTFIELDS, body.data());
  }

  std::string ask() {
    const CURLcode outcome = curl_easy_perform(session_.get());
    const std::string url = shown_address(address_);
    if (answer_.is_too_long || outcome == CURLE_FILESIZE_EXCEEDED) {
      signing_failed("server-answer-too-long",
                     {{"url", url}, {"limit", std::to_string(answer_.most_bytes)}});
    }
    if (outcome == CURLE_OPERATION_TIMEDOUT) {
      signing_failed("server-too-slow", {{"url", url}, {"seconds", seconds_of(terms_.longest)}});
    }
    if (outcome != CURLE_OK) {
      const char* const reason = error_[0] ? error_.data() : curl_easy_strerror(outcome);
      signing_failed("server-unreachable", {{"url", url}, {"reason", readable_text(reason)}});
    }
    long status = 0;
    curl_easy_getinfo(session_.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) refused(url, status);
    return std::move(answer_.body);
  }

 private:
  template <typename Value>
  void set(CURLoption option, Value value) {
    if (curl_easy_setopt(session_.get(), option, value) != CURLE_OK) {
      signing_failed("server-unreachable",
                     {{"url", shown_address(address_)}, {"reason", "libcurl"}});
    }
  }

  void set_ways() {
    set(CURLOPT_URL, address_.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(CURLOPT_USERAGENT, "congvan");
    set(CURLOPT_ERRORBUFFER, error_.data());
    set(CURLOPT_WRITEFUNCTION, &take_piece);
    set(CURLOPT_WRITEDATA, &answer_);
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(answer_.most_bytes));
    if (terms_.user.empty()) return;
    set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    set(CURLOPT_USERNAME, terms_.user.c_str());
    set(CURLOPT_PASSWORD, terms_.password.c_str());
  }

  void set_times() {
    const auto connecting = std::min(longest_connecting, terms_.longest);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(terms_.longest.count()));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connecting.count()));
    set(CURLOPT_LOW_SPEED_LIMIT, least_bytes_a_second);
    set(CURLOPT_LOW_SPEED_TIME, longest_stall);
  }

  [[noreturn]] static void refused(const std::string& url, long status) {
    const bool wants_user = status == 401 || status == 403 || status == 407;
    signing_failed(wants_user ? "server-wants-user" : "server-refuses",
                   {{"url", url}, {"status", std::to_string(status)}});
  }

  Held<CURL> session_;
  std::string address_;
  const HttpTerms& terms_;
  Held<curl_slist> headers_;
  Answer answer_;
  std::array<char, CURL_ERROR_SIZE> error_{};
};

}  // namespace

std::string shown_address(const std::string& address) {
  const Held<CURLU> url(curl_url());
  if (!url || curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return {};
  char* scheme = nullptr;
  curl_url_get(url.get(), CURLUPART_SCHEME, &scheme, 0);
  const Held<char> scheme_owner(scheme);
  const std::string_view way = scheme == nullptr ? "" : scheme;
  if (way != "http" && way != "https") return {};
  for (const CURLUPart part : {CURLUPART_USER, CURLUPART_PASSWORD}) {
    curl_url_set(url.get(), part, nullptr, 0);
  }
  char* shown = nullptr;
  curl_url_get(url.get(), CURLUPART_URL, &shown, 0);
  const Held<char> shown_owner(shown);
  return shown == nullptr ? "" : readable_text(shown);
}

std::string Http::get(const std::string& address, std::size_t most_bytes) {
  Question question(address, most_bytes, terms_);
  question.send_on(times_sent_on);
  return question.ask();
}

std::string Http::post(const std::string& address, const std::string& content_type,
                       const std::string& body, std::size_t most_bytes) {
  Question question(address, most_bytes, terms_);
  question.give(content_type, body);
  return question.ask();
}

}  // namespace congvan
