#include "dispatch/places.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/closest.h"
#include "dispatch/children.h"
#include "dispatch/citations.h"
#include "dispatch/grammar.h"
#include "dispatch/numbering.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

/// The text of an element with single spaces, for a name that stands inside a reference.
void gather_words(const Element& element, std::string& all) {
  for (const char c : element.text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) all += c;
    if (space && !all.empty() && all.back() != ' ') all += ' ';
  }
  for (const auto& child : element.children) {
    if (child.name != "note") gather_words(child, all);
  }
}

std::string words_in(const Element* element) {
  std::string all;
  if (element != nullptr) gather_words(*element, all);
  while (all.ends_with(' ')) all.pop_back();
  return all;
}

/// A title longer than this names nothing inside a sentence.
constexpr std::size_t longest_name = 300;

/// The mục of layout B, below which lists go on as if they began there: I. then 1. then a).
bool is_wide(std::string_view numbering) { return numbering.find_first_of("IA") != numbering.npos; }

/// A place that may be cited.
struct Cited {
  const Element* element = nullptr;
  std::string citation;     ///< inside its own document; "" if it has no number
  std::string_view within;  ///< the document to be named in the others
};

struct Reference {
  const Element* element = nullptr;
  std::string_view within;
};

/// What an element stands in.
struct Around {
  std::string_view document;  ///< "Phụ lục II", "Quy chế"; "" of the main text
  std::string citation;       ///< of the nearest numbered place
  Rank rank = Rank::none;     ///< of the list's entry
  bool citable = true;        ///< no dash on the way
  int depth = 0;              ///< of lists, those of layout B's mục not counted
};

/// What is counted among the children of one element.
struct Siblings {
  std::string numbering;  ///< of a list
  int entries = 0, sections = 0, subsections = 0;
};

class Count {
 public:
  using Labels = std::unordered_map<const Element*, std::string>;

  Count(Labels& labels, std::vector<const Element*>& notes, Diagnostics& says)
      : labels_(labels), notes_(notes), says_(says) {}

  void all(const Element& root) {
    annexes_ = std::ranges::count(root.children, std::string("annex"), &Element::name);
    children(root, {}, {});
  }

  void resolve() {
    for (const auto& reference : references_) {
      const std::string_view to = value_of(*reference.element, "to");
      if (!is_identifier(to)) continue;  // already complained of
      const auto found = cited_.find(to);
      if (found == cited_.end()) {
        dangling(*reference.element, to);
      } else if (found->second.citation.empty()) {
        says_.error("ref-to-no-number", reference.element->where,
                    {{"to", to}, {"element", found->second.element->name}});
      } else {
        labels_[reference.element] = said(found->second, reference.within);
      }
    }
  }

 private:
  void children(const Element& parent, const Around& around, Siblings siblings) {
    for (const auto& child : parent.children) {
      if (!child.is_text()) place(child, around, siblings);
    }
  }

  void place(const Element& element, const Around& around, Siblings& siblings) {
    if (!division_word(element.name).empty()) {
      division(element, around, siblings);
    } else if (element.name == "directives") {
      list(element, around);
    } else if (element.name == "directive") {
      entry(element, around, siblings);
    } else if (element.name == "annex" || element.name == "attached") {
      supplement(element);
    } else {
      if (element.name == "table") captioned(element, "Bảng ", tables_);
      if (element.name == "figure") captioned(element, "Hình ", figures_);
      if (element.name == "note") {
        notes_.push_back(&element);
        labels_[&element] = std::to_string(notes_.size());
      }
      if (element.name == "ref") references_.push_back({&element, around.document});
      if (element.name != "table" && element.name != "figure") remember(element, "", "");
      children(element, around, {});
    }
  }

  /// The number an element bears: the one its writer chose, or the next of its kind.
  std::string number_of(const Element& element, std::string_view numbering, int& count) {
    const std::string_view chosen = value_of(element, "number");
    if (!is_ordinal(chosen)) return number_in(numbering, ++count);
    if (const auto nth = nth_of(numbering, chosen)) count = *nth;
    return std::string(chosen);
  }

  void division(const Element& element, const Around& around, Siblings& siblings) {
    const bool is_article = element.name == "article";
    const bool roman = element.name == "part" || element.name == "chapter";
    int& count = element.name == "part"      ? parts_
                 : element.name == "chapter" ? chapters_
                 : is_article                ? articles_
                 : element.name == "section" ? siblings.sections
                                             : siblings.subsections;
    const std::string number = number_of(element, roman ? "I" : "1", count);
    labels_[&element] = division_citation(element.name, number, "") + (is_article ? "." : "");
    Around inside{around.document, division_citation(element.name, number, around.citation)};
    remember(element, inside.citation, around.document);
    children(element, inside, {});
  }

  void list(const Element& element, const Around& around) {
    Siblings siblings;
    const auto& known = numberings();
    const auto chosen = std::ranges::find(known, value_of(element, "numbering"));
    siblings.numbering = chosen != known.end() ? *chosen : default_numbering(around.depth);
    labels_[&element] = siblings.numbering;
    remember(element, "", "");
    children(element, around, siblings);
  }

  void entry(const Element& element, const Around& around, Siblings& siblings) {
    const std::string number = number_of(element, siblings.numbering, siblings.entries);
    labels_[&element] = congvan::label(siblings.numbering, number);
    const bool numbered = !number_in(siblings.numbering, 1).empty();
    if (!numbered && !number.empty()) {
      says_.error("number-among-dashes", element.where, {{"number", number}});
    }
    Around inside = around;
    inside.depth += is_wide(siblings.numbering) ? 0 : 1;
    inside.citable = around.citable && numbered;
    if (inside.citable) {
      inside.rank = rank_of(siblings.numbering, around.rank);
      inside.citation = entry_citation(inside.rank, number, around.citation);
    }
    remember(element, inside.citable ? inside.citation : "", around.document);
    children(element, inside, {});
  }

  void captioned(const Element& element, const std::string& word, int& count) {
    std::string label;
    if (child(element, "caption") != nullptr) label = word + std::to_string(++count);
    if (!label.empty()) labels_[&element] = label;
    remember(element, label, "");
  }

  void supplement(const Element& element) {
    parts_ = chapters_ = articles_ = 0;
    std::string name = words_in(child(element, "title"));
    if (name.size() > longest_name) name.clear();
    if (element.name == "annex") {
      const std::string number = number_of(element, "I", numbered_annexes_);
      const bool alone = annexes_ < 2 && attribute(element, "number") == nullptr;
      name = alone ? "Phụ lục" : "Phụ lục " + number;
    }
    const std::string& label = labels_[&element] = name;
    remember(element, label, "");
    Around inside;
    inside.document = label;
    children(element, inside, {});
  }

  void remember(const Element& element, std::string citation, std::string_view within) {
    const Attribute* id = attribute(element, "id");
    if (id != nullptr) cited_.try_emplace(id->value, Cited{&element, std::move(citation), within});
  }

  static std::string said(const Cited& cited, std::string_view from) {
    if (cited.within.empty() || cited.within == from) return cited.citation;
    return cited.citation + " " + std::string(cited.within);
  }

  /// Names are compared for the first faults of a file only: a hostile one may have very many.
  void dangling(const Element& reference, std::string_view to) {
    constexpr int most_suggestions = 20;
    constexpr std::size_t most_names = 1000;
    std::string_view suggestion;
    if (++dangling_ <= most_suggestions && cited_.size() <= most_names) {
      std::vector<std::string_view> names;
      for (const auto& [id, cited] : cited_) {
        if (!cited.citation.empty()) names.push_back(id);
      }
      suggestion = closest(to, names);
    }
    says_.error("dangling-ref", reference.where, {{"to", to}, {"suggestion", suggestion}});
  }

  Labels& labels_;
  std::vector<const Element*>& notes_;
  Diagnostics& says_;
  std::map<std::string, Cited, std::less<>> cited_;
  std::vector<Reference> references_;
  std::ptrdiff_t annexes_ = 0;
  int numbered_annexes_ = 0, parts_ = 0, chapters_ = 0, articles_ = 0;
  int tables_ = 0, figures_ = 0, dangling_ = 0;
};

}  // namespace

Places::Places(const Element& root, Diagnostics& says) {
  Count count(labels_, notes_, says);
  count.all(root);
  count.resolve();
  int number = 0;
  for (const Element* note : notes_) note_numbers_[note] = ++number;
}

const std::string& Places::label(const Element& element) const {
  static const std::string none;
  const auto found = labels_.find(&element);
  return found == labels_.end() ? none : found->second;
}

int Places::note(const Element& element) const {
  const auto found = note_numbers_.find(&element);
  return found == note_numbers_.end() ? 0 : found->second;
}

}  // namespace congvan
