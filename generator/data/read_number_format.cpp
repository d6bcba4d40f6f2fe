// Reads the code of a number format (ECMA-376, 18.8.31).

#include <algorithm>
#include <cctype>

#include "data/number_format.h"
#include "xml/characters.h"

namespace congvan {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool begins(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, lower, lower);
}

constexpr std::size_t longest_code = 1'000;  // Excel's own limit is 255 characters

}  // namespace

class NumberFormat::Reader {
 public:
  Reader(NumberFormat& format, std::string_view code)
      : format_(format), rest_(code.substr(0, longest_code)) {}

  void read() {
    format_.sections_.emplace_back();
    while (!rest_.empty()) read_token();
    end_section();
    decide();
  }

 private:
  Section& section() { return format_.sections_.back(); }

  void literal(std::string_view words) {
    if (words.empty()) return;
    section().tokens.push_back({Token::Kind::literal, std::string(words)});
  }

  void drop(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }

  std::size_t character() const { return rest_.empty() ? 0 : decode_utf8(rest_, 0).length; }

  void read_token() {
    const char c = rest_.front();
    if (begins(rest_, "general")) {
      drop(7);
      section().unknown = true;
    } else if (c == ';') {
      drop(1);
      end_section();
      format_.sections_.emplace_back();
    } else if (c == '"') {
      drop(1);
      const auto end = std::min(rest_.find('"'), rest_.size());
      literal(rest_.substr(0, end));
      drop(end + 1);
    } else if (c == '\\' || c == '_' || c == '*') {
      drop(1);
      const auto length = character();
      if (c == '\\') literal(rest_.substr(0, length));
      drop(length);  // what only fills room, or is as wide as a character, is left out
    } else if (c == '[') {
      read_bracket();
    } else {
      read_plain(c);
    }
  }

  void read_bracket() {
    const auto end = std::min(rest_.find(']'), rest_.size());
    const std::string_view inner = rest_.substr(1, end - 1);
    drop(end + 1);
    if (inner.starts_with('$')) {  // "[$₫-42A]": a currency and a language
      literal(inner.substr(1, std::min(inner.find('-'), inner.size()) - 1));
    } else if (inner.find_first_of("<>=") == 0) {
      section().unknown = true;
    } else if (!inner.empty() && inner.find_first_not_of("hHmMsS") == inner.npos) {
      mark_date(lower(inner.front()));
    }
  }

  void read_plain(char c) {
    if (begins(rest_, "am/pm")) return drop(5);
    if (begins(rest_, "a/p")) return drop(3);
    if (begins(rest_, "e+") || begins(rest_, "e-")) {
      drop(2);
      section().unknown = true;
      return;
    }
    const auto length = character();
    const std::string_view words = rest_.substr(0, length);
    drop(length);
    if (c == '0' || c == '#' || c == '?') {
      section().grouped |= commas_ > 0;
      commas_ = 0;
      has_digits_ = true;
      section().tokens.push_back({Token::Kind::digit, std::string(words)});
      if (has_point_) ++section().decimals;
    } else if (c == ',' && has_digits_) {
      ++commas_;
    } else if (c == '.' && !has_date_ && !has_point_) {
      add_point();
    } else if (c == '%') {
      section().shift += 2;
      section().tokens.push_back({Token::Kind::percent, "%"});
    } else if (c == '@') {
      has_text_ = true;
    } else if (c == '/' && has_digits_) {
      section().unknown = true;
    } else if (std::string_view("ymdhsbge").find(lower(c)) != std::string_view::npos) {
      mark_date(lower(c));
    } else {
      literal(words);
    }
  }

  void add_point() {
    end_commas();
    has_point_ = true;
    section().tokens.push_back({Token::Kind::point, ""});
  }

  /// Commas behind the last digit scale by a thousand each.
  void end_commas() {
    section().shift -= 3 * commas_;
    commas_ = 0;
  }

  void mark_date(char letter) {
    if (format_.sections_.size() > 1) return;
    has_date_ = true;
    has_hours_ |= letter == 'h' || letter == 's';
    format_.has_seconds_ |= letter == 's';
    has_days_ |= std::string_view("ydbge").find(letter) != std::string_view::npos;
  }

  void end_section() {
    end_commas();
    if (format_.sections_.size() == 1) first_has_text_ = has_text_;
    has_digits_ = has_point_ = false;
  }

  void decide() {
    auto& sections = format_.sections_;
    if (has_date_) {
      const bool is_time = has_hours_ && !has_days_;
      format_.kind_ = is_time ? Kind::time : Kind::date;
    } else if (first_has_text_) {
      format_.kind_ = Kind::text;
    }
    // Nothing would be shown at all (";;;"): the letter still wants the number.
    for (Section& each : sections) each.unknown |= each.tokens.empty();
    const bool general = sections.size() == 1 && sections.front().unknown;
    if (general || format_.kind_ != Kind::number) sections.clear();
  }

  NumberFormat& format_;
  std::string_view rest_;
  int commas_ = 0;
  bool has_digits_ = false;  ///< this section, so far
  bool has_point_ = false;
  bool has_text_ = false;
  bool first_has_text_ = false;
  bool has_date_ = false;
  bool has_days_ = false;
  bool has_hours_ = false;
};

NumberFormat::NumberFormat(std::string_view code) { Reader(*this, code).read(); }

}  // namespace congvan
