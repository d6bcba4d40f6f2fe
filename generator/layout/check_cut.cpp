#include "layout/check_cut.h"

#include <algorithm>
#include <iterator>

namespace congvan {
namespace {

Where where_signed(const Dispatch& dispatch) {
  const auto& all = dispatch.signatories;
  return all.empty() || all.front().name.empty() ? dispatch.where : all.front().name.where();
}

/// What makes a head high. (Its blocks may begin with words of the layout.)
Where where_high(const Dispatch& dispatch, const Strip& head) {
  const auto tallest = std::ranges::max_element(
      head.blocks, {}, [](const Block& block) { return block.runs.size(); });
  const bool subject = tallest->name == "subject" || dispatch.issuers.empty();
  return subject ? dispatch.subject.where() : dispatch.issuers.front().name.where();
}

/// Whether the page of the first signature has fewer than two lines of the body, though they could
/// have been there.
bool signature_alone(const Galley& galley, const PageCut& cut) {
  if (!galley.foot) return false;
  const auto page = std::ranges::upper_bound(cut.starts, *galley.foot);
  const std::size_t before = *galley.foot - *std::prev(page);
  return before == 0 || (cut.forced && before < 2);
}

}  // namespace

void check_cut(const Dispatch& dispatch, const Galley& galley, const PageCut& cut, bool main,
               Diagnostics& says) {
  if (!cut.too_tall) {
    if (main && signature_alone(galley, cut)) {
      says.warning("signature-alone", where_signed(dispatch));
    }
    return;
  }
  const std::size_t at = *cut.too_tall;
  const Strip& strip = galley.strips[at];
  const Block& block = strip.blocks.front();
  if (!strip.notes.empty()) {  // a line alone is never too high
    says.error("note-too-tall",
               dispatch.notes[static_cast<std::size_t>(strip.notes.front())].where);
  } else if (main && at == 0) {
    says.error("head-too-tall", where_high(dispatch, strip));
  } else if (galley.foot && at >= *galley.foot) {
    says.error("foot-too-tall", block.where);
  } else {
    says.error("part-too-tall", block.where, {{"part", block.name}});
  }
}

}  // namespace congvan
