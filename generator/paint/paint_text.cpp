#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "paint/paint.h"

namespace congvan {
namespace {

using Digits = std::array<std::string_view, 10>;
constexpr Digits raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr Digits lowered = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};

std::string in_digits(const std::string& words, const Digits& digits) {
  std::string out;
  for (const char c : words) {
    if (c >= '0' && c <= '9') {
      out += digits[static_cast<std::size_t>(c - '0')];
    } else {
      out += c;
    }
  }
  return out;
}

/// The words of a run that stands beside larger ones. Digits that stand higher or lower than these
/// stay apart from them: "12,5" with the mark of footnote 4 is not 12,54.
std::string words_beside(const Run& run, const Run& larger) {
  const Length rise = larger.baseline - run.baseline;
  if (rise > Length{} && rise < larger.size) return in_digits(run.text, raised);
  if (rise < Length{} && -rise < larger.size) return in_digits(run.text, lowered);
  return run.text;
}

/// The words of a block. A line that goes on in the next ends in a space, unless it ends inside a
/// word.
std::string words_of(const Block& block) {
  auto larger = std::ranges::max_element(block.runs, {}, &Run::size);  // the first of these
  std::string out;
  for (auto run = block.runs.begin(); run != block.runs.end(); ++run) {
    if (run->size == larger->size) larger = run;
    out += run == larger ? run->text : words_beside(*run, *larger);
  }
  return out;
}

/// `words` with spaces taken off its end.
std::string trimmed(const std::string& words) {
  return words.substr(0, words.find_last_not_of(' ') + 1);
}

/// In which column of its table each cell stands, whatever the cells before it and above it span.
class Grid {
 public:
  void begin_row() {
    while (column_ < taken_.size()) pass();
    column_ = 0;
  }

  std::size_t begin_cell(const Node& cell) {
    while (column_ < taken_.size() && taken_[column_] > 0) pass();
    const std::size_t column = column_;
    column_ += static_cast<std::size_t>(cell.columns);
    taken_.resize(std::max(taken_.size(), column_));
    std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(column), cell.columns, cell.rows - 1);
    return column;
  }

 private:
  void pass() {
    if (taken_[column_] > 0) --taken_[column_];
    ++column_;
  }

  std::vector<int> taken_;  // by column, how many further rows a cell reaches into
  std::size_t column_ = 0;
};

/// Where a node stands, as far as its words are concerned.
struct Surroundings {
  static constexpr std::size_t none = 0;  // the document is neither row nor cell

  std::size_t part = none;  // the child of the document
  std::size_t row = none;   // of a table; none for what stands in a note
  std::size_t cell = none;
  bool waits = false;  // in a note that stands in a row, whose line it must not break
};

class Reading {
 public:
  explicit Reading(const Pages& pages)
      : pages_(pages), words_(pages.tree.size()), around_(pages.tree.size()) {
    for (const Page& page : pages.pages) {
      for (const Block& block : page.blocks) {
        if (block.node >= 0) read(block, words_.at(static_cast<std::size_t>(block.node)));
      }
    }
    for (std::size_t i = 1; i < around_.size(); ++i) around_[i] = surroundings(i);
  }

  std::string take() {
    std::vector<std::size_t> waiting;
    const auto write_waiting = [&] {
      for (const std::size_t i : waiting) write(i);
      waiting.clear();
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Node& node = pages_.tree[i];
      if (around_[i].waits) {
        waiting.push_back(i);
        continue;
      }
      if (node.role == Role::row || around_[i].row == Surroundings::none) write_waiting();
      if (node.role == Role::table) grid_ = {};
      if (node.role == Role::row) grid_.begin_row();
      if (is_cell(node)) column_ = grid_.begin_cell(node);
      write(i);
    }
    write_waiting();
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  static bool is_cell(const Node& node) {
    return node.role == Role::cell || node.role == Role::head_cell;
  }

  void read(const Block& block, std::string& words) const {
    const Node& node = pages_.tree[static_cast<std::size_t>(block.node)];
    words += words_of(block);
    if (!block.images.empty()) words += "[Hình: " + node.alternate + "] ";
  }

  Surroundings surroundings(std::size_t i) const {
    const Node& node = pages_.tree[i];
    Surroundings found = around_[static_cast<std::size_t>(node.parent)];
    if (node.parent == 0) found.part = i;
    if (node.role == Role::row) found.row = i;
    if (is_cell(node)) found.cell = i;
    if (node.role != Role::note) return found;
    return {found.part, Surroundings::none, Surroundings::none,
            found.waits || found.row != Surroundings::none};
  }

  void write(std::size_t i) {
    const std::string words = trimmed(words_[i]);
    if (words.empty()) return;
    out_ += separator(i) + words;
    last_ = i;
    written_column_ = column_;
  }

  /// What parts the words of node `i` from those before.
  std::string separator(std::size_t i) const {
    const Surroundings& here = around_[i];
    const Surroundings& before = around_[last_];
    if (here.cell != Surroundings::none && here.row == before.row) {
      return here.cell == before.cell ? " " : std::string(column_ - written_column_, '\t');
    }
    const std::string indent(here.cell == Surroundings::none ? 0 : column_, '\t');
    if (out_.empty()) return indent;
    if (follows_label(i)) return " ";
    return (here.part == before.part ? "\n" : "\n\n") + indent;
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
  std::vector<std::string> words_;    // by node
  std::vector<Surroundings> around_;  // by node
  std::string out_;
  std::size_t last_ = 0;
  Grid grid_;
  std::size_t column_ = 0;          // of the cell that is being read
  std::size_t written_column_ = 0;  // of the cell whose words were written last
};

}  // namespace

std::string paint_text(const Pages& pages) { return Reading(pages).take(); }

}  // namespace congvan
