#include "xml/prolog.h"

#include <algorithm>
#include <array>
#include <optional>

#include "xml/characters.h"

namespace congvan {
namespace {

using std::string_view_literals::operator""sv;

struct Signature {
  std::string_view bytes;
  std::string_view encoding;
};

/// Byte order marks, and how `<` begins where there is none. The longer of two comes first.
constexpr std::array<Signature, 8> signatures = {{{"\xFF\xFE\0\0"sv, "UTF-32"},
                                                  {"\0\0\xFE\xFF"sv, "UTF-32"},
                                                  {"<\0\0\0"sv, "UTF-32"},
                                                  {"\0\0\0<"sv, "UTF-32"},
                                                  {"\xFF\xFE"sv, "UTF-16"},
                                                  {"\xFE\xFF"sv, "UTF-16"},
                                                  {"<\0"sv, "UTF-16"},
                                                  {"\0<"sv, "UTF-16"}}};

bool equal_but_for_case(std::string_view text, std::string_view lower) {
  const auto lowered = [](char each) {
    return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
  };
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [&](char a, char b) { return lowered(a) == b; });
}

bool take_space(std::string_view& text) {
  const std::size_t size = text.size();
  while (!text.empty() && is_xml_space(static_cast<unsigned char>(text[0]))) text.remove_prefix(1);
  return text.size() < size;
}

/// Takes ` name="value"` from the front of a declaration, and gives the value.
std::optional<std::string_view> take_setting(std::string_view& text, std::string_view name) {
  std::string_view left = text;
  if (!take_space(left) || !left.starts_with(name)) return std::nullopt;
  left.remove_prefix(name.size());
  take_space(left);
  if (!left.starts_with('=')) return std::nullopt;
  left.remove_prefix(1);
  take_space(left);
  if (!left.starts_with('"') && !left.starts_with('\'')) return std::nullopt;
  const std::size_t end = left.find(left[0], 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = left.substr(1, end - 1);
  text = left.substr(end + 1);
  return value;
}

bool is_version(std::string_view text) {
  return text.size() > 2 && text.starts_with("1.") &&
         text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

void check_declaration(std::string_view text, Place place, Faults& faults) {
  const auto version = take_setting(text, "version");
  const auto encoding = take_setting(text, "encoding");
  const auto standalone = take_setting(text, "standalone");
  take_space(text);
  const bool standalone_is_right = !standalone || *standalone == "yes" || *standalone == "no";
  if (!version || !is_version(*version) || !standalone_is_right || !text.empty()) {
    faults.in_word("xml-bad-declaration", place);
  }
  if (encoding && !equal_but_for_case(*encoding, "utf-8")) {
    faults.fatal("xml-encoding", place, {{"encoding", shown(*encoding)}});
  }
}

void skip_to_end_of_instruction(Cursor& cursor, Place place, Faults& faults) {
  while (!cursor.skip("?>")) {
    if (cursor.at_end()) return faults.fatal("xml-unclosed-instruction", place);
    cursor.next();
  }
}

/// Passes one quoted string, comment, instruction, or other character of a DOCTYPE.
void skip_in_doctype(Cursor& cursor, Faults& faults) {
  if (cursor.looking_at("<!--")) return skip_comment(cursor, faults);
  if (cursor.looking_at("<?")) return skip_instruction(cursor, faults);
  const char32_t code = cursor.next();
  if (code != U'"' && code != U'\'') return;
  cursor.skip_until_any(code == U'"' ? "\"" : "'");
  if (!cursor.at_end()) cursor.next();
}

}  // namespace

void check_encoding(std::string_view bytes, Faults& faults) {
  for (const Signature& each : signatures) {
    if (!bytes.starts_with(each.bytes)) continue;
    return faults.fatal("xml-encoding", {}, {{"encoding", each.encoding}});
  }
}

void skip_declaration(Cursor& cursor, Faults& faults) {
  const std::string_view text = cursor.rest();
  constexpr std::string_view begin = "<?xml";
  if (!text.starts_with(begin) || text.size() == begin.size() ||
      is_name_character(decode_utf8(text, begin.size()).code)) {
    return;
  }
  const std::size_t end = text.find("?>");
  if (end != std::string_view::npos) {
    check_declaration(text.substr(begin.size(), end - begin.size()), cursor.place(), faults);
  }
  if (!faults.stopped()) skip_to_end_of_instruction(cursor, cursor.place(), faults);
}

void skip_comment(Cursor& cursor, Faults& faults) {
  const Place place = cursor.place();
  cursor.skip("<!--");
  bool has_dashes = false;
  while (!cursor.skip("-->")) {
    if (cursor.at_end()) return faults.fatal("xml-unclosed-comment", place);
    if (cursor.looking_at("--") && !has_dashes) {
      has_dashes = true;
      faults.in_word("xml-dashes-in-comment", cursor.place());
    }
    cursor.next();
  }
}

void skip_instruction(Cursor& cursor, Faults& faults) {
  const Place place = cursor.place();
  cursor.skip("<?");
  const std::string target = cursor.name();
  if (equal_but_for_case(target, "xml")) {
    faults.in_word("xml-late-declaration", place);
  } else if (target.empty() || !(cursor.looking_at_space() || cursor.looking_at("?>"))) {
    faults.in_word("xml-bad-instruction", place);
  }
  skip_to_end_of_instruction(cursor, place, faults);
}

void skip_doctype(Cursor& cursor, Faults& faults) {
  const Place place = cursor.place();
  faults.in_structure("xml-doctype", place);
  bool in_subset = false;
  while (!cursor.at_end() && !faults.stopped()) {
    if (cursor.looking_at('[')) in_subset = true;
    if (cursor.looking_at(']')) in_subset = false;
    if (!in_subset && cursor.skip(">")) return;
    skip_in_doctype(cursor, faults);
  }
  faults.fatal("xml-unclosed-doctype", place);
}

}  // namespace congvan
