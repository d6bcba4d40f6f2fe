#include "xml/faults.h"

#include "xml/characters.h"

namespace congvan {
namespace {

constexpr std::size_t most_faults = 100;
constexpr std::size_t most_characters_shown = 40;

}  // namespace

void Faults::in_word(std::string_view code, Place place, Diagnostics::Arguments arguments) {
  if (stopped_) return;
  const Where where{file_, place.line, place.column};
  says_.error(code, where, arguments);
  if (++count_ < most_faults) return;
  says_.error("xml-too-many-faults", where, {{"limit", std::to_string(most_faults)}});
  broken_ = stopped_ = true;
}

void Faults::in_structure(std::string_view code, Place place, Diagnostics::Arguments arguments) {
  in_word(code, place, arguments);
  broken_ = true;
}

void Faults::fatal(std::string_view code, Place place, Diagnostics::Arguments arguments) {
  in_word(code, place, arguments);
  broken_ = stopped_ = true;
}

std::string shown(std::string_view words) {
  std::string text;
  std::size_t at = 0;
  for (std::size_t count = 0; at < words.size() && count < most_characters_shown; ++count) {
    const Utf8Character next = decode_utf8(words, at);
    const bool is_fit = is_xml_character(next.code) && next.code >= U' ';
    append_utf8(text, is_fit ? next.code : replacement_character);
    at += next.length;
  }
  if (at < words.size()) text += "…";
  return text;
}

}  // namespace congvan
