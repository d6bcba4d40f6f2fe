#include "layout/pour.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/notes.h"

namespace congvan {
namespace {

constexpr double turn = 45;  // degrees
constexpr double cosine = 0.70711;

/// A line across the middle of the page, turned, so far below its middle.
Watermark turned(const SetLine& line, const Page& page, Length below) {
  Watermark mark;
  mark.run = line.runs.front();
  mark.run.colour = Colour::pale;
  mark.angle = turn;
  const Length half = scaled(line.width / 2, cosine);
  const Length sink = scaled(below, cosine);
  mark.run.x = page.width / 2 - half + sink;
  mark.run.baseline = page.height / 2 + half + sink;
  return mark;
}

/// DỰ THẢO and, under it, which draft it is: at most as long as it, and four times smaller.
void add_draft_marks(const Job& job, const Text& words, Page& page) {
  const Style& style = job.layout.style("draft");
  const Length below = job.compositor.ascent(style.type.size) / 3;
  const SetLine big = job.compositor.open_line(style.words, style.type, {});
  page.watermarks.push_back(turned(big, page, below));
  if (words.str().empty()) return;
  TypeStyle type{.size = style.type.size / 4};
  SetLine small = job.compositor.open_line(words, type, {});
  if (small.width > big.width) {
    type.size = scaled(type.size, ratio(big.width, small.width));
    small = job.compositor.open_line(words, type, {});
  }
  page.watermarks.push_back(turned(small, page, below + job.compositor.pitch(type.size) * 2));
}

Block page_number(const Job& job, std::size_t number) {
  const Style& style = job.layout.style("page-number");
  SetLine line = job.compositor.open_line(fixed_text(std::to_string(number)), style.type, {});
  Block block = new_block(style, {});
  block.node = Block::pagination;
  const Length x = job.text_left() + (job.text_width() - line.width) / 2;
  add_line(block, moved(std::move(line), x), job.layout.length("page-number-baseline"));
  return block;
}

/// What a block adds to one of the same node that stands before it.
void append(Block& block, Block more) {
  std::ranges::move(more.runs, std::back_inserter(block.runs));
  std::ranges::move(more.rules, std::back_inserter(block.rules));
  std::ranges::move(more.frames, std::back_inserter(block.frames));
  std::ranges::move(more.images, std::back_inserter(block.images));
  std::ranges::move(more.slots, std::back_inserter(block.slots));
}

}  // namespace

void Pour::new_page(const Job& job, std::size_t number) {
  Page page;
  page.width = job.setup.width;
  page.height = job.setup.height;
  if (options_.draft) add_draft_marks(job, options_.draft_words, page);
  if (number > 1) page.blocks.push_back(page_number(job, number));
  letter_.pages.push_back(std::move(page));
  y_ = job.setup.top;
  bottom_ = job.setup.height - job.setup.bottom - (number == 1 ? contact_room_ : Length{});
  number_ = number;
}

void Pour::on_page(std::size_t page, std::vector<Block> blocks, Length y) {
  for (auto& block : blocks) {
    move_down(block, y);
    letter_.pages[page].blocks.push_back(std::move(block));
  }
}

/// Lines of one node are one block.
void Pour::strip(const Job& job, Strip strip) {
  auto& blocks = letter_.pages.back().blocks;
  for (auto& block : strip.blocks) {
    move_down(block, y_);
    const bool goes_on = !blocks.empty() && block.node >= 0 && blocks.back().node == block.node;
    if (goes_on) {
      append(blocks.back(), std::move(block));
    } else {
      blocks.push_back(std::move(block));
    }
  }
  y_ += height_under(job.setup, strip.height, strip.spaced);
}

void Pour::notes(const Job& job, const std::vector<int>& marks, std::vector<SetPart>& all) {
  if (marks.empty()) return;
  SetPart rule = set_note_rule(job);
  Length height = rule.height;
  for (const int mark : marks) height += all[static_cast<std::size_t>(mark)].height;
  Length y = bottom_ -= height;
  on_page(pages() - 1, std::move(rule.blocks), y);
  y += rule.height;
  for (const int mark : marks) {
    SetPart& note = all[static_cast<std::size_t>(mark)];
    on_page(pages() - 1, std::move(note.blocks), y);
    y += note.height;
  }
}

void Pour::story(const Job& job, const Story& story, const PageCut& cut, Galley galley,
                 std::vector<SetPart> all) {
  contact_room_ = story.contact_room;
  std::vector<int> marks;
  std::size_t next = 0;
  for (std::size_t i = 0; i < galley.strips.size(); ++i) {
    Strip& one = galley.strips[i];
    if (next < cut.starts.size() && cut.starts[next] == i) {
      if (next > 0) notes(job, marks, all);
      marks.clear();
      new_page(job, ++next);
      if (one.head >= 0) {
        for (const auto& row : galley.heads[static_cast<std::size_t>(one.head)]) strip(job, row);
      }
    } else {
      y_ += space_under(job.setup, one.before, one.begins_paragraph);
    }
    marks.insert(marks.end(), one.notes.begin(), one.notes.end());
    strip(job, std::move(one));
  }
  notes(job, marks, all);
}

void Pour::below(const Job& job, std::vector<Strip> strips, Length gap) {
  Length height;
  for (const auto& strip : strips) {
    height += strip.before + height_under(job.setup, strip.height, strip.spaced);
  }
  const bool alike = letter_.pages.back().width == job.setup.width;
  if (alike && y_ + gap + height <= bottom_) {
    y_ += gap;
  } else {
    new_page(job, number_ + 1);
  }
  for (auto& one : strips) {
    const Length end = y_ + one.before + height_under(job.setup, one.height, one.spaced);
    if (one.may_begin && end > bottom_) {
      new_page(job, number_ + 1);
    } else {
      y_ += one.before;
    }
    const Where where = one.blocks.front().where;
    strip(job, std::move(one));
    if (y_ > bottom_) job.says.error("foot-too-tall", where);
  }
}

}  // namespace congvan
