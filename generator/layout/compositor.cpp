#include "layout/compositor.h"

#include <algorithm>
#include <utility>

namespace congvan {
namespace {

/// The k-th of `parts` shares of a length, so that all shares add up to it exactly.
Length share(Length whole, std::int64_t k, std::int64_t parts) {
  return whole * (k + 1) / parts - whole * k / parts;
}

Run new_run(const Look& look, Length x) {
  Run run;
  run.face = look.face;
  run.size = look.size;
  run.underline = look.underline;
  run.x = x;
  run.baseline = -look.rise;
  return run;
}

/// Gives glyphs [line.begin, line.end) their places from `x` on, `extra` shared among the spaces.
/// The space at which the line was broken ends it, so that words read aloud or copied stay apart.
SetLine set_line(const ShapedText& shaped, const TextLine& line, Length x, Length extra,
                 std::size_t label_bytes) {
  SetLine set;
  set.x = x;
  set.width = line.natural_width + extra;
  const std::string& words = shaped.text.str();
  std::size_t end = line.end;
  if (!line.last && end < shaped.glyphs.size() && shaped.glyphs[end].space) ++end;
  const auto spaces = static_cast<std::int64_t>(line.spaces);
  std::int64_t space = 0;
  for (std::size_t i = line.begin; i < end; ++i) {
    const Glyph& glyph = shaped.glyphs[i];
    const bool after_label =
        glyph.begin == label_bytes && label_bytes > 0 && glyph.end > glyph.begin;
    if (set.runs.empty() || glyph.look != shaped.glyphs[i - 1].look || after_label) {
      if (after_label) set.label_runs = set.runs.size();
      set.runs.push_back(new_run(shaped.looks[glyph.look], x));
    }
    Length advance = glyph.advance;
    if (glyph.space && i < line.end && spaces > 0) advance += share(extra, space++, spaces);
    set.runs.back().glyphs.push_back({glyph.id, glyph.end - glyph.begin, advance});
    set.runs.back().text.append(words, glyph.begin, glyph.end - glyph.begin);
    x += advance;
  }
  return set;
}

/// Ends the lines before forced breaks in a space, as the others are ended by the one they were
/// broken at.
void close_forced(std::vector<SetLine>& lines, const std::vector<TextLine>& broken,
                  const Fonts& fonts, Diagnostics& says) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!broken[i].last || lines[i].runs.empty()) continue;
    // In the look of the line's last words.
    Run& last = lines[i].runs.back();
    const TypeStyle type{last.size, last.face == Face::bold || last.face == Face::bold_italic,
                         last.face == Face::italic || last.face == Face::bold_italic};
    const ShapedText space = shape(fixed_text(" "), type, fonts, says);
    last.text += ' ';
    last.glyphs.push_back({space.glyphs.front().id, 1, space.glyphs.front().advance});
  }
}

}  // namespace

std::vector<SetLine> Compositor::centred(const Text& words, const TypeStyle& type, Length left,
                                         Length width) const {
  const ShapedText shaped = shape(words, type, fonts_, says_);
  const auto lines = break_evenly(shaped, find_breaks(words, typography_), width);
  must_fit(shaped, lines, width, {});
  std::vector<SetLine> set;
  for (const auto& line : lines) {
    set.push_back(set_line(shaped, line, left + (width - line.natural_width) / 2, {}, 0));
  }
  close_forced(set, lines, fonts_, says_);
  return set;
}

std::vector<SetLine> Compositor::ragged(const Text& words, const TypeStyle& type, Length left,
                                        Length width, Length hanging,
                                        std::size_t label_bytes) const {
  const ShapedText shaped = shape(words, type, fonts_, says_);
  const auto lines = break_ragged(shaped, find_breaks(words, typography_), width, hanging);
  must_fit(shaped, lines, width, hanging);
  std::vector<SetLine> set;
  for (const auto& line : lines) {
    const Length x = set.empty() ? left : left + hanging;
    set.push_back(set_line(shaped, line, x, {}, set.empty() ? label_bytes : 0));
  }
  close_forced(set, lines, fonts_, says_);
  return set;
}

std::vector<SetLine> Compositor::justified(const Text& words, const TypeStyle& type, Length left,
                                           const Measure& measure, std::size_t label_bytes) const {
  const ShapedText shaped = shape(words, type, fonts_, says_);
  const auto lines = break_lines(shaped, find_breaks(words, typography_), measure);
  std::vector<SetLine> set;
  for (const auto& line : lines) {
    const Length indent = set.empty() ? measure.first_indent : Length{};
    const Length room = measure.width - indent;
    Length extra = room - line.natural_width;
    if (line.spaces == 0 || (line.last && extra > Length{})) extra = {};
    if (line.natural_width - line.space_width / 3 > room) {
      says_.error("words-too-wide", words.where(shaped.glyphs[line.begin].begin));
    }
    set.push_back(set_line(shaped, line, left + indent, extra, set.empty() ? label_bytes : 0));
  }
  close_forced(set, lines, fonts_, says_);
  return set;
}

SetLine Compositor::open_line(const Text& words, const TypeStyle& type,
                              const std::vector<Blank>& blanks) const {
  ShapedText shaped = shape(words, type, fonts_, says_);
  for (auto& glyph : shaped.glyphs) {
    const auto blank = std::ranges::find(blanks, std::size_t{glyph.begin}, &Blank::offset);
    if (glyph.space && blank != blanks.end()) glyph.advance = blank->width;
  }
  const TextLine all{0, shaped.glyphs.size(), width(shaped), {}, 0, true};
  return set_line(shaped, all, {}, {}, 0);
}

Length Compositor::width_of(const Text& words, const TypeStyle& type) const {
  return width(shape(words, type, fonts_, says_));
}

Length Compositor::pitch(Length size) const {
  const FaceMetrics& metrics = fonts_[Face::regular].metrics();
  return size * (metrics.ascent - metrics.descent + metrics.line_gap) / 1000;
}

Length Compositor::ascent(Length size) const {
  return size * fonts_[Face::regular].metrics().ascent / 1000;
}

Length Compositor::descent(Length size) const {
  return size * -fonts_[Face::regular].metrics().descent / 1000;
}

void Compositor::must_fit(const ShapedText& shaped, const std::vector<TextLine>& lines,
                          Length width, Length hanging) const {
  for (const auto& line : lines) {
    const Length room = line.begin == 0 ? width : width - hanging;
    if (line.natural_width <= room) continue;
    says_.error("words-too-wide", shaped.text.where(shaped.glyphs[line.begin].begin));
  }
}

SetLine moved(SetLine line, Length by) {
  line.x += by;
  for (auto& run : line.runs) run.x += by;
  return line;
}

}  // namespace congvan
