#include "layout/fitter.h"

#include <cmath>

namespace congvan {
namespace {

Length height_of_notes(const Story& story, const Text& words) {
  Length height;
  for (const int note : notes_of(words, 0, words.str().size())) {
    height += story.note_heights.at(static_cast<std::size_t>(note - 1));
  }
  return height;
}

}  // namespace

std::int64_t Tally::evenness() const {
  if (sum.spaced == 0) return 0;
  return nearest(std::sqrt(static_cast<double>(sum.unevenness) / static_cast<double>(sum.spaced)));
}

Tally Fitter::tally(const Setup& setup) {
  Tally all;
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    const Setup own = setup_of(stories_[i], setup);
    const Job job{job_.dispatch, job_.layout, own, job_.compositor, job_.says};
    auto& lines = all.lines.emplace_back();
    const auto& passages = stories_[i].composition.passages;
    for (std::size_t k = 0; k < passages.size(); ++k) {
      lines.push_back(0);
      if (!passages[k].prose) continue;
      const Prose& prose = *passages[k].prose;
      const Evenness one =
          job.compositor.evenness(sized(job, prose), measure_of(job, *prose.style));
      lines.back() = one.lines;
      all.sum += one;
    }
  }
  return all;
}

Totals Fitter::cut(const Tally& tally, const Setup& setup) const {
  Totals totals;
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    const auto strips = strips_of(stories_[i], tally.lines[i], setup);
    const PageCut cut = paginate(strips, room_of(stories_[i], setup));
    totals.pages += cut.starts.size();
    totals.forced = totals.forced || cut.forced;
    if (i == 0) totals.end = cut.end;
  }
  return totals;
}

std::vector<CutStrip> Fitter::strips_of(const Story& story, const std::vector<std::size_t>& lines,
                                        const Setup& setup) const {
  std::vector<CutStrip> strips;
  for (std::size_t i = 0; i < story.composition.passages.size(); ++i) {
    const Passage& passage = story.composition.passages[i];
    const std::size_t first = strips.size();
    if (passage.prose) {
      add_lines(strips, story, passage, lines[i], setup);
    } else {
      for (const auto& strip : *passage.ready) strips.push_back(cut_of(story, strip, setup));
      if (strips.size() > first) strips[first].may_begin = !passage.keeps;
    }
    if (strips.size() == first) continue;
    strips[first].before += space_under(setup, passage.before, passage.begins_paragraph);
    strips[first].must_begin = passage.must_begin;
    if (passage.signs) strips[first].height -= given_way(story, setup);
  }
  return strips;
}

void Fitter::add_lines(std::vector<CutStrip>& strips, const Story& story, const Passage& passage,
                       std::size_t lines, const Setup& setup) const {
  const Style& style = *passage.prose->style;
  const Length size = style.with_body ? setup.body_size : style.type.size;
  const Length height = height_under(setup, job_.compositor.pitch(size), true);
  for (std::size_t line = 0; line < lines; ++line) {
    CutStrip strip;
    strip.height = height;
    strip.may_begin = may_begin_with(line, lines, keeps(passage, lines));
    strips.push_back(strip);
  }
  // Which line bears a mark is not known: the first is taken.
  const Text& words = passage.prose->words->shaped().text;
  if (lines > 0 && words.has_notes()) {
    strips[strips.size() - lines].notes = height_of_notes(story, words);
  }
}

/// What the foot is lower by where there is less room to sign than usual.
Length Fitter::given_way(const Story& story, const Setup& setup) const {
  const Setting& room = job_.layout.setting("signature-room");
  if (room.value <= room.least) return {};
  return scaled(story.foot_gives,
                (room.value - in_points(setup.signature_room)) / (room.value - room.least));
}

}  // namespace congvan
