#include "layout/supplement.h"

#include <string>
#include <string_view>
#include <utility>

#include "layout/column_setter.h"
#include "layout/dates.h"
#include "layout/head.h"
#include "layout/head_lines.h"
#include "layout/line_strip.h"

namespace congvan {
namespace {

/// "Sở Tài chính, Sở Xây dựng và Sở Nội vụ".
Text listed(const std::vector<Text>& all) {
  Text list;
  for (const auto& each : all) {
    const bool last = &each == &all.back();
    if (!list.empty()) list = joined(list, fixed_text(last ? " và " : ", "));
    list = joined(list, each);
  }
  return list;
}

/// The reference line of a supplement (Annex I, Part I, Section III, clause 1;
/// forms 1.3, 2.1, 2.2).
///
/// On paper it is filled in; what is not known yet is left as dots long enough for a pen. On an
/// electronic document number and date are never filled in, for they are given after the file is
/// finished and nothing may then be written into it. They are left as the forms leave them, as
/// single ellipses: words like others, which wrap, can be read aloud and need no room for a pen.
/// The notation is known beforehand and says which dispatch is meant, so it stands on both.
class Reference {
 public:
  explicit Reference(const Job& job)
      : dispatch_(job.dispatch),
        filled_(job.dispatch.medium == Medium::paper),
        open_(filled_ ? "……" : "…") {}

  Text words(const Text& carrier) const {
    Text words = joined(fixed_text("(Kèm theo "), carrier);
    if (!dispatch_.numbers.empty()) words = joined(words, numbers());
    if (dispatch_.issued) words = joined(words, fixed_text(date(*dispatch_.issued)));
    if (!dispatch_.issuers.empty()) words = joined(joined(words, fixed_text(" của ")), issuers());
    return joined(words, fixed_text(")"));
  }

 private:
  /// " số 05/QĐ-SNV", which no line parts.
  Text numbers() const {
    std::vector<Text> all;
    for (const auto& number : dispatch_.numbers) {
      const bool known = filled_ && !number.value.empty();
      const Text slash = fixed_text("/");
      all.push_back(
          joined(joined(known ? number.value : fixed_text(open_), slash), number.notation));
    }
    return fixed_text(" số " + listed(all).str(), {.together = all.size() == 1});
  }

  std::string date(const Issued& issued) const {
    const auto part = [&](const std::optional<int>& value, std::string (*written)(int)) {
      return filled_ && value ? written(*value) : std::string(open_);
    };
    return " ngày " + part(issued.day, day_words) + " tháng " + part(issued.month, month_words) +
           " năm " + part(issued.year, year_words);
  }

  Text issuers() const {
    std::vector<Text> names;
    for (const auto& issuer : dispatch_.issuers) names.push_back(on_one_line(issuer.name));
    return listed(names);
  }

  const Dispatch& dispatch_;
  bool filled_;
  std::string_view open_;
};

class SupplementSetter {
 public:
  SupplementSetter(const Job& job, const Supplement& supplement, std::vector<Node>& tree,
                   int parent)
      : job_(job),
        supplement_(supplement),
        attached_(supplement.kind == Supplement::Kind::attached),
        tree_(tree),
        parent_(parent) {}

  std::vector<Strip> set() {
    std::vector<Strip> strips;
    if (attached_) strips.push_back(head());
    strips.push_back(titles());
    if (attached_) strips.back().before = job_.layout.length("after-head");
    return strips;
  }

 private:
  Strip head() {
    SetPart head = set_head(job_, HeadOf::attached);
    give_nodes(head.blocks, tree_, parent_);
    return strip_of(std::move(head));
  }

  Strip titles() {
    ColumnSetter column(job_, {job_.text_left(), job_.text_width()});
    const int heading = heading_node();
    const Style& label = job_.layout.style(attached_ ? "attached-title" : "annex-label");
    column.words(label, supplement_.label, heading);
    if (!supplement_.title.empty()) {
      auto& runs = column.part.blocks.back().runs;
      runs.push_back(space_after(job_, runs.back(), job_.type(label)));
      column.words(job_.layout.style(attached_ ? "attached-subject" : "annex-title"),
                   supplement_.title, heading);
    }
    const Style& style = job_.layout.style("reference-line");
    column.skip(style.before);
    column.words(style, Reference(job_).words(carrier()),
                 add_node(tree_, Role::paragraph, parent_, "reference-line"));
    return strip_of(std::move(column.part));
  }

  /// Label and title are one heading: neither says alone what follows.
  int heading_node() {
    if (attached_) return add_node(tree_, Role::title, parent_, "attached-title");
    const int node = add_node(tree_, Role::heading, parent_, "annex-title");
    tree_[static_cast<std::size_t>(node)].level = 2;
    return node;
  }

  Text carrier() const {
    if (!supplement_.carrier.empty()) return supplement_.carrier;
    return fixed_text(job_.layout.title.empty() ? "Văn bản" : job_.layout.title);
  }

  const Job& job_;
  const Supplement& supplement_;
  bool attached_;
  std::vector<Node>& tree_;
  int parent_;
};

}  // namespace

std::vector<Strip> set_supplement_head(const Job& job, const Supplement& supplement,
                                       std::vector<Node>& tree, int parent) {
  return SupplementSetter(job, supplement, tree, parent).set();
}

}  // namespace congvan
