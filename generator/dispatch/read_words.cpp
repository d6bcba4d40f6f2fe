#include "dispatch/read_words.h"

#include "dispatch/children.h"

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

bool is_emphasis(std::string_view name) { return !(with({}, name) == Emphasis()); }

/// A mark stands close to the word before it, however the file is indented.
void drop_space_at_end(std::vector<RawRun>& runs) {
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    const auto last = run->words.find_last_not_of(" \t\r\n");
    run->words = run->words.substr(0, last == run->words.npos ? 0 : last + 1);
    if (!run->words.empty()) return;
  }
}

void gather(const Element& element, const Emphasis& emphasis, const Places& places,
            std::vector<RawRun>& runs) {
  for (const auto& child : element.children) {
    if (child.is_text()) {
      runs.push_back({child.text, emphasis, child.where});
    } else if (child.name == "br") {
      runs.push_back({Text::forced_break, emphasis, child.where});
    } else if (child.name == "ref") {
      runs.push_back({places.label(child), emphasis, child.where});
    } else if (child.name == "note") {
      Emphasis mark = emphasis;
      mark.script = Script::superscript;
      mark.note = places.note(child);
      drop_space_at_end(runs);
      runs.push_back({places.label(child), mark, child.where});
    } else if (is_emphasis(child.name)) {
      gather(child, with(emphasis, child.name), places, runs);
    }
  }
}

}  // namespace

Text WordReader::of(const Element& element) const {
  std::vector<RawRun> runs;
  gather(element, {}, places_, runs);
  return normalize(runs, says_);
}

Text WordReader::of(const Element& element, std::string_view attribute_name) const {
  const Attribute* given = attribute(element, attribute_name);
  return given == nullptr ? Text() : normalize(given->value, given->where, says_);
}

Text WordReader::of_child(const Element& parent, std::string_view name) const {
  const Element* one = child(parent, name);
  return one == nullptr ? Text() : of(*one);
}

std::vector<Text> WordReader::of_children(const Element& parent, std::string_view name,
                                          std::string_view drop) const {
  std::vector<Text> all;
  for (const auto& one : parent.children) {
    if (one.name == name) all.push_back(with_ending(of(one), "", drop));
  }
  return all;
}

}  // namespace congvan
