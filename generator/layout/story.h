#pragma once

#include <vector>

#include "layout/paginate.h"
#include "layout/passage.h"

namespace congvan {

/// What begins on a page of its own and is numbered from 1: the dispatch itself, an annex, an
/// attached document.
struct Story {
  Composition composition;
  bool landscape = false;
  Length foot_gives;                 ///< what the least room to sign may save of its height
  Length contact_room;               ///< what stands at the bottom of its first page
  Length note_rule;                  ///< what the rule above the footnotes of a page takes
  std::vector<Length> note_heights;  ///< of the dispatch's footnotes; 0 for those of other stories
};

/// The setup a story has where the dispatch has `setup`.
Setup setup_of(const Story& story, const Setup& setup);

/// The height of a strip and the space above it under a setup.
Length height_under(const Setup& setup, Length height, bool spaced);
Length space_under(const Setup& setup, Length before, bool begins_paragraph);

/// What cutting must know of the story's pages, and of one of its strips, under a setup.
PageRoom room_of(const Story& story, const Setup& setup);
CutStrip cut_of(const Story& story, const Strip& strip, const Setup& setup);

}  // namespace congvan
