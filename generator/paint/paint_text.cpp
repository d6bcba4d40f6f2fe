#include <algorithm>
#include <cstddef>

#include "paint/paint.h"

namespace congvan {
namespace {

/// The words of a block. A line that goes on in the next ends in a space, unless it ends inside a
/// word.
std::string words_of(const Block& block) {
  std::string out;
  for (const Run& run : block.runs) out += run.text;
  return out;
}

/// `words` with spaces taken off its end.
std::string trimmed(const std::string& words) {
  return words.substr(0, words.find_last_not_of(' ') + 1);
}

class Reading {
 public:
  explicit Reading(const Pages& pages) : pages_(pages), words_(pages.tree.size()) {
    for (const Page& page : pages.pages) {
      for (const Block& block : page.blocks) {
        if (block.node >= 0) words_.at(static_cast<std::size_t>(block.node)) += words_of(block);
      }
    }
  }

  std::string take() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string words = trimmed(words_[i]);
      if (words.empty()) continue;
      const std::size_t part = top_part(i);
      if (!out_.empty()) out_ += follows_label(i) ? " " : part != last_part_ ? "\n\n" : "\n";
      out_ += words;
      last_ = i;
      last_part_ = part;
    }
    if (!out_.empty()) out_ += '\n';
    return out_;
  }

 private:
  /// The child of the document that node `i` belongs to.
  std::size_t top_part(std::size_t i) const {
    while (pages_.tree[i].parent > 0) i = static_cast<std::size_t>(pages_.tree[i].parent);
    return i;
  }

  /// Whether the words before are the label of the item that node `i` is the body of, or begins.
  bool follows_label(std::size_t i) const {
    if (pages_.tree[last_].role != Role::label) return false;
    const int item = pages_.tree[last_].parent;
    int node = static_cast<int>(i);
    while (node > item) node = pages_.tree[static_cast<std::size_t>(node)].parent;
    return node == item;
  }

  const Pages& pages_;
  std::vector<std::string> words_;  // by node
  std::string out_;
  std::size_t last_ = 0;
  std::size_t last_part_ = 0;
};

}  // namespace

std::string paint_text(const Pages& pages) { return Reading(pages).take(); }

}  // namespace congvan
