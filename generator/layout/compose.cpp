#include "layout/compose.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/components.h"
#include "layout/display.h"
#include "layout/foot.h"
#include "layout/head.h"
#include "layout/line_strip.h"
#include "layout/recipients.h"
#include "layout/supplement.h"

namespace congvan {

Composer::Composer(const Job& job, const Pictures& pictures, PartMemory& memory, Pages& letter)
    : job_(job), pictures_(pictures), memory_(memory), letter_(letter) {
  composition.setup = job.setup;
}

int Composer::node(Role role, int parent, std::string name) {
  return add_node(letter_.tree, role, parent, std::move(name));
}

Passage& Composer::add() {
  Passage& passage = composition.passages.emplace_back();
  passage.before = space_.before;
  passage.begins_paragraph = space_.paragraph;
  passage.keeps = std::exchange(keep_next_, false);
  passage.must_begin = std::exchange(break_next_, false);
  space_ = {{}, true};
  return passage;
}

Passage& Composer::add_set(std::function<std::vector<Strip>(const Job&)> set) {
  Passage& passage = add();
  passage.ready = shared(set(job_));
  passage.again = [set = std::move(set)](const Job& job) { return shared(set(job)); };
  return passage;
}

/// Setting a part again gives it the nodes it had at first: they are added in the same order.
Passage& Composer::add_part(const SetNodes& set, int parent) {
  const std::size_t first = letter_.tree.size();
  Passage& passage = add();
  passage.ready = shared(set(job_, letter_.tree, parent));
  passage.again = [set, first, parent](const Job& job) {
    std::vector<Node> same(first);
    return shared(set(job, same, parent));
  };
  return passage;
}

/// A part that depends on nothing but the frame of the dispatch, which the memory knows, and the
/// setup. One with a fault is set again, to tell of it again.
Passage& Composer::add_remembered(PartMemory::Which which, const SetNodes& set, int parent) {
  const std::size_t first = letter_.tree.size();
  const auto part = [which, set, first, parent, &memory = memory_](const Job& job) {
    const PartMemory::Key key{which, first, parent, job.setup};
    if (const auto* known = memory.find(key)) return *known;
    const std::size_t said = job.says.all().size();
    std::vector<Node> tree(first);
    RememberedPart made;
    made.strips = shared(set(job, tree, parent));
    made.nodes.assign(std::make_move_iterator(tree.begin() + static_cast<std::ptrdiff_t>(first)),
                      std::make_move_iterator(tree.end()));
    if (job.says.all().size() == said) memory.add(key, made);
    return made;
  };
  Passage& passage = add();
  RememberedPart made = part(job_);
  letter_.tree.insert(letter_.tree.end(), made.nodes.begin(), made.nodes.end());
  passage.ready = std::move(made.strips);
  passage.again = [part](const Job& job) { return part(job).strips; };
  return passage;
}

void Composer::head(int parent) {
  add_remembered(
      PartMemory::Which::head,
      [](const Job& job, std::vector<Node>& tree, int at) {
        SetPart part = set_head(job);
        give_nodes(part.blocks, tree, at);
        return std::vector<Strip>{strip_of(std::move(part))};
      },
      parent);
  space_ = {job_.layout.length("after-head"), false};
}

void Composer::supplement_head(const Supplement& supplement, int parent) {
  add_part([&supplement](const Job& job, std::vector<Node>& tree,
                         int at) { return set_supplement_head(job, supplement, tree, at); },
           parent);
  space_ = {job_.layout.length("after-head"), false};
}

void Composer::foot(int parent) {
  composition.passages.back().ends = true;
  keep_next_ = true;
  space_ = {job_.layout.length("before-foot"), false};
  add_remembered(PartMemory::Which::foot, set_foot, parent).signs = true;
}

void Composer::middle(int parent) {
  for (const auto& item : job_.layout.region("middle")) {
    if (has_words(job_.dispatch, job_.layout, item.component)) component(item.component, parent);
  }
}

void Composer::component(std::string_view name, int parent) {
  if (name == "body") {
    body(job_.dispatch.body, parent, 2);
  } else if (name == "recipients") {
    recipients(parent);
  } else if (name == "legal-bases") {
    for (const auto& basis : job_.dispatch.legal_bases) {
      paragraph(job_.layout.style(name), basis, basis.where(),
                node(Role::paragraph, parent, "basis"));
    }
  } else {
    const Style& style = job_.layout.style(name);
    const Role role = name == "title" ? Role::title : Role::paragraph;
    for (const auto& words : component_words(job_.dispatch, job_.layout, name)) {
      space_ = {std::max(space_.before, style.before), style.align == Align::justified};
      paragraph(style, words, words.where(), node(role, parent, std::string(name)));
    }
    if (style.align == Align::centre) keep_next_ = true;
    if (style.rule > 0) space_ = {job_.layout.length("after-title"), false};
  }
}

void Composer::recipients(int parent) {
  const Style& style = job_.layout.style("recipients");
  space_.before = std::max(space_.before, style.before);
  if (style.align == Align::justified) {
    run_in_recipients(parent);
    return;
  }
  const RecipientNodes nodes = add_recipient_nodes(job_, letter_.tree, parent);
  add_set([nodes](const Job& job) { return set_recipients(job, nodes); });
  space_ = {job_.layout.length("after-head"), false};
}

/// "Sở Nội vụ trân trọng kính mời: Ông A", or the invited each on a line of their own.
void Composer::run_in_recipients(int parent) {
  const Style& style = job_.layout.style("recipients");
  const Text lead = component_words(job_.dispatch, job_.layout, "recipients").front();
  const auto& all = job_.dispatch.recipients;
  if (all.size() == 1) {
    const Text words = joined(joined(lead, fixed_text(" ")), all.front());
    paragraph(style, words, all.front().where(), node(Role::paragraph, parent, "recipients"));
    return;
  }
  paragraph(style, lead, job_.dispatch.where, node(Role::paragraph, parent, "recipients"));
  const int list = node(Role::list, parent, "recipients");
  letter_.tree[static_cast<std::size_t>(list)].numbering = "-";
  for (const auto& one : all) {
    const int item = node(Role::item, list, "recipient");
    const int label = node(Role::label, item, "recipient");
    const int body = node(Role::item_body, item, "recipient");
    const Text ended = joined(one, fixed_text(&one == &all.back() ? "." : ";"));
    labelled(style, fixed_text("- "), ended, one.where(), label, body);
  }
}

void Composer::paragraph(const Style& style, const Text& words, const Where& where, int at) {
  if (style.align != Align::justified) {
    centred(style, words, where, at);
    return;
  }
  prose(style, cased(words, style), 0, where, at, at);
  keep_next_ = words.str().ends_with(":");
  add_note_nodes(words, at);
}

void Composer::prose(const Style& style, const Text& words, std::size_t label_bytes,
                     const Where& where, int label_node, int words_node) {
  const TypeStyle type = job_.type(style);
  add().prose = Prose{&style,      &job_.compositor.breakable(words, type),
                      label_bytes, type.size,
                      label_node,  words_node,
                      where};
}

void Composer::labelled(const Style& style, const Text& label, const Text& words,
                        const Where& where, int label_node, int words_node) {
  prose(style, joined(label, words), label.str().size(), where, label_node, words_node);
  keep_next_ = words.str().ends_with(":");
  add_note_nodes(words, words_node);
}

void Composer::centred(const Style& style, const Text& words, const Where& where, int at) {
  add_set([&style, words, where, at](const Job& job) {
    return set_display(job, style, words, where, at);
  });
  add_note_nodes(words, at);
}

void Composer::add_note_nodes(const Text& words, int at) {
  for (const int number : notes_of(words, 0, words.str().size())) {
    auto& nodes = composition.note_nodes;
    nodes.resize(job_.dispatch.notes.size(), -1);
    int& note = nodes.at(static_cast<std::size_t>(number - 1));
    if (note < 0) note = node(Role::note, at, "note");
  }
}

void Composer::add_note_nodes(const Table& table, int at) {
  add_note_nodes(table.caption, at);
  for (const auto& row : table.rows) {
    for (const auto& cell : row.cells) {
      for (const auto& words : cell.paragraphs) add_note_nodes(words, at);
    }
  }
}

}  // namespace congvan
