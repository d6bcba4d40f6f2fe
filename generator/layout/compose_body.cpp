#include <algorithm>
#include <utility>

#include "layout/compose.h"
#include "layout/display.h"
#include "layout/figure.h"
#include "layout/table.h"

namespace congvan {
namespace {

/// The last of the heading levels of a tagged PDF.
constexpr int deepest_heading = 6;

/// The style of the line that names a division, and the name of its node.
std::string_view style_of(Level level) {
  switch (level) {
    case Level::part:
      return "part";
    case Level::chapter:
      return "chapter";
    case Level::section:
      return "section";
    case Level::subsection:
      return "subsection";
    case Level::article:
      return "article";
  }
  return "article";
}

bool is_roman(std::string_view numbering) { return numbering.starts_with("I"); }

}  // namespace

void Composer::body(const std::vector<Part>& parts, int parent, int level) {
  for (const auto& one : parts) part(one, parent, std::min(level, deepest_heading));
}

void Composer::part(const Part& part, int parent, int level) {
  const Layout& layout = job_.layout;
  if (const auto* words = std::get_if<Paragraph>(&part.is)) {
    const int at = node(Role::paragraph, parent, "paragraph");
    if (words->centred) {
      centred(layout.style("body"), words->words, part.where, at);
    } else {
      paragraph(layout.style("body"), words->words, part.where, at);
    }
  } else if (const auto* heading = std::get_if<Heading>(&part.is)) {
    const int at = node(Role::heading, parent, "heading");
    letter_.tree[static_cast<std::size_t>(at)].level = level;
    paragraph(layout.style("heading"), heading->words, part.where, at);
    keep_next_ = true;
  } else if (const auto* list = std::get_if<Directives>(&part.is)) {
    directives(*list, parent, level);
  } else if (const auto* inside = std::get_if<Division>(&part.is)) {
    division(*inside, part.where, parent, level);
  } else if (const auto* lines = std::get_if<Particulars>(&part.is)) {
    for (const auto& line : lines->entries) particular(line, parent, level);
  } else if (const auto* rows = std::get_if<Table>(&part.is)) {
    table(*rows, part.where, parent);
  } else if (const auto* picture = std::get_if<Figure>(&part.is)) {
    figure(*picture, part.where, parent);
  } else {
    break_next_ = true;
  }
}

void Composer::directives(const Directives& list, int parent, int level) {
  const int at = node(Role::list, parent, "directives");
  letter_.tree[static_cast<std::size_t>(at)].numbering = list.numbering;
  for (const auto& entry : list.entries) directive(list, entry, at, level);
}

void Composer::directive(const Directives& list, const Directive& entry, int parent, int level) {
  const int item = node(Role::item, parent, "directive");
  const int label_node = node(Role::label, item, "directive");
  const int words_node = node(Role::item_body, item, "directive");
  Text label = joined(entry.label, fixed_text(" "));
  Text words = entry.words;
  if (!entry.heading.empty()) {  // a numbered heading is bold, number and all
    if (is_roman(list.numbering)) {
      roman_heading(label, entry, label_node, words_node);
      body(entry.parts, words_node, level);
      return;
    }
    label = in_bold(label);
    words = in_bold(entry.heading);
    if (!entry.words.empty()) words = joined(joined(words, fixed_text(" ")), entry.words);
  }
  labelled(job_.layout.style("body"), label, words, entry.where, label_node, words_node);
  keep_next_ = keep_next_ || entry.words.empty();  // a heading on a line of its own
  body(entry.parts, words_node, level);
}

/// "I. MỤC ĐÍCH" on a line of its own, its words below it (layout B of the decree).
void Composer::roman_heading(const Text& label, const Directive& entry, int label_node,
                             int words_node) {
  const Style& style = job_.layout.style("roman-heading");
  labelled(style, label, cased(entry.heading, style), entry.where, label_node, words_node);
  keep_next_ = true;
  if (entry.words.empty()) return;
  paragraph(job_.layout.style("body"), entry.words, entry.where,
            node(Role::paragraph, words_node, "paragraph"));
}

/// A label and the title below it, both in the middle; then what belongs to the division.
void Composer::division(const Division& division, const Where& where, int parent, int level) {
  const std::string name(style_of(division.level));
  const int section = node(Role::section, parent, name);
  if (division.level == Level::article) {
    article(division, where, section, level);
    return;
  }
  const int heading = node(Role::heading, section, name);
  letter_.tree[static_cast<std::size_t>(heading)].level = level;
  const Style& title = job_.layout.style("division-title");
  Text words = division.label;
  if (!division.heading.empty()) {
    words = joined(joined(words, fixed_text(Text::forced_break)), cased(division.heading, title));
  }
  const Style& style = job_.layout.style(name);
  space_.before = std::max(space_.before, style.before);
  centred(style, words, where, heading);
  keep_next_ = true;
  body(division.parts, section, level + 1);
}

/// "Điều 1. Title" is a heading; "Điều 1." with words that run on is a paragraph.
void Composer::article(const Division& division, const Where& where, int section, int level) {
  const Style& style = job_.layout.style("article");
  const bool titled = !division.heading.empty();
  const int at = node(titled ? Role::heading : Role::paragraph, section, "article");
  Text words = in_bold(division.label);
  if (titled) {
    letter_.tree[static_cast<std::size_t>(at)].level = level;
    words = joined(joined(words, fixed_text(" ", {.bold = true})), in_bold(division.heading));
  }
  if (!division.words.empty() && !titled) {
    words = joined(joined(words, fixed_text(" ", {.bold = true})), division.words);
  }
  paragraph(style, words, where, at);
  keep_next_ = keep_next_ || titled || division.words.empty();
  if (titled && !division.words.empty()) {
    paragraph(job_.layout.style("body"), division.words, where,
              node(Role::paragraph, section, "paragraph"));
  }
  body(division.parts, section, titled ? level + 1 : level);
}

void Composer::particular(const Particular& particular, int parent, int level) {
  const auto& known = job_.layout.particulars;
  Text label = particular.label;
  if (!particular.of.empty()) {
    const auto rule = std::ranges::find(known, particular.of, &ParticularRule::name);
    if (rule != known.end()) label = rule->label;
  }
  Text words = joined(label, fixed_text(":"));
  if (!particular.words.empty()) {
    words = joined(joined(words, fixed_text(" ")), particular.words);
  }
  paragraph(job_.layout.style("particular"), words, particular.where,
            node(Role::paragraph, parent, "particular"));
  body(particular.parts, parent, level);
}

/// A table of less than a third of a page is not parted.
bool Composer::is_short(const std::vector<Strip>& rows) const {
  Length height;
  for (const auto& row : rows) height += row.before + row.height;
  return height * 3 < job_.setup.text_height();
}

void Composer::table(const Table& table, const Where& where, int parent) {
  SetTable set = set_table(job_, table, where, letter_.tree, parent);
  if (set.strips.empty()) return;
  const int head = static_cast<int>(composition.heads.size());
  for (auto& strip : set.strips) {
    if (strip.head >= 0) strip.head = head;
  }
  if (is_short(set.strips)) {
    for (auto& strip : set.strips) strip.may_begin = false;
  }
  composition.heads.push_back(std::move(set.head));
  composition.has_tables = true;
  add().ready = shared(std::move(set.strips));
  space_.before = job_.layout.length("around-tables");
  add_note_nodes(table, parent);
}

void Composer::figure(const Figure& figure, const Where& where, int parent) {
  const auto found = pictures_.find(figure.source);
  if (found == pictures_.end()) return;  // complained of where its file was looked for
  const auto picture = found->second;
  const FigureNodes nodes = add_figure_nodes(figure, letter_, picture, parent);
  add_note_nodes(figure.caption, nodes.caption);
  add_set([&figure, where, nodes, picture](const Job& job) {
    return set_figure(job, figure, where, nodes, *picture);
  });
}

}  // namespace congvan
