#include "layout/compositor.h"

#include <algorithm>
#include <iterator>
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
      if (shaped.looks.size() == 1) {  // as in most cells of tables: then the run is the line
        set.runs.back().glyphs.reserve(end - i);
        set.runs.back().text.reserve(shaped.glyphs[end - 1].end - glyph.begin);
      }
    }
    Length advance = glyph.advance;
    if (glyph.space && i < line.end && spaces > 0) advance += share(extra, space++, spaces);
    set.runs.back().glyphs.push_back({glyph.id, glyph.end - glyph.begin, advance});
    set.runs.back().text.append(words, glyph.begin, glyph.end - glyph.begin);
    x += advance;
  }
  if (line.begin < end) {
    set.notes = notes_of(shaped.text, shaped.glyphs[line.begin].begin, shaped.glyphs[end - 1].end);
    for (int& note : set.notes) --note;
  }
  return set;
}

/// What stretches a line of justified words to `room`; a last line stays as it is unless it must
/// be squeezed.
Length stretch(const TextLine& line, Length room) {
  const Length extra = room - line.natural_width;
  return line.spaces == 0 || (line.last && extra > Length{}) ? Length{} : extra;
}

/// Whether no break need be looked for.
bool stands_on_one_line(const ShapedText& shaped, Length room) {
  return !shaped.glyphs.empty() && width(shaped) <= room &&
         shaped.text.str().find(Text::forced_break) == std::string::npos;
}

std::vector<TextLine> one_line(const ShapedText& shaped) {
  return {{0, shaped.glyphs.size(), width(shaped), {}, 0, true}};
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

KnownWords& Compositor::known(const Text& words, const TypeStyle& type) const {
  if (KnownWords* known = memory_.find(words, type)) {
    for (const Diagnostic& said : known->said) says_.add(said);
    return *known;
  }
  Diagnostics said;
  KnownWords made;
  made.words.words = shape(words, type, fonts_, said);
  made.said = said.all();
  for (const Diagnostic& one : made.said) says_.add(one);
  return memory_.add(words, type, std::move(made));
}

const ShapedText& Compositor::shaped(const Text& words, const TypeStyle& type) const {
  return known(words, type).shaped();
}

KnownWords& Compositor::breakable(const Text& words, const TypeStyle& type) const {
  KnownWords& known = this->known(words, type);
  find_breaks_of(known);
  return known;
}

void Compositor::find_breaks_of(KnownWords& known) const {
  if (known.has_breaks) return;
  auto breaks = find_breaks(known.shaped().text, typography_);
  known.words = congvan::breakable(std::move(known.words.words), std::move(breaks));
  known.has_breaks = true;
}

KnownWords& Compositor::at_size(KnownWords& words, Length size) const {
  const auto found =
      std::ranges::find(words.resized, size, &decltype(words.resized)::value_type::first);
  if (found != words.resized.end()) return *found->second;
  auto made = std::make_unique<KnownWords>();
  made->id = memory_.new_id();
  made->words = resized(words.words, size);
  made->has_breaks = true;
  return *words.resized.emplace_back(size, std::move(made)).second;
}

Evenness Compositor::evenness(KnownWords& words, const Measure& measure) const {
  const auto found =
      std::ranges::find(words.measured, measure, &std::pair<Measure, Evenness>::first);
  if (found != words.measured.end()) return found->second;
  return words.measured.emplace_back(measure, measure_lines(words.words, measure)).second;
}

/// The lines of `words` as they were set before, or as `make` sets them now; it gives nothing
/// where there is a fault in them that must be told again.
template <typename Make>
std::vector<SetLine> Compositor::remembered(KnownWords& words, const LineSetting& setting,
                                            Make make) const {
  for (const auto& [known, lines] : words.lines) {
    if (known == setting) return lines;
  }
  bool sound = true;
  std::vector<SetLine> lines = make(sound);
  if (sound) words.lines.emplace_back(setting, lines);
  return lines;
}

std::vector<SetLine> Compositor::centred(const Text& words, const TypeStyle& type, Length left,
                                         Length width) const {
  KnownWords& known = this->known(words, type);
  const LineSetting setting{LineSetting::How::centred, left, width, {}, 0};
  return remembered(known, setting, [&](bool& sound) {
    const bool one = stands_on_one_line(known.shaped(), width);
    if (!one) find_breaks_of(known);
    const ShapedText& shaped = known.shaped();
    const auto lines = one ? one_line(shaped) : break_evenly(known.words, width);
    sound = must_fit(shaped, lines, width, {});
    std::vector<SetLine> set;
    for (const auto& line : lines) {
      set.push_back(set_line(shaped, line, left + (width - line.natural_width) / 2, {}, 0));
    }
    close_forced(set, lines, fonts_, says_);
    return set;
  });
}

std::vector<SetLine> Compositor::ragged(const Text& words, const TypeStyle& type, Length left,
                                        Length width, Length hanging,
                                        std::size_t label_bytes) const {
  KnownWords& known = this->known(words, type);
  const LineSetting setting{LineSetting::How::ragged, left, width, hanging, label_bytes};
  return remembered(known, setting, [&](bool& sound) {
    const bool one = stands_on_one_line(known.shaped(), width);
    if (!one) find_breaks_of(known);
    const ShapedText& shaped = known.shaped();
    const auto lines = one ? one_line(shaped) : break_ragged(known.words, width, hanging);
    sound = must_fit(shaped, lines, width, hanging);
    std::vector<SetLine> set;
    for (const auto& line : lines) {
      const Length x = set.empty() ? left : left + hanging;
      set.push_back(set_line(shaped, line, x, {}, set.empty() ? label_bytes : 0));
    }
    close_forced(set, lines, fonts_, says_);
    return set;
  });
}

std::vector<SetLine> Compositor::justified(const Text& words, const TypeStyle& type, Length left,
                                           const Measure& measure, std::size_t label_bytes) const {
  return justified(breakable(words, type), left, measure, label_bytes);
}

std::vector<SetLine> Compositor::justified(KnownWords& words, Length left, const Measure& measure,
                                           std::size_t label_bytes) const {
  const LineSetting setting{LineSetting::How::justified, left, measure.width, measure.first_indent,
                            label_bytes};
  return remembered(words, setting, [&](bool& sound) {
    const ShapedText& shaped = words.shaped();
    const auto lines = break_lines(words.words, measure);
    std::vector<SetLine> set;
    set.reserve(lines.size());
    for (const auto& line : lines) {
      const Length indent = set.empty() ? measure.first_indent : Length{};
      const Length room = measure.width - indent;
      if (line.natural_width - line.space_width / 3 > room) {
        says_.error("words-too-wide", shaped.text.where(shaped.glyphs[line.begin].begin));
        sound = false;
      }
      set.push_back(set_line(shaped, line, left + indent, stretch(line, room),
                             set.empty() ? label_bytes : 0));
    }
    close_forced(set, lines, fonts_, says_);
    return set;
  });
}

SetLine Compositor::open_line(const Text& words, const TypeStyle& type,
                              const std::vector<Blank>& blanks) const {
  ShapedText shaped = this->shaped(words, type);
  std::vector<OpenSlot> slots;
  Length x;
  for (auto& glyph : shaped.glyphs) {
    const auto blank = std::ranges::find(blanks, std::size_t{glyph.begin}, &Blank::offset);
    if (glyph.space && blank != blanks.end()) {
      glyph.advance = blank->width;
      if (blank->slot) {
        slots.push_back({*blank->slot, x, -ascent(type.size), blank->width, pitch(type.size)});
      }
    }
    x += glyph.advance;
  }
  const TextLine all{0, shaped.glyphs.size(), width(shaped), {}, 0, true};
  SetLine line = set_line(shaped, all, {}, {}, 0);
  line.slots = std::move(slots);
  return line;
}

MeasuredText Compositor::measured(const Text& words, const TypeStyle& type) const {
  MeasuredText made{shape(words, type, fonts_, says_), {}, {}, true};
  Length line;
  std::size_t end = 0;
  for (const Glyph& glyph : made.shaped.glyphs) {
    if (glyph.begin > end) {  // a forced break has no glyph
      made.one_line = false;
      line = {};
    }
    line += glyph.advance;
    made.widest = std::max(made.widest, line);
    end = std::max<std::size_t>(end, glyph.end);
  }
  return made;
}

LeastWidths Compositor::least_widths(MeasuredText& words) const {
  constexpr std::size_t short_word = 8;  // is not broken though it could be
  const std::string& text = words.shaped.text.str();
  if (text.size() <= short_word && text.find(' ') == text.npos) return {words.widest, words.widest};
  LeastWidths least;
  Length word, piece;
  auto next = breaks_of(words).begin();
  for (const Glyph& glyph : words.shaped.glyphs) {
    for (; next != words.breaks.end() && next->offset <= glyph.begin; ++next) {
      piece = {};
      if (next->kind != Break::Kind::inside) word = {};
    }
    word += glyph.advance;
    piece = glyph.space ? Length{} : piece + glyph.advance;
    if (!glyph.space) least.words = std::max(least.words, word);
    least.pieces = std::max(least.pieces, piece);
  }
  return least;
}

std::vector<SetLine> Compositor::aligned(MeasuredText& words, Align align, Length left,
                                         Length width) const {
  const ShapedText& shaped = words.shaped;
  if (shaped.glyphs.empty()) return {};
  std::vector<TextLine> lines;
  if (words.one_line && words.widest <= width) {
    lines.push_back({0, shaped.glyphs.size(), words.widest, {}, 0, true});
  } else if (align == Align::justified) {
    lines = break_lines(shaped, breaks_of(words), {width, {}});
  } else if (align == Align::centre) {
    lines = break_evenly(shaped, breaks_of(words), width);
  } else {
    lines = break_ragged(shaped, breaks_of(words), width, {});
  }
  std::vector<SetLine> set;
  set.reserve(lines.size());
  for (const auto& line : lines) {
    const Length room = width - line.natural_width;
    Length x = left;
    if (align == Align::centre) x += room / 2;
    if (align == Align::right) x += room;
    const Length extra = align == Align::justified ? stretch(line, width) : Length{};
    set.push_back(set_line(shaped, line, x, extra, 0));
  }
  close_forced(set, lines, fonts_, says_);
  return set;
}

Length Compositor::width_of(const Text& words, const TypeStyle& type) const {
  return width(shaped(words, type));
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

const std::vector<Break>& Compositor::breaks_of(MeasuredText& words) const {
  if (words.breaks.empty()) words.breaks = find_breaks(words.shaped.text, typography_);
  return words.breaks;
}

bool Compositor::must_fit(const ShapedText& shaped, const std::vector<TextLine>& lines,
                          Length width, Length hanging) const {
  bool fits = true;
  for (const auto& line : lines) {
    const Length room = line.begin == 0 ? width : width - hanging;
    if (line.natural_width <= room) continue;
    says_.error("words-too-wide", shaped.text.where(shaped.glyphs[line.begin].begin));
    fits = false;
  }
  return fits;
}

}  // namespace congvan
