#include "layout/paginate.h"

#include <algorithm>

namespace congvan {
namespace {

/// How far a page is filled by the strips on it.
class Fill {
 public:
  explicit Fill(Length note_rule) : note_rule_(note_rule) {}

  void add(const CutStrip& strip) {
    height_ += strip.height + (empty_ ? strip.head : strip.before);
    notes_ += strip.notes;
    empty_ = false;
  }
  Length height() const { return height_ + notes_ + (notes_ > Length{} ? note_rule_ : Length{}); }

 private:
  Length note_rule_;
  Length height_, notes_;
  bool empty_ = true;
};

}  // namespace

PageCut paginate(const std::vector<CutStrip>& strips, const PageRoom& room) {
  PageCut cut;
  cut.starts.push_back(0);
  Fill fill(room.notes);
  std::size_t candidate = 0;  // the last strip of this page that may begin another; 0: none
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const std::size_t begin = cut.starts.back();
    if (i > begin && strips[i].must_begin) {
      cut.starts.push_back(i);
      fill = Fill(room.notes);
      candidate = i;
    }
    if (i > begin && strips[i].may_begin) candidate = i;
    Fill with = fill;
    with.add(strips[i]);
    const Length most = cut.starts.size() == 1 ? room.first : room.later;
    if (with.height() <= most || i == cut.starts.back()) {
      if (with.height() > most && !cut.too_tall) cut.too_tall = i;
      fill = with;
      continue;
    }
    const bool lawful = candidate > cut.starts.back();
    cut.forced = cut.forced || !lawful;
    cut.starts.push_back(lawful ? candidate : i);
    fill = Fill(room.notes);
    i = cut.starts.back() - 1;  // what was set after the cut is set again, on the new page
  }
  cut.end = fill.height();
  return cut;
}

}  // namespace congvan
