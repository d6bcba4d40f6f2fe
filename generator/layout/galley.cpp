#include "layout/galley.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/components.h"

namespace congvan {
namespace {

class GalleySetter {
 public:
  GalleySetter(const Job& job, std::vector<Node>& tree) : job_(job), tree_(tree) {}

  void recipients(int parent) {
    const Style& style = job_.layout.style("recipients");
    const auto& all = job_.dispatch.recipients;
    if (all.size() == 1) {
      one_recipient(style, all.front(), parent);
    } else {
      many_recipients(style, all, parent);
    }
    before_next_ = job_.layout.length("after-head");
  }

  void legal_bases(int parent) {
    for (const auto& basis : job_.dispatch.legal_bases) {
      paragraph(job_.layout.style("legal-bases"), basis, basis.where(),
                add(Role::paragraph, parent, "basis"));
    }
  }

  void body(const std::vector<Part>& parts, int parent) {
    for (const auto& part : parts) {
      if (part.kind == Part::Kind::directives) {
        directives(part, parent);
      } else if (part.kind == Part::Kind::heading) {
        paragraph(job_.layout.style("heading"), part.words, part.where,
                  add(Role::heading, parent, "heading"));
        keep_next_ = true;
      } else {
        paragraph(job_.layout.style("body"), part.words, part.where,
                  add(Role::paragraph, parent, "paragraph"));
      }
    }
  }

  std::vector<GalleyLine> lines;

 private:
  int add(Role role, int parent, std::string name) {
    return add_node(tree_, role, parent, std::move(name));
  }

  /// "Kính gửi: Bộ Nội vụ", in the middle of the page where it fits on a line.
  void one_recipient(const Style& style, const Text& words, int parent) {
    const Text lead = joined(style.words, fixed_text(" "));
    const Text all = joined(lead, words);
    const Length least = job_.layout.length("recipients-indent-least");
    const Length room = job_.text_width() - least * 2;
    const Length indent =
        std::max(least, (job_.text_width() - job_.compositor.width_of(all, style.type)) / 2);
    const int node = add(Role::paragraph, parent, "recipients");
    for (auto& line : job_.compositor.ragged(all, style.type, job_.text_left() + indent,
                                             std::min(room, job_.text_width() - indent),
                                             job_.compositor.width_of(lead, style.type), 0)) {
      push(style, std::move(line), node, node, words.where(), {});
    }
  }

  /// The dashes stand under the colon of "Kính gửi:" (Annex I, Part I, Section II, clause 9). The
  /// block moves left from its usual place only as far as its longest line needs.
  void many_recipients(const Style& style, const std::vector<Text>& all, int parent) {
    const Text dash = fixed_text("- ");
    const Length to_colon =
        job_.compositor.width_of(cut(style.words, 0, style.words.str().size() - 1), style.type);
    const Length hanging = job_.compositor.width_of(dash, style.type);
    std::vector<Text> entries;
    Length widest;
    for (const auto& words : all) {
      const auto* const mark = &words == &all.back() ? "." : ";";
      entries.push_back(joined(joined(dash, words), fixed_text(mark)));
      widest = std::max(widest, job_.compositor.width_of(entries.back(), style.type));
    }
    const Length room = job_.text_width() - to_colon - widest;
    const Length indent = std::clamp(room / 2, job_.layout.length("recipients-indent-least"),
                                     job_.layout.length("recipients-indent"));
    const Length left = job_.text_left() + indent;
    const int lead_node = add(Role::paragraph, parent, "recipients");
    push(style, moved(job_.compositor.open_line(style.words, style.type, {}), left), lead_node,
         lead_node, all.front().where(), {});
    const int list = add(Role::list, parent, "recipients");
    tree_[static_cast<std::size_t>(list)].numbering = "-";
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const int item = add(Role::item, list, "recipient");
      const int label = add(Role::label, item, "recipient");
      const int body = add(Role::item_body, item, "recipient");
      for (auto& line : job_.compositor.ragged(entries[i], style.type, left + to_colon,
                                               job_.text_width() - indent - to_colon, hanging,
                                               dash.str().size())) {
        push(style, std::move(line), label, body, all[i].where(), {});
      }
    }
  }

  void directives(const Part& part, int parent) {
    const int list = add(Role::list, parent, "directives");
    tree_[static_cast<std::size_t>(list)].numbering = part.numbering;
    for (const auto& entry : part.entries) {
      const int item = add(Role::item, list, "directive");
      const int label = add(Role::label, item, "directive");
      const int body = add(Role::item_body, item, "directive");
      labelled(job_.layout.style("body"), entry, label, body);
      this->body(entry.parts, body);
    }
  }

  void labelled(const Style& style, const Directive& entry, int label_node, int body_node) {
    Text label = joined(entry.label, fixed_text(" "));
    Text words = entry.words;
    if (!entry.heading.empty()) {  // a numbered heading is bold, number and all
      label = in_bold(label);
      words = in_bold(entry.heading);
      if (!entry.words.empty()) words = joined(joined(words, fixed_text(" ")), entry.words);
    }
    set(style, joined(label, words), entry.where, label_node, body_node, label.str().size());
    keep_next_ = keep_next_ || entry.words.empty();  // a heading on a line of its own
  }

  void paragraph(const Style& style, const Text& words, const Where& where, int node) {
    set(style, words, where, node, node, 0);
  }

  void set(const Style& style, const Text& words, const Where& where, int label_node, int node,
           std::size_t label_bytes) {
    const Measure measure{job_.text_width(), job_.layout.length("indent")};
    auto set = job_.compositor.justified(words, style.type, job_.text_left(), measure, label_bytes);
    const Length before = std::exchange(before_next_, job_.layout.length("paragraph-spacing"));
    for (std::size_t i = 0; i < set.size(); ++i) {
      const bool cuts_well = i == 0 ? !keep_next_ : i >= 2 && set.size() - i >= 2;
      push(style, std::move(set[i]), label_node, node, where, i == 0 ? before : Length{});
      lines.back().may_begin = cuts_well;
    }
    keep_next_ = words.str().ends_with(":");
  }

  void push(const Style& style, SetLine line, int label_node, int node, const Where& where,
            Length before) {
    GalleyLine galley;
    galley.before = before;
    galley.size = style.type.size;
    if (line.label_runs > 0) {
      const auto split = line.runs.begin() + static_cast<std::ptrdiff_t>(line.label_runs);
      SetLine label;
      label.runs.assign(std::make_move_iterator(line.runs.begin()), std::make_move_iterator(split));
      line.runs.erase(line.runs.begin(), split);
      galley.pieces.push_back({label_node, &style, where, std::move(label)});
    }
    galley.pieces.push_back({node, &style, where, std::move(line)});
    lines.push_back(std::move(galley));
  }

  const Job& job_;
  std::vector<Node>& tree_;
  Length before_next_;
  bool keep_next_ = true;
};

}  // namespace

std::vector<GalleyLine> set_galley(const Job& job, std::vector<Node>& tree, int parent) {
  GalleySetter setter(job, tree);
  for (const auto& item : job.layout.region("middle")) {
    if (!has_words(job.dispatch, item.component)) continue;
    if (item.component == "recipients") setter.recipients(parent);
    if (item.component == "legal-bases") setter.legal_bases(parent);
    if (item.component == "body") setter.body(job.dispatch.body, parent);
  }
  return std::move(setter.lines);
}

}  // namespace congvan
