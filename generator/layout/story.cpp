#include "layout/story.h"

namespace congvan {

Setup setup_of(const Story& story, const Setup& setup) {
  return story.landscape ? turned(setup) : setup;
}

Length height_under(const Setup& setup, Length height, bool spaced) {
  return spaced ? scaled(height, setup.line_spacing) : height;
}

Length space_under(const Setup& setup, Length before, bool begins_paragraph) {
  return begins_paragraph ? before + setup.paragraph_spacing : before;
}

PageRoom room_of(const Story& story, const Setup& setup) {
  const Length whole = setup_of(story, setup).text_height();
  return {whole - story.contact_room, whole, story.note_rule};
}

CutStrip cut_of(const Story& story, const Strip& strip, const Setup& setup) {
  CutStrip cut;
  cut.before = space_under(setup, strip.before, strip.begins_paragraph);
  cut.height = height_under(setup, strip.height, strip.spaced);
  cut.may_begin = strip.may_begin;
  cut.must_begin = strip.must_begin;
  for (const int note : strip.notes) {
    cut.notes += story.note_heights.at(static_cast<std::size_t>(note));
  }
  if (strip.head >= 0) {
    for (const auto& row : story.composition.heads[static_cast<std::size_t>(strip.head)]) {
      cut.head += row.height;
    }
  }
  return cut;
}

}  // namespace congvan
