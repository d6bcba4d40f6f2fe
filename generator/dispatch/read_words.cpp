#include "dispatch/read_words.h"

#include <vector>

namespace congvan {
namespace {

Emphasis with(Emphasis emphasis, std::string_view element) {
  if (element == "b") emphasis.bold = true;
  if (element == "i") emphasis.italic = true;
  if (element == "u") emphasis.underline = true;
  if (element == "nobr") emphasis.together = true;
  if (element == "sup") emphasis.script = Script::superscript;
  if (element == "sub") emphasis.script = Script::subscript;
  return emphasis;
}

bool is_inline(std::string_view name) {
  return name == "b" || name == "i" || name == "u" || name == "nobr" || name == "sup" ||
         name == "sub";
}

void gather(const Element& element, const Emphasis& emphasis, std::vector<RawRun>& runs) {
  for (const auto& child : element.children) {
    if (child.is_text()) {
      runs.push_back({child.text, emphasis, child.where});
    } else if (child.name == "br") {
      runs.push_back({Text::forced_break, emphasis, child.where});
    } else if (is_inline(child.name)) {
      gather(child, with(emphasis, child.name), runs);
    }
  }
}

}  // namespace

Text read_words(const Element& element, Diagnostics& says) {
  std::vector<RawRun> runs;
  gather(element, {}, runs);
  return normalize(runs, says);
}

Text read_words(const Element& element, std::string_view attribute_name, Diagnostics& says) {
  const Attribute* given = attribute(element, attribute_name);
  return given == nullptr ? Text() : normalize(given->value, given->where, says);
}

}  // namespace congvan
