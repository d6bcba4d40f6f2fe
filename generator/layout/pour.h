#pragma once

#include <string>
#include <vector>

#include "layout/place.h"
#include "layout/story.h"

namespace congvan {

/// Writes pages from top to bottom.
class Pour {
 public:
  Pour(Pages& letter, const PlaceOptions& options) : letter_(letter), options_(options) {}

  /// All strips of a story on pages of their own, cut as `cut` says and numbered from 1. `notes`
  /// are the footnotes as set_notes gives them.
  void story(const Job& job, const Story& story, const PageCut& cut, Galley galley,
             std::vector<SetPart> notes);

  /// Strips below all others, on the page that is open if there is room for them all below `gap`
  /// and above what stands at its bottom, else on further ones: the block of a copy. An error
  /// (`foot-too-tall`) if strips that stay together are higher than a page.
  void below(const Job& job, std::vector<Strip> strips, Length gap);

  /// Blocks at a height of a page that is there already, after those it has.
  void on_page(std::size_t page, std::vector<Block> blocks, Length y);

  std::size_t pages() const { return letter_.pages.size(); }

 private:
  void new_page(const Job& job, std::size_t number);
  void strip(const Job& job, Strip strip);
  void notes(const Job& job, const std::vector<int>& marks, std::vector<SetPart>& all);

  Pages& letter_;
  const PlaceOptions& options_;
  Length y_;                ///< where the next strip goes
  Length bottom_;           ///< what it must not reach below
  std::size_t number_ = 0;  ///< of the open page
  Length contact_room_;     ///< at the bottom of the first page of the story
};

}  // namespace congvan
