#include "crypto/limited_fetcher.h"

#include "crypto/signing_key.h"

namespace congvan {
namespace {

constexpr std::size_t most_questions = 40;
constexpr std::chrono::seconds longest(60);
constexpr std::size_t most_bytes = std::size_t{20} << 20U;  // all together
constexpr std::size_t most_of_list = std::size_t{10} << 20U, most_of_other = std::size_t{64} << 10U;

}  // namespace

template <typename Ask>
std::optional<std::string> LimitedFetcher::limited(const std::string& key,
                                                   const std::string& address, const Ask& ask) {
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  std::optional<std::string>& answer = known_[key];
  if (known_.size() > most_questions || bytes_ > most_bytes || Clock::now() - begun_ > longest) {
    says_.warning("revocation-too-much", {}, {{"url", address}});
    return {};
  }
  try {
    answer = ask();
    bytes_ += answer->size();
  } catch (const SigningFailed& failed) {
    Diagnostic complaint = failed.complaint();
    complaint.severity = Severity::warning;
    says_.add(complaint);
  }
  return answer;
}

std::optional<std::string> LimitedFetcher::list(const std::string& address) {
  return limited(address, address, [&] { return fetcher_.get(address, most_of_list); });
}

std::optional<std::string> LimitedFetcher::issuer(const std::string& address) {
  return limited(address, address, [&] { return fetcher_.get(address, most_of_other); });
}

std::optional<std::string> LimitedFetcher::ocsp(const std::string& address,
                                                const std::string& request) {
  return limited(address + ' ' + request, address, [&] {
    return fetcher_.post(address, "application/ocsp-request", request, most_of_other);
  });
}

}  // namespace congvan
