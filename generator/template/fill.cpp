#include <utility>

#include "template/branch.h"
#include "template/evaluator.h"
#include "template/read_template.h"

namespace congvan {
namespace {

/// As much as a file may hold (XmlLimits): lists in lists in lists could make a tree of no end.
constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t most_bytes = std::size_t{16} << 20;

class Filler {
 public:
  Filler(const Branch& top, const Record& row, Diagnostics& says)
      : top_(top), row_(row), says_(says), evaluator_(row, says) {}

  Element fill() {
    if (top_.is_fixed) return top_.written;
    return made_of(top_);
  }

 private:
  void add(const Branch& branch, std::vector<Element>& to) {
    if (is_full_) return;
    if (branch.is_fixed) {
      grow(branch.nodes, 0);
      put(branch.written, to);
    } else if (branch.written.is_text()) {
      Element piece;
      piece.where = branch.written.where;
      // Something stands for a faulty value, lest the element be called empty on top of it.
      if (!append(branch.words, ValueRule::words, piece.text)) piece.text += "…";
      put(std::move(piece), to);
    } else if (branch.each) {
      repeat(branch, to);
    } else if (is_wanted(branch)) {
      to.push_back(made_of(branch));
    }
  }

  /// Pieces of text that come to stand side by side are one, as in a file.
  static void put(Element node, std::vector<Element>& to) {
    if (node.is_text() && node.text.empty()) return;
    if (node.is_text() && !to.empty() && to.back().is_text()) {
      to.back().text += node.text;
    } else {
      to.push_back(std::move(node));
    }
  }

  bool is_wanted(const Branch& branch) {
    return !branch.when || evaluator_.holds(*branch.when, branch.when_where);
  }

  void repeat(const Branch& branch, std::vector<Element>& to) {
    Value made;
    const auto* items = evaluator_.items(branch.each->list, branch.each_where, made);
    if (items == nullptr) return;
    for (std::size_t i = 0; i < items->size() && !is_full_; ++i) {
      grow(1, 0);  // even of what is not wanted: asking costs time
      evaluator_.bind(*branch.each, (*items)[i], i);
      if (is_wanted(branch)) to.push_back(made_of(branch));
      evaluator_.unbind();
    }
  }

  Element made_of(const Branch& branch) {
    grow(1, 0);
    Element element;
    element.name = branch.written.name;
    element.where = branch.written.where;
    element.attributes.reserve(branch.attributes.size());
    for (const BranchAttribute& each : branch.attributes) add(each, element);
    element.children.reserve(branch.children.size());
    for (const Branch& child : branch.children) add(child, element.children);
    return element;
  }

  void add(const BranchAttribute& branch, Element& to) {
    if (branch.words.pattern.pieces.empty()) {
      to.attributes.push_back(branch.written);
      return;
    }
    Attribute made{branch.written.name, {}, branch.written.where};
    append(branch.words, branch.rule, made.value);
    if (!made.value.empty()) to.attributes.push_back(std::move(made));
  }

  /// False if a value is faulty, which has been said.
  bool append(const PlacedPattern& words, ValueRule rule, std::string& out) {
    bool good = true;
    const auto& pieces = words.pattern.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].field) {
        const Evaluator::Place place{rule, pieces.size() == 1};
        good = evaluator_.append(*pieces[i].field, words.places[i], place, out) && good;
      } else {
        out += pieces[i].words;
      }
    }
    grow(0, out.size());
    return good;
  }

  void grow(std::size_t nodes, std::size_t bytes) {
    nodes_ += nodes;
    bytes_ += bytes;
    if (is_full_ || (nodes_ <= most_nodes && bytes_ <= most_bytes)) return;
    is_full_ = true;
    says_.error("filled-too-large", top_.written.where, {{"row", row_.place}});
  }

  const Branch& top_;
  const Record& row_;
  Diagnostics& says_;
  Evaluator evaluator_;
  std::size_t nodes_ = 0, bytes_ = 0;
  bool is_full_ = false;
};

}  // namespace

Element fill(const Template& form, const Record& row, Diagnostics& says) {
  return Filler(*form.top_, row, says).fill();
}

}  // namespace congvan
