#include "layout/table.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/table_strips.h"

namespace congvan {
namespace {

/// Between the caption or the unit and the table.
constexpr Length below_caption = points(3);

/// What is drawn at the top of each further page and not read.
Strip as_pagination(Strip strip) {
  for (Block& block : strip.blocks) {
    if (block.node >= 0) block.node = Block::pagination;
  }
  strip.before = {};
  strip.may_begin = false;
  strip.notes.clear();
  return strip;
}

/// Whether a page may begin with a line of a row that is cut: two lines stay together at its
/// beginning and its end.
bool cuts_well(std::size_t line, std::size_t lines) { return line >= 2 && lines - line >= 2; }

/// Sets the rows of a table below what stands above them.
class RowSetter {
 public:
  RowSetter(const Job& job, const StackedTable& stacked, const std::vector<TableRow>& rows,
            SetTable& made)
      : job_(job),
        half_page_(job.setup.text_height() / 2),
        stacked_(stacked),
        rows_(rows),
        made_(made) {
    for (const Strip& strip : made.strips) above_ += strip.before + strip.height;
    kept_ = above_;
    above_ += made.strips.empty() ? Length{} : below_caption;
    measure_head();
  }

  void set() {
    if (above_ > half_page_) {
      for (Strip& strip : made_.strips) strip.may_begin = true;
    }
    made_.strips.reserve(made_.strips.size() + rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (row == head_rows_) make_head();
      add(row);
    }
  }

 private:
  /// A head that takes more than half of a page, with what stands above it, is not repeated, and
  /// its rows are set as any others.
  void measure_head() {
    const std::size_t rows = std::min(stacked_.table.head_rows, rows_.size());
    for (std::size_t row = 0; row < rows; ++row) head_ += rows_[row].height;
    if (above_ + head_ <= half_page_) {
      head_rows_ = rows;
    } else {
      head_ = {};
    }
  }

  /// For further pages: the rows of the head, which were the last to be added; or, where there are
  /// none, the rule at the top of the table.
  void make_head() {
    const auto first = made_.strips.end() - static_cast<std::ptrdiff_t>(head_rows_);
    std::transform(first, made_.strips.end(), std::back_inserter(made_.head), as_pagination);
    auto rules = top_rule(stacked_.table, stacked_.columns, stacked_.spacing.rule);
    if (head_rows_ > 0 || rules.empty()) return;
    made_.head.emplace_back().height = head_ = stacked_.spacing.rule;
    made_.head.back().blocks.push_back(rule_block(std::move(rules)));
  }

  void add(std::size_t row) {
    std::vector<Strip> strips = strips_of(stacked_, row, rows_[row], room(row));
    for (std::size_t i = 0; i < strips.size(); ++i) {
      Strip& strip = strips[i];
      const bool first_of_all = row == 0 && i == 0;
      if (first_of_all && !made_.strips.empty()) strip.before = below_caption;
      strip.may_begin = i == 0 ? may_begin(row) : cuts_well(i, strips.size());
      // The first row has its upper rule itself, and follows its head.
      if (row >= head_rows_ && !first_of_all && !made_.head.empty()) strip.head = 0;
      if (strip.may_begin) kept_ = {};
      kept_ += strip.before + strip.height;
      made_.strips.push_back(std::move(strip));
    }
  }

  /// How high a row may be and still stand on a page with all that must stand above it.
  Length room(std::size_t row) const {
    Length room = job_.setup.text_height();
    if (row >= head_rows_) room -= head_;
    if (row == head_rows_ && above_ <= half_page_) room -= above_;
    return room;
  }

  /// What stands above the table stays with its first two rows, and the last row with the one
  /// before, unless too much would have to stay together.
  bool may_begin(std::size_t row) const {
    if (rows_[row].tied) return false;
    if (row == 0) return made_.strips.empty() || above_ > half_page_;
    if (row <= head_rows_ && head_rows_ > 0) return false;
    const bool last = row + 1 == rows_.size() && rows_.size() - head_rows_ >= 3;
    if (row != head_rows_ + 1 && !last) return true;
    Length height = rows_[row].height;
    for (std::size_t i = row + 1; i < rows_.size() && rows_[i].tied; ++i) height += rows_[i].height;
    return kept_ + height > half_page_;
  }

  const Job& job_;
  const Length half_page_;
  const StackedTable& stacked_;
  const std::vector<TableRow>& rows_;
  SetTable& made_;
  Length above_;  ///< what stands above the rows
  Length head_;   ///< what further pages repeat
  std::size_t head_rows_ = 0;
  Length kept_;  ///< of the strips since a page last might begin
};

/// "Bảng 1. Tên bảng".
Text caption_of(const Table& table) {
  if (table.label.empty() || table.caption.empty()) return joined(table.label, table.caption);
  return joined(joined(table.label, fixed_text(". ")), table.caption);
}

/// Sets one table.
class TableSetter {
 public:
  TableSetter(const Job& job, const Table& table, const Where& where, std::vector<Node>& tree,
              int parent)
      : job_(job),
        table_(table),
        where_(where),
        tree_(tree),
        node_(add_node(tree, Role::table, parent, "table")) {}

  SetTable set() {
    check_size();
    add_caption();
    if (!table_.rows.empty() && !table_.columns.empty()) add_rows();
    if (!made_.strips.empty()) {
      made_.strips.front().begins_paragraph = true;
      made_.strips.front().may_begin = true;
    }
    return std::move(made_);
  }

 private:
  void check_size() const {
    const Style& style = job_.layout.style("table-cell");
    if (table_.size == Length{}) return;
    if (table_.size >= style.least_size && table_.size <= style.most_size) return;
    job_.says.error("table-size", where_,
                    {{"value", decimal(in_points(table_.size), 2)},
                     {"least", decimal(in_points(style.least_size), 2)},
                     {"most", decimal(in_points(style.most_size), 2)}});
  }

  /// The name of the table in the middle and the unit of its numbers at the right, both in the one
  /// caption that a table may have.
  void add_caption() {
    const Text caption = caption_of(table_);
    if (caption.empty() && table_.unit.empty()) return;
    const int node = add_node(tree_, Role::caption, node_, "caption");
    const bool both = !caption.empty() && !table_.unit.empty();
    const auto own = [&](const char* name) {
      return both ? add_node(tree_, Role::paragraph, node, name) : node;
    };
    if (!caption.empty()) add_lines("table-caption", caption, Align::centre, own("caption"));
    if (!table_.unit.empty()) add_lines("table-unit", table_.unit, Align::right, own("unit"));
  }

  void add_lines(const char* name, const Text& text, Align align, int node) {
    const Style& style = job_.layout.style(name);
    const TypeStyle type = job_.type(style);
    const Text words = cased(text, style);
    MeasuredText measured = job_.compositor.measured(words, type);
    for (auto& line :
         job_.compositor.aligned(measured, align, job_.text_left(), job_.text_width())) {
      Strip& strip = made_.strips.emplace_back();
      strip.height = job_.compositor.pitch(type.size);
      strip.notes = line.notes;
      strip.blocks.push_back(new_block(style, words.where()));
      strip.blocks.back().node = node;
      add_line(strip.blocks.back(), std::move(line), job_.compositor.ascent(type.size));
    }
  }

  void add_rows() {
    const TableGrid grid(table_);
    const TableSpacing spacing = table_spacing(job_, table_);
    std::vector<CellWords> words = measure_cells(job_, table_, grid);
    const TableColumns columns = fit_columns(job_, table_, where_, grid, spacing, words);
    std::vector<CellLines> cells = set_cells(job_, grid, spacing, columns, std::move(words));
    const std::vector<TableRow> rows = stack_rows(grid, table_.head_rows, spacing, cells,
                                                  empty_pitch(), job_.setup.text_height() / 2);
    const TableNodes nodes(table_, grid, tree_, node_);
    const StackedTable stacked{table_, grid, spacing, columns, cells, nodes};
    RowSetter(job_, stacked, rows, made_).set();
  }

  /// The height of a line in a cell without words.
  Length empty_pitch() const {
    const TypeStyle type = job_.type(job_.layout.style("table-cell"));
    return job_.compositor.pitch(table_.size > Length{} ? table_.size : type.size);
  }

  const Job& job_;
  const Table& table_;
  const Where& where_;
  std::vector<Node>& tree_;
  int node_;
  SetTable made_;
};

}  // namespace

SetTable set_table(const Job& job, const Table& table, const Where& where, std::vector<Node>& tree,
                   int parent) {
  return TableSetter(job, table, where, tree, parent).set();
}

}  // namespace congvan
