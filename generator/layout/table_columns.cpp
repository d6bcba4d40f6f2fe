#include "layout/table_columns.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>

namespace congvan {
namespace {

/// How wide columns would like to be, by how their words may be broken.
enum Breaking : std::size_t { unbroken, at_words, at_pieces };

/// For each column (with its padding), or for one cell.
using Needs = std::array<std::vector<Length>, 3>;
using Need = std::array<Length, 3>;

Length sum(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

/// Finds the widths of one table's columns.
class ColumnFitter {
 public:
  ColumnFitter(const Job& job, const Table& table, const TableGrid& grid,
               const TableSpacing& spacing, std::vector<CellWords>& words)
      : job_(job), columns_(table.columns), grid_(grid), spacing_(spacing), words_(words) {
    numbers_.resize(columns_.size());
    for (auto& needs : needs_) needs.resize(columns_.size());
  }

  TableColumns fit(const Where& where) {
    measure(unbroken);
    TableColumns made;
    std::vector<Length> widths = by_content() ? needs_[unbroken] : std::vector<Length>();
    set_fixed(widths);
    if (widths.empty() || sum(widths) > job_.text_width()) {
      measure(at_words);
      widths = divided(where, made.too_wide);
    }
    made.numbers = std::move(numbers_);
    made.edges.push_back(job_.text_left() + (job_.text_width() - sum(widths)) / 2);
    for (const Length width : widths) made.edges.push_back(made.edges.back() + width);
    return made;
  }

 private:
  bool is(std::size_t column, Column::Width kind) const { return columns_[column].kind == kind; }

  /// Whether there is no shared column.
  bool by_content() const {
    return std::ranges::none_of(
        columns_, [](const Column& column) { return column.kind == Column::Width::share; });
  }

  void set_fixed(std::vector<Length>& widths) const {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (is(i, Column::Width::fixed)) widths[i] = capped(columns_[i].fixed);
    }
  }

  /// Beyond all use a width only grows until products of two overflow.
  Length capped(Length width) const { return std::min(width, job_.text_width() * 100); }

  /// Finds what the columns need: unbroken alone, or else how narrow they may be.
  void measure(Breaking from) {
    std::vector<std::pair<std::size_t, Need>> spanning;  // cell and what it needs
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const PlacedCell& cell = grid_.cells()[i];
      if (from != unbroken && only_fixed(cell)) continue;
      const Need need = need_of(words_[i], from, cell);
      if (cell.columns == 1) {
        for (std::size_t k = 0; k < need.size(); ++k) widen(k, cell.column, need[k]);
      } else {
        spanning.emplace_back(i, need);
      }
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Length numbers = numbers_[i].width() + spacing_.of_cell();
      for (std::size_t k = 0; k < needs_.size(); ++k) widen(k, i, numbers);
    }
    // Narrow spans first, so that wide ones find what these have made of the columns.
    std::ranges::stable_sort(
        spanning, {}, [this](const auto& entry) { return grid_.cells()[entry.first].columns; });
    for (const auto& [i, need] : spanning) {
      for (std::size_t k = 0; k < need.size(); ++k) spread(k, grid_.cells()[i], need[k]);
    }
  }

  bool only_fixed(const PlacedCell& cell) const {
    for (std::size_t i = cell.column; i < cell.end_column(); ++i) {
      if (!is(i, Column::Width::fixed)) return false;
    }
    return true;
  }

  Need need_of(CellWords& words, Breaking from, const PlacedCell& cell) {
    Need need;
    if (from == unbroken) {
      need[unbroken] = capped(words.widest()) + spacing_.of_cell();
      if (words.to_comma) {
        NumberBlock& block = numbers_[cell.column];
        block.before = std::max(block.before, capped(*words.to_comma));
        block.after = std::max(block.after, capped(words.widest()) - *words.to_comma);
      }
      return need;
    }
    for (auto& paragraph : words.paragraphs) {
      LeastWidths least{paragraph.widest, paragraph.widest};
      if (!words.to_comma) least = job_.compositor.least_widths(paragraph);
      need[at_words] = std::max(need[at_words], capped(least.words));
      need[at_pieces] = std::max(need[at_pieces], capped(least.pieces));
    }
    need[at_words] += spacing_.of_cell();
    need[at_pieces] += spacing_.of_cell();
    return need;
  }

  void widen(std::size_t kind, std::size_t column, Length width) {
    needs_[kind][column] = std::max(needs_[kind][column], width);
  }

  /// Widens the columns below a spanning cell, in proportion to what they need themselves, until it
  /// has what it needs; fixed ones stay.
  void spread(std::size_t kind, const PlacedCell& cell, Length width) {
    std::vector<Length>& needs = needs_[kind];
    std::vector<std::size_t> widened;
    std::vector<Length> own;
    for (std::size_t i = cell.column; i < cell.end_column(); ++i) {
      if (is(i, Column::Width::fixed)) {
        width -= capped(columns_[i].fixed);
      } else {
        widened.push_back(i);
        own.push_back(std::max(needs[i], Length{1}));
      }
    }
    if (widened.empty() || sum(own) >= width) return;
    const std::vector<Length> wider = shared_out(width, own, own);
    for (std::size_t i = 0; i < widened.size(); ++i) needs[widened[i]] = wider[i];
  }

  /// Where there is not room for everything as it is.
  std::vector<Length> divided(const Where& where, bool& too_wide) {
    Length room = job_.text_width();
    for (const Column& column : columns_) {
      if (column.kind == Column::Width::fixed) room -= capped(column.fixed);
    }
    for (const Breaking breaking : {at_words, at_pieces}) {
      if (least(breaking) <= room) return divided(room, needs_[breaking]);
    }
    too_wide = true;
    const Length needed = job_.text_width() - room + least(at_pieces);
    job_.says.error("table-too-wide", where,
                    {{"needed", decimal(in_millimetres(needed), 1)},
                     {"available", decimal(in_millimetres(job_.text_width()), 1)}});
    return squeezed();
  }

  /// What all columns but the fixed ones need at least.
  Length least(Breaking breaking) const {
    Length width;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!is(i, Column::Width::fixed)) width += needs_[breaking][i];
    }
    return width;
  }

  std::vector<Length> divided(Length room, const std::vector<Length>& floors) const {
    const Length whole = room;
    std::vector<Length> natural, content_floors, shares, share_floors;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (is(i, Column::Width::content)) {
        natural.push_back(std::max(std::min(needs_[unbroken][i], whole), Length{1}));
        content_floors.push_back(floors[i]);
      } else if (is(i, Column::Width::share)) {
        shares.push_back({std::max(columns_[i].share, 1)});
        share_floors.push_back(floors[i]);
      }
    }
    const Length content_room = whole - sum(share_floors);
    const std::vector<Length> content = sum(natural) <= content_room && !shares.empty()
                                            ? natural
                                            : shared_out(content_room, natural, content_floors);
    const std::vector<Length> shared = shared_out(whole - sum(content), shares, share_floors);
    std::vector<Length> widths(columns_.size());
    set_fixed(widths);
    std::size_t next_content = 0;
    std::size_t next_share = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (is(i, Column::Width::content)) widths[i] = content[next_content++];
      if (is(i, Column::Width::share)) widths[i] = shared[next_share++];
    }
    return widths;
  }

  /// The text's width, in proportion to the least that the columns need.
  std::vector<Length> squeezed() const {
    std::vector<Length> weights = needs_[at_pieces];
    set_fixed(weights);
    for (Length& weight : weights) weight = std::max(weight, Length{1});
    return shared_out(job_.text_width(), weights, std::vector<Length>(weights.size()));
  }

  const Job& job_;
  const std::vector<Column>& columns_;
  const TableGrid& grid_;
  const TableSpacing& spacing_;
  std::vector<CellWords>& words_;
  Needs needs_;
  std::vector<NumberBlock> numbers_;
};

}  // namespace

std::vector<Length> shared_out(Length room, const std::vector<Length>& weights,
                               const std::vector<Length>& floors) {
  std::vector<Length> parts(weights.size());
  std::vector<bool> at_floor(weights.size(), false);
  for (bool settled = false; !settled;) {
    settled = true;
    Length left = room;
    std::int64_t whole = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (at_floor[i]) {
        left -= floors[i];
      } else {
        whole += weights[i].millipoints;
      }
    }
    std::int64_t passed = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      parts[i] = floors[i];
      if (at_floor[i]) continue;
      const std::int64_t next = passed + weights[i].millipoints;
      parts[i] = left * next / whole - left * passed / whole;
      passed = next;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (at_floor[i] || parts[i] >= floors[i]) continue;
      at_floor[i] = true;
      settled = false;
    }
  }
  return parts;
}

TableColumns fit_columns(const Job& job, const Table& table, const Where& where,
                         const TableGrid& grid, const TableSpacing& spacing,
                         std::vector<CellWords>& words) {
  return ColumnFitter(job, table, grid, spacing, words).fit(where);
}

}  // namespace congvan
