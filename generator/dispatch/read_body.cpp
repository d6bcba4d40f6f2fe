#include "dispatch/read_body.h"

#include <algorithm>
#include <string_view>

#include "dispatch/children.h"
#include "dispatch/end_body.h"
#include "dispatch/read_table.h"

namespace congvan {
namespace {

std::optional<Level> level_of(std::string_view name) {
  if (name == "part") return Level::part;
  if (name == "chapter") return Level::chapter;
  if (name == "section") return Level::section;
  if (name == "subsection") return Level::subsection;
  if (name == "article") return Level::article;
  return {};
}

class BodyReader {
 public:
  BodyReader(const Places& places, const WordReader& words) : places_(places), words_(words) {}

  /// What an element holds besides its heading and its own words.
  std::vector<Part> parts(const Element& parent) {
    std::vector<Part> all;
    for (const auto& child : parent.children) {
      if (!child.is_text()) part(child, parent, all);
    }
    return all;
  }

 private:
  void part(const Element& element, const Element& parent, std::vector<Part>& all) {
    const auto add = [&](auto is) { all.push_back({std::move(is), element.where}); };
    if (element.name == "opening" || element.name == "paragraph" || element.name == "closing") {
      add(Paragraph{words_.of(element), value_of(element, "align") == "centre"});
    } else if (element.name == "heading" && parent.name == "body") {
      add(Heading{words_.of(element)});
    } else if (element.name == "directives") {
      add(directives(element));
    } else if (const auto level = level_of(element.name)) {
      add(division(element, *level));
    } else if (element.name == "particulars") {
      add(particulars(element));
    } else if (element.name == "table") {
      add(read_table(element, places_, words_));
    } else if (element.name == "figure") {
      add(read_figure(element, places_, words_));
    } else if (element.name == "page-break") {
      add(PageBreak{});
    }
  }

  /// The words of an element that has either them alone or, in <text>, before its parts.
  Text own_words(const Element& element) {
    const Element* text = child(element, "text");
    return words_.of(text != nullptr ? *text : element);
  }

  Directives directives(const Element& element) {
    Directives list;
    list.numbering = places_.label(element);
    for (const auto& child : element.children) {
      if (child.name != "directive") continue;
      list.entries.push_back({fixed_text(places_.label(child)), words_.of_child(child, "heading"),
                              own_words(child), parts(child), child.where});
    }
    return list;
  }

  Division division(const Element& element, Level level) {
    Division division;
    division.level = level;
    division.label = fixed_text(places_.label(element));
    division.heading = words_.of_child(element, "heading");
    const bool is_article = level == Level::article;
    Text words = is_article ? own_words(element) : Text();
    division.parts = parts(element);
    if (division.heading.empty()) {
      division.words = std::move(words);
    } else if (!words.empty()) {  // below a title they are a paragraph like any other
      const Element* text = child(element, "text");
      const Where where = text != nullptr ? text->where : element.where;
      division.parts.insert(division.parts.begin(), {Paragraph{std::move(words)}, where});
    }
    return division;
  }

  Particulars particulars(const Element& element) {
    Particulars form;
    for (const auto& child : element.children) {
      if (child.name != "particular") continue;
      form.entries.push_back({std::string(value_of(child, "of")),
                              with_ending(words_.of(child, "label"), "", ":"), own_words(child),
                              parts(child), child.where});
    }
    return form;
  }

  const Places& places_;
  const WordReader& words_;
};

}  // namespace

std::vector<Part> read_body(const Element& body, const Places& places, const WordReader& words,
                            Diagnostics& says) {
  std::vector<Part> parts = BodyReader(places, words).parts(body);
  const auto is_break = [](const Part& part) { return std::holds_alternative<PageBreak>(part.is); };
  if (std::ranges::all_of(parts, is_break)) says.error("empty-body", body.where);
  end_body(parts);
  return parts;
}

}  // namespace congvan
