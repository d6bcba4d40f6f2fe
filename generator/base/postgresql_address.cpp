#include "base/postgresql_address.h"

#include <algorithm>

namespace congvan {
namespace {

int hexadecimal(char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto place = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
  return place == digits.npos ? -1 : static_cast<int>(place);
}

/// With %40 as "@".
std::string decoded(std::string_view words) {
  std::string plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int high = words[i] == '%' && i + 2 < words.size() ? hexadecimal(words[i + 1]) : -1;
    const int low = high >= 0 ? hexadecimal(words[i + 2]) : -1;
    if (low >= 0) {
      plain += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      plain += words[i];
    }
  }
  return plain;
}

void keep_secret(std::string_view words, std::vector<std::string>& secrets) {
  if (words.empty()) return;
  secrets.emplace_back(words);
  secrets.push_back(decoded(words));
}

/// "user=a&password=b" without its secrets.
std::string shown_parameters(std::string_view all, std::vector<std::string>& secrets) {
  std::string shown;
  while (!all.empty()) {
    const std::string_view one = all.substr(0, all.find('&'));
    all.remove_prefix(std::min(one.size() + 1, all.size()));
    const std::string name = decoded(one.substr(0, one.find('=')));
    if (name == "password" || name == "sslpassword") {
      keep_secret(one.substr(std::min(one.find('='), one.size() - 1) + 1), secrets);
    } else {
      shown.append(shown.empty() ? "?" : "&").append(one);
    }
  }
  return shown;
}

}  // namespace

PostgresqlAddress read_postgresql_address(std::string_view address) {
  PostgresqlAddress read;
  const auto slashes = address.find("://");
  std::string_view rest = address.substr(slashes + 3);
  read.shown = address.substr(0, slashes + 3);
  // As libpq reads it: the first @ ends the user's name and password, if no / comes before.
  const auto at = rest.find('@');
  if (at != rest.npos && at < rest.find('/')) {
    const std::string_view user = rest.substr(0, at);
    const auto colon = user.find(':');
    if (colon != user.npos) keep_secret(user.substr(colon + 1), read.secrets);
    read.shown.append(user.substr(0, colon)).append("@");
    rest.remove_prefix(at + 1);
  }
  read.clear = rest.find('@') == rest.npos;
  if (!read.clear) {  // anything before the last @ may be part of the password
    read.shown = std::string(address.substr(0, slashes + 3)) + "...@";
    read.shown += rest.substr(rest.rfind('@') + 1);
    return read;
  }
  const std::string_view place = rest.substr(0, rest.find('?'));
  read.shown += place;
  if (place.size() < rest.size()) {
    read.shown += shown_parameters(rest.substr(place.size() + 1), read.secrets);
  }
  return read;
}

std::string without_secrets(std::string_view words, const std::vector<std::string>& secrets) {
  std::string plain(words);
  for (const std::string& secret : secrets) {
    for (std::size_t at = 0; (at = plain.find(secret, at)) != plain.npos; at += 3) {
      plain.replace(at, secret.size(), "***");
    }
  }
  std::string line;
  for (const char c : plain) {
    const bool blank = c == '\n' || c == '\t' || c == ' ';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (line.ends_with(' ') || line.ends_with('.')) line.pop_back();
  return line;
}

}  // namespace congvan
