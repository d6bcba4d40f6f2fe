#include "dispatch/read_body.h"

#include <algorithm>
#include <string>

#include "dispatch/numbering.h"
#include "dispatch/read_words.h"

namespace congvan {
namespace {

constexpr std::string_view trailing_marks = ".;,/";

struct Basis {
  std::string verb;
  Text words;
};

std::vector<Basis> read_bases(const Element& legal_bases, Diagnostics& says) {
  std::vector<Basis> bases;
  for (const auto& child : legal_bases.children) {
    if (child.name != "basis") continue;
    const Text verb = read_words(child, "verb", says);
    bases.push_back({verb.empty() ? "Căn cứ" : verb.str(),
                     with_ending(read_words(child, says), "", trailing_marks)});
    if (bases.back().words.str().starts_with("Luật số ")) {
      says.warning("law-cited-by-number", bases.back().words.where());
    }
  }
  return bases;
}

bool are_listed(const Element& legal_bases) {
  const Attribute* listed = attribute(legal_bases, "listed");
  return listed != nullptr && listed->value == "yes";
}

/// The verb inside a sentence: its first letter small. All verbs of legal bases begin with a letter
/// of ASCII or Đ.
std::string inside_sentence(std::string verb) {
  if (verb.starts_with("Đ")) return verb.replace(0, std::string_view("Đ").size(), "đ");
  if (verb[0] >= 'A' && verb[0] <= 'Z') verb[0] = static_cast<char>(verb[0] - 'A' + 'a');
  return verb;
}

/// "Căn cứ A và B; thực hiện C": bases of one verb are joined by commas and "và" (by semicolons
/// where one of them has a comma itself), a new verb follows a semicolon.
Text flowing(const std::vector<Basis>& bases) {
  Text all;
  for (std::size_t i = 0; i < bases.size(); ++i) {
    const bool new_verb = i == 0 || bases[i].verb != bases[i - 1].verb;
    const bool last_of_verb = i + 1 == bases.size() || bases[i + 1].verb != bases[i].verb;
    if (i == 0) {
      all = joined(fixed_text(bases[i].verb + " "), bases[i].words);
    } else if (new_verb) {
      const auto link = "; " + inside_sentence(bases[i].verb) + " ";
      all = joined(joined(all, fixed_text(link)), bases[i].words);
    } else {
      const bool commas = bases[i - 1].words.str().find(',') != std::string::npos;
      const auto* const link = last_of_verb ? " và " : commas ? "; " : ", ";
      all = joined(joined(all, fixed_text(link)), bases[i].words);
    }
  }
  return all;
}

class BodyReader {
 public:
  explicit BodyReader(Diagnostics& says) : says_(says) {}

  std::vector<Part> parts(const Element& parent, int depth) {
    std::vector<Part> all;
    for (const auto& child : parent.children) {
      if (child.name == "opening" || child.name == "paragraph" || child.name == "closing") {
        all.push_back({Part::Kind::paragraph, read_words(child, says_), {}, {}, child.where});
      } else if (child.name == "heading" && parent.name == "body") {
        all.push_back({Part::Kind::heading, read_words(child, says_), {}, {}, child.where});
      } else if (child.name == "directives") {
        all.push_back(directives(child, depth));
      }
    }
    return all;
  }

 private:
  Part directives(const Element& element, int depth) {
    const Attribute* numbering = attribute(element, "numbering");
    Part part{Part::Kind::directives, {}, {}, {}, element.where};
    part.numbering = numbering != nullptr ? numbering->value : default_numbering(depth);
    for (const auto& child : element.children) {
      if (child.name != "directive") continue;
      const int nth = static_cast<int>(part.entries.size()) + 1;
      part.entries.push_back(directive(child, label(part.numbering, nth), depth));
    }
    return part;
  }

  Directive directive(const Element& element, const std::string& label, int depth) {
    Directive entry;
    entry.label = fixed_text(label);
    entry.where = element.where;
    const Element* words = &element;
    for (const auto& child : element.children) {
      if (child.name == "heading") entry.heading = read_words(child, says_);
      if (child.name == "text") words = &child;
    }
    entry.words = read_words(*words, says_);
    entry.parts = parts(element, depth + 1);
    return entry;
  }

  Diagnostics& says_;
};

Text& last_words(Directive& entry);

/// The words a reader comes to last.
Text& last_words(std::vector<Part>& parts) {
  Part& last = parts.back();
  return last.entries.empty() ? last.words : last_words(last.entries.back());
}

Text& last_words(Directive& entry) {
  if (!entry.parts.empty()) return last_words(entry.parts);
  return entry.words.empty() ? entry.heading : entry.words;
}

}  // namespace

std::vector<Text> read_listed_bases(const Element& legal_bases, Diagnostics& says) {
  if (!are_listed(legal_bases)) return {};
  std::vector<Text> lines;
  for (const auto& basis : read_bases(legal_bases, says)) {
    lines.push_back(with_ending(joined(fixed_text(basis.verb + " "), basis.words), ";", ""));
  }
  if (!lines.empty()) lines.back() = with_ending(lines.back(), ".", trailing_marks);
  return lines;
}

std::vector<Part> read_body(const Element& body, const Element* legal_bases, Diagnostics& says) {
  std::vector<Part> parts = BodyReader(says).parts(body, 0);
  if (parts.empty()) {
    says.error("empty-body", body.where);
    return parts;
  }
  if (legal_bases != nullptr && !are_listed(*legal_bases)) {
    const bool opens = body.children.end() !=
                       std::ranges::find(body.children, std::string("opening"), &Element::name);
    const auto bases = read_bases(*legal_bases, says);
    if (!opens) {
      says.error("bases-without-opening", legal_bases->where);
    } else if (!bases.empty()) {
      parts.front().words = joined(joined(flowing(bases), fixed_text(", ")), parts.front().words);
    }
  }
  Text& last = last_words(parts);
  last = with_ending(last, "./.", trailing_marks);
  return parts;
}

}  // namespace congvan
