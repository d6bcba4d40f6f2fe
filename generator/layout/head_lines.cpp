#include "layout/head_lines.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "layout/dates.h"

namespace congvan {
namespace {

/// A line put together of fixed words, the dispatch's words and blanks.
class OpenWords {
 public:
  OpenWords& add(std::string_view fixed) { return add(fixed_text(fixed)); }
  OpenWords& add(const Text& words) {
    words_ = joined(words_, words);
    return *this;
  }
  OpenWords& blank(Length width, std::optional<SlotRole> slot) {
    blanks_.push_back({words_.str().size(), width, slot});
    return add(" ");
  }
  /// A space and "05/BNV-VP".
  OpenWords& number(const Number& number, Length blank_width) {
    if (number.value.empty()) {
      blank(blank_width, SlotRole::number);
    } else {
      add(" ").add(number.value);
    }
    return add("/").add(number.notation);
  }

  SetLine set(const Job& job, const TypeStyle& type) const {
    return job.compositor.open_line(words_, type, blanks_);
  }

 private:
  Text words_;
  std::vector<Blank> blanks_;
};

/// How much room a number without a value has on a line of its own.
Length blank_width(const Job& job, const Number& number, const TypeStyle& type, Length width) {
  const Text& lead = job.layout.style("number").words;
  const Length room = width - job.compositor.width_of(lead, type) -
                      job.compositor.width_of(joined(fixed_text("/"), number.notation), type);
  const Setting& range = job.layout.setting("number-blank");
  return std::clamp(room, millimetres(range.least), job.layout.length("number-blank"));
}

SetLine numbers_on_one_line(const Job& job, const TypeStyle& type) {
  const Length blank = millimetres(job.layout.setting("number-blank").least);
  OpenWords words;
  words.add(job.layout.style("number").words);
  for (const auto& number : job.dispatch.numbers) {
    if (&number != &job.dispatch.numbers.front()) words.add(" -");
    words.number(number, blank);
  }
  return words.set(job, type);
}

}  // namespace

std::vector<SetLine> number_lines(const Job& job, const TypeStyle& type, Length width) {
  const auto& numbers = job.dispatch.numbers;
  if (numbers.size() > 1 && job.dispatch.joint == Joint::side_by_side) {
    SetLine line = numbers_on_one_line(job, type);
    if (line.width <= width) return {std::move(line)};
  }
  std::vector<SetLine> lines;
  for (const auto& number : numbers) {
    OpenWords words;
    words.add(job.layout.style("number").words);
    const Length blank = number.value.empty() ? blank_width(job, number, type, width) : Length{};
    if (!lines.empty()) {
      auto& runs = lines.back().runs;
      runs.push_back(space_after(job, runs.back(), type));
    }
    lines.push_back(words.number(number, blank).set(job, type));
  }
  return lines;
}

SetLine issued_line(const Job& job, const TypeStyle& type) {
  const Issued& issued = *job.dispatch.issued;
  OpenWords words;
  words.add(issued.place).add(", ngày");
  if (issued.day) {
    words.add(" " + day_words(*issued.day) + " ");
  } else {
    words.blank(job.layout.length("day-blank"), SlotRole::day);
  }
  words.add("tháng");
  if (issued.month) {
    words.add(" " + month_words(*issued.month) + " ");
  } else {
    words.blank(job.layout.length("month-blank"), SlotRole::month);
  }
  words.add("năm");
  if (issued.year) {
    words.add(" " + year_words(*issued.year));
  } else {
    words.blank(job.layout.length("year-blank"), std::nullopt);
  }
  return words.set(job, type);
}

Run space_after(const Job& job, const Run& last, const TypeStyle& type) {
  Run space = job.compositor.open_line(fixed_text(" "), type, {}).runs.front();
  space.x = last.x;
  for (const auto& glyph : last.glyphs) space.x += glyph.advance;
  space.baseline = last.baseline;
  return space;
}

}  // namespace congvan
