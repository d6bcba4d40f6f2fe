#include "layout/head.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "layout/components.h"
#include "layout/head_lines.h"

namespace congvan {
namespace {

struct Column {
  std::string_view region;
  Length left, width;
};

/// What stands at a level of a column: its first block, and the baseline all columns share there.
struct Level {
  std::string name;
  std::size_t block = 0;
  Length baseline;
};

struct Stack {
  std::vector<Block> blocks;
  Length height;
  std::vector<Level> levels;  ///< from top to bottom
};

/// Moves what stands from a level on down to `baseline`; never up.
void lower(Stack& stack, const std::string& name, Length baseline) {
  const auto level = std::ranges::find(stack.levels, name, &Level::name);
  if (level == stack.levels.end() || level->baseline >= baseline) return;
  const Length by = baseline - level->baseline;
  for (auto below = level; below != stack.levels.end(); ++below) below->baseline += by;
  for (auto i = level->block; i < stack.blocks.size(); ++i) move_down(stack.blocks[i], by);
  stack.height += by;
}

/// How far type falls from its usual size before lines wrap more.
constexpr std::array<Length, 2> falls = {Length{0}, points(1)};

TypeStyle fallen(const Style& style, Length by) {
  TypeStyle type = style.type;
  type.size = std::max(style.least_size, type.size - by);
  return type;
}

Length stamp_width(const Job& job) {
  switch (job.dispatch.urgency) {
    case Urgency::urgent:
      return job.layout.length("urgent-width");
    case Urgency::very_urgent:
      return job.layout.length("very-urgent-width");
    default:
      return job.layout.length("express-width");
  }
}

std::string_view stamp_words(Urgency urgency) {
  return urgency == Urgency::urgent        ? "KHẨN"
         : urgency == Urgency::very_urgent ? "THƯỢNG KHẨN"
                                           : "HỎA TỐC";
}

/// Words in a single-line frame (ô số 10 and 11), its top left corner at (x, y).
Block framed(const Job& job, const Style& style, const Text& words, Length x, Length y,
             Length width, Colour colour) {
  const Length height = job.layout.length("frame-height");
  Block block = new_block(style, words.where());
  const Length baseline =
      y + (height + job.compositor.ascent(style.type.size) * 3 / 4) / 2;  // capitals in the middle
  SetLine line = job.compositor.open_line(words, style.type, {});
  line = moved(line, x + (width - line.width) / 2);
  for (auto& run : line.runs) run.colour = colour;
  add_line(block, std::move(line), baseline);
  block.frames.push_back({x, y, width, height, job.layout.length("rule-thickness"), colour});
  return block;
}

class HeadSetter {
 public:
  HeadSetter(const Job& job, Length fall) : job_(job), fall_(fall) {
    const Length gap = job.layout.length("column-gap");
    const Length least = job.layout.length("head-left-least");
    const Length right = std::min(right_width(), job.text_width() - gap - least);
    left_ = {"head-left", job.text_left(), job.text_width() - right - gap};
    right_ = {"head-right", job.text_left() + job.text_width() - right, right};
  }

  /// Both columns with their levels in line.
  SetPart set() const {
    Stack left = stack(left_);
    Stack right = stack(right_);
    for (const auto& level : left.levels) lower(right, level.name, level.baseline);
    for (const auto& level : right.levels) lower(left, level.name, level.baseline);
    SetPart head{std::move(right.blocks), std::max(left.height, right.height)};
    std::ranges::move(left.blocks, std::back_inserter(head.blocks));
    sort_by_box(head.blocks);
    return head;
  }

  /// How many lines the left column's names wrap onto beyond one each.
  std::size_t wraps() const {
    std::size_t count = 0;
    for (const auto name : {"parent", "issuer"}) {
      if (!has_words(job_.dispatch, name)) continue;
      const Style& style = job_.layout.style(name);
      for (const auto& words : names(name)) {
        const auto lines = job_.compositor.centred(cased(words, style), fallen(style, fall_),
                                                   left_.left, left_.width);
        count += lines.size() - 1;
      }
    }
    return count;
  }

  bool number_fits() const {
    return !has_words(job_.dispatch, "number") ||
           number_line(job_, job_.layout.style("number").type, left_.width).width <= left_.width;
  }

 private:
  /// Wide enough for the widest line that must not wrap.
  Length right_width() const {
    Length widest;
    for (const auto& item : job_.layout.region("head-right")) {
      if (!has_words(job_.dispatch, item.component)) continue;
      const Style& style = job_.layout.style(item.component);
      const TypeStyle type = fallen(style, fall_);
      const Length width = item.component == "issued" ? issued_line(job_, type).width
                                                      : job_.compositor.width_of(style.words, type);
      widest = std::max(widest, width);
    }
    return widest;
  }

  std::vector<Text> names(std::string_view component) const {
    const Dispatch& dispatch = job_.dispatch;
    if (component == "parent") return dispatch.issuer->parents;
    if (component == "issuer") return {dispatch.issuer->name};
    if (component == "subject") {
      const Text& lead = job_.layout.style(component).words;
      return {joined(joined(lead, fixed_text(" ")), dispatch.subject)};
    }
    return {job_.layout.style(component).words};
  }

  /// Ô số 3 or 4 in the middle of its column.
  SetLine open_line(std::string_view component, const Column& column, const TypeStyle& type) const {
    SetLine line =
        component == "number" ? number_line(job_, type, column.width) : issued_line(job_, type);
    if (line.width > column.width) too_wide(component);
    const Length x = column.left + std::max(Length{}, (column.width - line.width) / 2);
    return moved(std::move(line), x);
  }

  void too_wide(std::string_view component) const {
    job_.says.error("line-too-wide", where_of(component),
                    {{"part", component}, {"clause", job_.layout.style(component).clause}});
  }

  Stack stack(const Column& column) const {
    Stack stack;
    for (const auto& item : job_.layout.region(column.region)) {
      if (!has_words(job_.dispatch, item.component)) continue;
      const Style& style = job_.layout.style(item.component);
      if (stack.height > Length{}) stack.height += style.before;
      add_item(stack, column, item.component, style);
      if (!item.level.empty()) {
        const Length baseline = stack.blocks.back().runs.front().baseline;
        stack.levels.push_back({item.level, stack.blocks.size() - 1, baseline});
      }
    }
    return stack;
  }

  void add_item(Stack& stack, const Column& column, std::string_view component,
                const Style& style) const {
    const TypeStyle type = fallen(style, fall_);
    if (component == "urgency") {
      stack.blocks.push_back(framed(job_, style, fixed_text(stamp_words(job_.dispatch.urgency)),
                                    column.left, stack.height, stamp_width(job_), Colour::red));
      stack.height += job_.layout.length("frame-height");
    } else if (component == "number" || component == "issued") {
      add_lines(stack, style, where_of(component), {open_line(component, column, type)});
    } else {
      for (const auto& words : names(component)) {
        add_lines(stack, style, words.where(),
                  job_.compositor.centred(cased(words, style), type, column.left + style.inset,
                                          column.width - style.inset * 2));
      }
    }
  }

  void add_lines(Stack& stack, const Style& style, const Where& where,
                 std::vector<SetLine> lines) const {
    const Length size = fallen(style, fall_).size;
    Block block = new_block(style, where);
    Length baseline;
    for (const auto& line : lines) {
      baseline = stack.height + job_.compositor.ascent(size);
      add_line(block, line, baseline);
      stack.height += job_.compositor.pitch(size);
    }
    if (style.rule > 0) {
      const SetLine& last = lines.back();
      const Length length = scaled(last.width, style.rule);
      const Length y = baseline + job_.layout.length("rule-below");
      const Length x0 = last.x + (last.width - length) / 2;
      block.rules.push_back({x0, x0 + length, y, job_.layout.length("rule-thickness")});
      stack.height = std::max(stack.height, y);
    }
    stack.blocks.push_back(std::move(block));
  }

  /// Of ô số 3 or 4.
  Where where_of(std::string_view component) const {
    const Dispatch& dispatch = job_.dispatch;
    return component == "number" ? dispatch.number->notation.where()
                                 : dispatch.issued->place.where();
  }

  const Job& job_;
  Length fall_;
  Column left_, right_;
};

}  // namespace

SetPart set_head(const Job& job) {
  const HeadSetter usual(job, falls.front());
  const std::size_t wraps = usual.wraps();
  if (wraps == 0 && usual.number_fits()) return usual.set();
  const HeadSetter smallest(job, falls.back());
  const bool falling_helps = !usual.number_fits() || wraps > smallest.wraps();
  return (falling_helps ? smallest : usual).set();
}

SetPart set_top_margin(const Job& job) {
  SetPart part;
  for (const auto& item : job.layout.region("top-margin")) {
    if (!has_words(job.dispatch, item.component)) continue;
    const Style& style = job.layout.style(item.component);
    const Text words = cased(job.dispatch.circulation, style);
    const Length width = job.compositor.width_of(words, style.type) + millimetres(8);
    if (width > job.text_width()) {
      job.says.error("line-too-wide", words.where(),
                     {{"part", item.component}, {"clause", style.clause}});
    }
    const Length centre = scaled(job.text_width(), job.layout.number("circulation-centre"));
    const Length x = std::min(centre - width / 2, job.text_width() - width);
    part.blocks.push_back(framed(job, style, words, job.text_left() + x,
                                 job.layout.length("circulation-top"), width, Colour::black));
  }
  return part;
}

}  // namespace congvan
