#include "layout/foot.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/components.h"
#include "layout/distribution.h"
#include "layout/signatories.h"

namespace congvan {
namespace {

/// A part at its height below the top of the two columns.
struct Placed {
  Length top;
  FootPart part;
  bool stays = false;  ///< on the page of what stands above it

  Length bottom() const { return top + part.set.height; }
};

/// Whether several sign side by side, two to a row, above the two columns.
bool stand_in_rows(const Job& job) {
  return job.dispatch.signatories.size() > 1 && job.dispatch.joint == Joint::side_by_side &&
         has_words(job.dispatch, job.layout, "signatory") &&
         std::ranges::count(job.layout.region("foot-right"), "signatory", &Item::component) > 0;
}

class FootSetter {
 public:
  explicit FootSetter(const Job& job)
      : job_(job),
        in_rows_(stand_in_rows(job)),
        gap_(job.layout.length("before-foot")),
        half_page_(job.setup.text_height() / 2) {
    const Length share = scaled(job.text_width(), job.layout.number("foot-left-share"));
    left_ = {job.text_left(), share - job.layout.length("column-gap")};
    right_ = {job.text_left() + share, job.text_width() - share};
  }

  /// What each strip holds, from top to bottom.
  std::vector<Placed> strips() const {
    std::vector<Placed> strips = below_each_other(rows());
    std::vector<Placed> below = columns();
    if (strips.empty()) return below;
    const Length bottom = strips.back().bottom() + gap_;
    for (auto& strip : below) strip.top += bottom;
    if (!below.empty()) {
      below[0].stays =
          !below[0].part.cuts.empty() || below[0].bottom() - strips.back().top <= half_page_;
    }
    std::ranges::move(below, std::back_inserter(strips));
    return strips;
  }

 private:
  bool stands(const Item& item) const {
    return has_words(job_.dispatch, job_.layout, item.component);
  }

  std::vector<FootPart> rows() const {
    const auto& all = job_.dispatch.signatories;
    std::vector<FootPart> rows;
    if (!in_rows_) return rows;
    for (std::size_t i = 0; i < all.size(); i += 2) {
      rows.push_back(set_signatory_row(job_, all[i], i + 1 < all.size() ? &all[i + 1] : nullptr));
    }
    return rows;
  }

  std::vector<FootPart> parts_of(std::string_view region, Band extent) const {
    std::vector<FootPart> parts;
    for (const auto& item : job_.layout.region(region)) {
      if (!stands(item)) continue;
      if (item.component == "signatory" && !in_rows_) {
        for (const auto& one : job_.dispatch.signatories) {
          parts.push_back(set_signatory(job_, one, extent));
        }
      } else if (item.component == "distribution") {
        parts.push_back(set_distribution(job_, extent));
      } else if (item.component == "countersignature") {
        for (const auto& one : job_.dispatch.countersignatories) {
          parts.push_back(set_countersignatory(job_, one, extent));
        }
      }
    }
    return parts;
  }

  std::vector<Placed> below_each_other(std::vector<FootPart> parts) const {
    std::vector<Placed> placed;
    for (auto& part : parts) {
      const Length top = placed.empty() ? Length{} : placed.back().bottom() + gap_;
      placed.push_back({top, std::move(part)});
    }
    return placed;
  }

  /// Both columns, cut wherever no part of either is cut.
  std::vector<Placed> columns() const {
    std::vector<Placed> all = below_each_other(parts_of("foot-right", right_));
    const Length right_end = all.empty() ? Length{} : all.back().bottom();
    std::vector<Placed> left = below_each_other(parts_of("foot-left", left_));
    part_left(left, right_end, gap_);
    std::ranges::move(left, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, &Placed::top);
    std::vector<Placed> strips;
    for (auto& each : all) {
      if (strips.empty() || each.top >= strips.back().bottom()) {
        strips.push_back(std::move(each));
      } else {
        add_beside(strips.back(), std::move(each));
      }
    }
    for (auto& strip : strips) {
      if (strip.part.set.height <= half_page_) strip.part.cuts.clear();
    }
    return strips;
  }

  /// Who confirms signs below all that stands on the right (Annex III, form 1.10). So the order in
  /// which all are read does not depend on the setup of the page either.
  static void part_left(std::vector<Placed>& left, Length right_end, Length gap) {
    if (left.size() < 2 || left[1].top >= right_end) return;
    const Length by = right_end + gap - left[1].top;
    for (std::size_t below = 1; below < left.size(); ++below) left[below].top += by;
  }

  static void add_beside(Placed& strip, Placed other) {
    const Length by = other.top - strip.top;
    for (auto& block : other.part.set.blocks) move_down(block, by);
    for (auto& cut : other.part.cuts) cut += by;
    const Length end = other.part.set.height + by;
    std::erase_if(strip.part.cuts, [&](Length cut) { return cut > by && cut < end; });
    std::erase_if(other.part.cuts, [&](Length cut) { return cut < strip.part.set.height; });
    std::ranges::move(other.part.cuts, std::back_inserter(strip.part.cuts));
    other.part.set.height = end;
    append(strip.part, std::move(other.part));
  }

  const Job& job_;
  bool in_rows_;
  Length gap_, half_page_;
  Band left_, right_;
};

/// The strip from the cuts of its part on downwards. A block stands where its first line does.
std::vector<Strip> parted(Strip whole, const std::vector<Length>& cuts) {
  std::vector<Strip> pieces(cuts.size() + 1);
  for (auto& block : whole.blocks) {
    const auto above = std::ranges::lower_bound(cuts, block.runs.front().baseline);
    const auto piece = static_cast<std::size_t>(above - cuts.begin());
    if (piece > 0) move_down(block, -cuts[piece - 1]);
    pieces[piece].blocks.push_back(std::move(block));
  }
  Length top;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Length bottom = i < cuts.size() ? cuts[i] : whole.height;
    pieces[i].height = bottom - top;
    pieces[i].may_begin = i > 0 || whole.may_begin;
    top = bottom;
  }
  pieces.front().before = whole.before;
  return pieces;
}

}  // namespace

std::vector<Strip> set_foot(const Job& job, std::vector<Node>& tree, int parent) {
  std::vector<Strip> strips;
  Length end;
  for (auto& [top, part, stays] : FootSetter(job).strips()) {
    Strip strip;
    strip.height = part.set.height;
    strip.before = top - end;
    strip.may_begin = !strips.empty() && !stays;
    add_nodes(tree, parent, std::move(part.nodes), part.set.blocks);
    strip.blocks = std::move(part.set.blocks);
    end = top + strip.height;
    std::ranges::move(parted(std::move(strip), part.cuts), std::back_inserter(strips));
  }
  if (strips.empty()) strips.emplace_back();
  return strips;
}

}  // namespace congvan
