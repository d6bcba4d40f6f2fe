#include "template/value_words.h"

#include "xml/characters.h"

namespace congvan {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

bool ends_line(char32_t character) {
  return character == U'\n' || character == U'\r' || character == U'\t' || character == U'\u0085' ||
         character == U'\u2028' || character == U'\u2029';
}

}  // namespace

std::string_view append_value(std::string_view words, std::string& out) {
  if (words.size() > longest_value) return "value-too-long";
  std::size_t kept = 0;  // all before it is in `out`
  for (std::size_t at = 0; at < words.size();) {
    if (is_plain(words[at])) {
      ++at;
      continue;
    }
    const Utf8Character character = decode_utf8(words, at);
    if (!character.valid) return "value-not-utf8";
    if (!is_xml_character(character.code)) return "value-with-control-character";
    if (ends_line(character.code)) {
      out.append(words.substr(kept, at - kept)).append(" ");
      const bool pair = words.substr(at).starts_with("\r\n");
      kept = at + character.length + (pair ? 1 : 0);
      at = kept;
    } else {
      at += character.length;
    }
  }
  out.append(words.substr(kept));
  return {};
}

std::string beginning(std::string_view words) {
  constexpr std::size_t most = 40;
  std::string shortened;
  for (std::size_t at = 0; at < words.size() && shortened.size() < most;) {
    const Utf8Character character = decode_utf8(words, at);
    at += character.length;
    const bool shows = character.code >= 0x20 && is_xml_character(character.code);
    append_utf8(shortened, shows ? character.code : U' ');
    if (shortened.size() >= most && at < words.size()) shortened += "...";
  }
  return shortened;
}

}  // namespace congvan
