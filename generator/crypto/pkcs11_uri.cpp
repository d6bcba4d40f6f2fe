#include "crypto/pkcs11_uri.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace congvan {
namespace {

constexpr std::string_view scheme = "pkcs11:";
constexpr std::size_t longest = 4'096;

/// Of a hexadecimal digit; 16 if it is none.
unsigned value_of(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  const char small = static_cast<char>(digit | 0x20);
  return small >= 'a' && small <= 'f' ? static_cast<unsigned>(small - 'a') + 10 : 16;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char byte = text[i];
    if (byte == '%') {
      const unsigned high = i + 1 < text.size() ? value_of(text[i + 1]) : 16;
      const unsigned low = i + 2 < text.size() ? value_of(text[i + 2]) : 16;
      if (high > 15 || low > 15) return {};
      byte = static_cast<char>(high * 16 + low);
      i += 2;
    }
    made += byte;
  }
  return made;
}

bool is_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

class Reader {
 public:
  explicit Reader(Diagnostics& says) : says_(says) {}

  std::optional<Pkcs11Uri> read(std::string_view uri) {
    if (uri.size() > longest || !uri.starts_with(scheme)) {
      complain("token-address-malformed", std::string(scheme));
      return {};
    }
    uri.remove_prefix(scheme.size());
    const std::size_t mark = uri.find('?');
    bool done = read_attributes(uri.substr(0, mark), ';', &Reader::path_attribute);
    if (mark != uri.npos) {
      done = done && read_attributes(uri.substr(mark + 1), '&', &Reader::query_attribute);
    }
    if (!done) return {};
    return std::move(made_);
  }

 private:
  using Take = bool (Reader::*)(const std::string& name, std::string value);

  bool complain(std::string_view code, const std::string& attribute) {
    says_.error(code, {}, {{"attribute", attribute}});
    return false;
  }

  bool read_attributes(std::string_view list, char separator, Take take) {
    while (!list.empty()) {
      const std::size_t end = list.find(separator);
      if (!read_attribute(list.substr(0, end), take)) return false;
      if (end == list.npos) break;
      list.remove_prefix(end + 1);
    }
    return true;
  }

  bool read_attribute(std::string_view text, Take take) {
    if (text.empty()) return true;
    const std::size_t sign = text.find('=');
    if (!is_name(text.substr(0, sign))) return complain("token-address-malformed", "?");
    const std::string name(text.substr(0, sign));
    if (name == "pin-value") return complain("token-address-pin-value", name);
    auto value = sign == text.npos ? std::nullopt : decoded(text.substr(sign + 1));
    if (!value || (name != "id" && value->find('\0') != value->npos)) {
      return complain("token-address-malformed", name);
    }
    if (!seen_.insert(name).second) return complain("token-address-twice", name);
    return (this->*take)(name, std::move(*value));
  }

  bool path_attribute(const std::string& name, std::string value) {
    const std::pair<std::string_view, std::optional<std::string>*> texts[] = {
        {"token", &made_.token},   {"manufacturer", &made_.manufacturer},
        {"model", &made_.model},   {"serial", &made_.serial},
        {"object", &made_.object}, {"id", &made_.id}};
    for (const auto& [known, place] : texts) {
      if (name != known) continue;
      *place = std::move(value);
      return true;
    }
    if (name == "slot-id") return take_slot(name, value);
    if (name != "type") return complain("token-address-unknown", name);
    return value == "private" || complain("token-address-type", name);
  }

  bool take_slot(const std::string& name, const std::string& value) {
    unsigned long number = 0;
    const char* const end = value.data() + value.size();
    const auto [at, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc() || at != end) return complain("token-address-malformed", name);
    made_.slot = number;
    return true;
  }

  bool query_attribute(const std::string& name, std::string value) {
    if (name == "module-path") {
      if (value.empty()) return complain("token-address-malformed", name);
      made_.module_path = std::move(value);
    } else if (name == "module-name") {
      if (!is_name(value)) return complain("token-address-malformed", name);
      made_.module_name = std::move(value);
    } else if (name == "pin-source") {
      return take_pin_file(name, value);
    } else {
      return complain("token-address-unknown", name);
    }
    return true;
  }

  /// "file:/run/pin", "file:///run/pin".
  bool take_pin_file(const std::string& name, std::string value) {
    constexpr std::string_view prefix = "file:", host = "//";
    if (!value.starts_with(prefix)) return complain("token-address-pin-source", name);
    value.erase(0, prefix.size());
    const bool has_host = value.starts_with(host);
    if (has_host) value.erase(0, host.size());
    const bool is_here = !has_host || value.starts_with('/');
    if (value.empty() || !is_here) return complain("token-address-pin-source", name);
    made_.pin_file = std::move(value);
    return true;
  }

  Diagnostics& says_;
  Pkcs11Uri made_;
  std::set<std::string> seen_;
};

}  // namespace

std::optional<Pkcs11Uri> read_pkcs11_uri(std::string_view uri, Diagnostics& says) {
  return Reader(says).read(uri);
}

}  // namespace congvan
