#include "layout/stamps.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "layout/components.h"
#include "layout/head.h"

namespace congvan {
namespace {

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
  const TypeStyle type = job.type(style);
  Block block = new_block(style, words.where());
  const Length baseline =
      y + (height + job.compositor.ascent(type.size) * 3 / 4) / 2;  // capitals in the middle
  SetLine line = job.compositor.open_line(words, type, {});
  line = moved(line, x + (width - line.width) / 2);
  for (auto& run : line.runs) run.colour = colour;
  add_line(block, std::move(line), baseline);
  block.frames.push_back({x, y, width, height, job.layout.length("rule-thickness"), colour});
  return block;
}

Block circulation(const Job& job) {
  const Style& style = job.layout.style("circulation");
  const Text words = cased(job.dispatch.circulation, style);
  const Length width = job.compositor.width_of(words, job.type(style)) + millimetres(8);
  if (width > job.text_width()) {
    job.says.error("line-too-wide", words.where(),
                   {{"part", style.name}, {"clause", style.clause}});
  }
  const Length centre = scaled(job.text_width(), job.layout.number("circulation-centre"));
  const Length x = std::min(centre - width / 2, job.text_width() - width);
  return framed(job, style, words, job.text_left() + x, job.layout.length("circulation-top"), width,
                Colour::black);
}

}  // namespace

SetPart set_urgency(const Job& job, Length x, Length y) {
  const Text words = fixed_text(stamp_words(job.dispatch.urgency));
  return {{framed(job, job.layout.style("urgency"), words, x, y, stamp_width(job), Colour::red)},
          job.layout.length("frame-height")};
}

SetPart set_top_margin(const Job& job) {
  SetPart part;
  for (const auto& item : job.layout.region("top-margin")) {
    if (!has_words(job.dispatch, job.layout, item.component)) continue;
    if (item.component == "circulation") part.blocks.push_back(circulation(job));
  }
  return part;
}

}  // namespace congvan
