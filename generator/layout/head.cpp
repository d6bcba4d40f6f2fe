#include "layout/head.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "layout/column_setter.h"
#include "layout/components.h"
#include "layout/head_lines.h"
#include "layout/head_names.h"
#include "layout/stamps.h"

namespace congvan {
namespace {

/// What stands at a level of a column: its first block, and the baseline all columns share there.
struct Level {
  std::string name;
  std::size_t block = 0;
  Length baseline;
};

struct Stack {
  ColumnSetter column;
  std::vector<Level> levels = {};  ///< from top to bottom
};

/// Moves what stands from a level on down to `baseline`; never up.
void lower(Stack& stack, const std::string& name, Length baseline) {
  const auto level = std::ranges::find(stack.levels, name, &Level::name);
  if (level == stack.levels.end() || level->baseline >= baseline) return;
  const Length by = baseline - level->baseline;
  auto& [blocks, height] = stack.column.part;
  for (auto i = level->block; i < blocks.size(); ++i) move_down(blocks[i], by);
  for (auto below = level; below != stack.levels.end(); ++below) below->baseline += by;
  height += by;
}

/// How far type falls from its usual size before lines wrap more.
constexpr std::array<Length, 2> falls = {Length{0}, points(1)};

bool is_name(std::string_view component) { return component == "parent" || component == "issuer"; }

/// Who issues, and the nation: all that the head of an attached document keeps.
bool stands_attached(std::string_view component) {
  return is_name(component) || component == "nation" || component == "motto";
}

Style without_rule(Style style) {
  style.rule = 0;
  return style;
}

class HeadSetter {
 public:
  HeadSetter(const Job& job, HeadOf whose, Length fall) : job_(job), whose_(whose), fall_(fall) {
    const Band all{job.text_left(), job.text_width()};
    left_ = right_ = all;
    if (!anything_stands("head-left") || !anything_stands("head-right")) return;
    const Length gap = job.layout.length("column-gap");
    const Length least = job.layout.length("head-left-least");
    right_.width = std::min(right_width(), all.width - gap - least);
    right_.left = all.left + all.width - right_.width;
    left_.width = all.width - right_.width - gap;
  }

  /// What stands above the columns, then both columns with their levels in line.
  SetPart set() const {
    Stack centre = stack("head-centre", {job_.text_left(), job_.text_width()}, {}, {});
    const Length top = centre.column.part.height;
    const Length first = std::max(first_ascent("head-left"), first_ascent("head-right"));
    Stack left = stack("head-left", left_, top, first);
    Stack right = stack("head-right", right_, top, first);
    for (const auto& level : left.levels) lower(right, level.name, level.baseline);
    for (const auto& level : right.levels) lower(left, level.name, level.baseline);
    SetPart head{{}, std::max(left.column.part.height, right.column.part.height)};
    for (auto* each : {&centre, &right, &left}) {
      std::ranges::move(each->column.part.blocks, std::back_inserter(head.blocks));
    }
    sort_by_box(head.blocks);
    return head;
  }

  /// How many lines the left column's names wrap onto beyond one each.
  std::size_t wraps() const {
    std::size_t count = 0;
    for (const auto& item : job_.layout.region("head-left")) {
      if (!is_name(item.component) || !stands(item.component)) continue;
      ColumnSetter column(job_, left_);
      add_names(column, item.component);
      for (const auto& block : column.part.blocks) count += lines_of(block) - 1;
    }
    return count;
  }

  bool number_fits() const {
    if (!stands("number")) return true;
    const auto lines = number_lines(job_, job_.type(job_.layout.style("number")), left_.width);
    return std::ranges::all_of(lines, [&](const auto& line) { return line.width <= left_.width; });
  }

 private:
  static std::size_t lines_of(const Block& block) {
    std::size_t count = 1;
    for (std::size_t i = 1; i < block.runs.size(); ++i) {
      if (block.runs[i].baseline > block.runs[i - 1].baseline) ++count;
    }
    return count;
  }

  bool stands(std::string_view component) const {
    if (whose_ == HeadOf::attached && !stands_attached(component)) return false;
    return has_words(job_.dispatch, job_.layout, component);
  }

  bool anything_stands(std::string_view region) const {
    return std::ranges::any_of(job_.layout.region(region),
                               [&](const Item& item) { return stands(item.component); });
  }

  TypeStyle fallen(const Style& style) const {
    TypeStyle type = job_.type(style);
    type.size = std::max(style.least_size, type.size - fall_);
    return type;
  }

  /// Wide enough for the widest line that must not wrap; and, where that is a short one (of a copy,
  /// which does not bear Quốc hiệu), the right half that the diagram gives it.
  Length right_width() const {
    Length widest = scaled(job_.text_width(), 1 - job_.layout.number("foot-left-share"));
    for (const auto& item : job_.layout.region("head-right")) {
      if (!stands(item.component)) continue;
      const Style& style = job_.layout.style(item.component);
      const TypeStyle type = fallen(style);
      const Length width = item.component == "issued"
                               ? issued_line(job_, type).width
                               : job_.compositor.width_of(cased(style.words, style), type);
      widest = std::max(widest, width);
    }
    return widest;
  }

  /// Of the line a column begins with.
  Length first_ascent(std::string_view region) const {
    for (const auto& item : job_.layout.region(region)) {
      if (!stands(item.component)) continue;
      return job_.compositor.ascent(fallen(job_.layout.style(item.component)).size);
    }
    return {};
  }

  Stack stack(std::string_view region, Band extent, Length top, Length first_baseline) const {
    Stack stack{ColumnSetter(job_, extent, top)};
    stack.column.first_baseline(first_baseline);
    SetPart& part = stack.column.part;
    for (const auto& item : job_.layout.region(region)) {
      if (!stands(item.component)) continue;
      const Style& style = job_.layout.style(item.component);
      if (part.height > Length{}) part.height += style.before;
      const std::size_t first = part.blocks.size();
      add_item(stack.column, extent, item.component, style);
      if (!item.level.empty() && part.blocks.size() > first) {
        stack.levels.push_back({item.level, first, part.blocks[first].runs.front().baseline});
      }
    }
    return stack;
  }

  void add_item(ColumnSetter& column, Band extent, std::string_view component,
                const Style& style) const {
    if (component == "urgency") {
      SetPart stamp = set_urgency(job_, extent.left, column.part.height);
      std::ranges::move(stamp.blocks, std::back_inserter(column.part.blocks));
      column.skip(stamp.height);
    } else if (component == "number") {
      add_numbers(column, extent, style);
    } else if (component == "issued") {
      add_lines(column, extent, style, job_.dispatch.issued->place.where(),
                {issued_line(job_, fallen(style))});
    } else if (is_name(component)) {
      add_names(column, component);
    } else {
      for (const auto& words : component_words(job_.dispatch, job_.layout, component)) {
        column.words(style, fallen(style), words, Block::decoration);
      }
    }
  }

  /// The agencies, or the bodies they belong to. One rule stands under all of them.
  void add_names(ColumnSetter& column, std::string_view component) const {
    const auto& issuers = job_.dispatch.issuers;
    const Style& parent = job_.layout.style("parent");
    const Style& name = job_.layout.style("issuer");
    const bool apart = parents_apart(job_.dispatch);
    if (component == "parent") {
      if (!apart) add_paragraphs(column, parent, issuers.front().parents);
    } else if (issuers_stacked(job_.dispatch)) {
      for (const auto& issuer : issuers) {
        if (apart) add_paragraphs(column, parent, issuer.parents);
        const bool last = &issuer == &issuers.back();
        add_paragraphs(column, last ? name : without_rule(name), {issuer.name});
      }
    } else {
      add_paragraphs(column, name, {joint_names(job_, name, fallen(name), left_.width)});
    }
  }

  void add_paragraphs(ColumnSetter& column, const Style& style,
                      const std::vector<Text>& paragraphs) const {
    for (const auto& words : paragraphs) {
      column.words(style, fallen(style), words, Block::decoration);
    }
  }

  /// Ô số 3, a paragraph for each line.
  /// Ô số 3.
  void add_numbers(ColumnSetter& column, Band extent, const Style& style) const {
    const Where where = job_.dispatch.numbers.front().notation.where();
    add_lines(column, extent, style, where, number_lines(job_, fallen(style), extent.width));
  }

  /// Lines that never wrap, in the middle of their column.
  void add_lines(ColumnSetter& column, Band extent, const Style& style, const Where& where,
                 std::vector<SetLine> lines) const {
    for (auto& line : lines) {
      if (line.width > extent.width) {
        job_.says.error("line-too-wide", where, {{"part", style.name}, {"clause", style.clause}});
      }
      const Length x = extent.left + std::max(Length{}, (extent.width - line.width) / 2);
      line = moved(std::move(line), x);
    }
    column.lines(style, fallen(style).size, where, std::move(lines), Block::decoration);
  }

  const Job& job_;
  HeadOf whose_;
  Length fall_;
  Band left_, right_;
};

}  // namespace

SetPart set_head(const Job& job, HeadOf whose) {
  const HeadSetter usual(job, whose, falls.front());
  const std::size_t wraps = usual.wraps();
  if (wraps == 0 && usual.number_fits()) return usual.set();
  const HeadSetter smallest(job, whose, falls.back());
  const bool falling_helps = !usual.number_fits() || wraps > smallest.wraps();
  return (falling_helps ? smallest : usual).set();
}

}  // namespace congvan
