#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "text/typography.h"
#include "xml/parse_xml.h"

namespace congvan::test {

/// The rules of data/typography.xml.
inline const Typography& official_rules() {
  static const Typography rules = [] {
    const std::string path = std::string(CONGVAN_SOURCE_DIR) + "/data/typography.xml";
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    Diagnostics says;
    const auto root = parse_xml(bytes, "typography.xml", says);
    return root ? read_typography(*root, says) : Typography{};
  }();
  return rules;
}

/// The words with `|` where a line may end, `~` where it had better not, `^` inside a long word and
/// `⏎` where it must; a space that is left is held together.
inline std::string shown_breaks(const Text& text, const Typography& rules = official_rules()) {
  const std::string& words = text.str();
  std::string shown;
  std::size_t begin = 0;
  for (const Break& place : find_breaks(text, rules)) {
    std::size_t end = place.offset;
    if (words[end - 1] == ' ') --end;
    if (place.kind == Break::Kind::forced) end -= Text::forced_break.size();
    shown += words.substr(begin, end - begin);
    switch (place.kind) {
      case Break::Kind::allowed:
        shown += "|";
        break;
      case Break::Kind::avoided:
        shown += "~";
        break;
      case Break::Kind::inside:
        shown += "^";
        break;
      case Break::Kind::forced:
        shown += "⏎";
        break;
    }
    begin = place.offset;
  }
  return shown + words.substr(begin);
}

inline std::string shown_breaks(std::string_view words,
                                const Typography& rules = official_rules()) {
  return shown_breaks(fixed_text(words), rules);
}

}  // namespace congvan::test
