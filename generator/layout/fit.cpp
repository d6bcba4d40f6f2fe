#include "layout/fit.h"

#include <algorithm>
#include <tuple>

#include "layout/fitter.h"

namespace congvan {
namespace {

constexpr Length size_step = points(0.5);
/// Of the width of the text, in millimetres.
constexpr double width_step = 1;
/// Line spacing is chosen in steps of a hundredth of a line.
constexpr int spacing_steps_a_line = 100;
/// How a short letter is spread, in steps from the usual spacing to the widest that does not look
/// blown up.
constexpr int spreading_steps = 20;
constexpr double widest_spread = 1.35;

/// How full the page of a letter of one page should be.
Length filled(const Setup& setup) { return setup.text_height() * 3 / 5; }

/// The values from least to most of a setting of the layout.
struct Range {
  Length least, usual, most;
};

Range range_of(const Layout& layout, std::string_view name) {
  const Setting& setting = layout.setting(name);
  const auto length = [&](double value) {
    return setting.unit == "mm" ? millimetres(value) : points(value);
  };
  return {length(setting.least), length(setting.value), length(setting.most)};
}

/// The margins that leave that width: the right one grows first, as letters are usually set.
Setup with_width(Setup setup, const Layout& layout, Length width) {
  const Range left = range_of(layout, "margin-left");
  const Range right = range_of(layout, "margin-right");
  const Length margins = setup.width - width;
  setup.right = std::min(right.most, margins - left.least);
  setup.left = margins - setup.right;
  return setup;
}

/// Lines as close as the law lets them be.
Setup with_close_lines(Setup setup, const Layout& layout) {
  setup.line_spacing = layout.setting("line-spacing").least;
  setup.paragraph_spacing = range_of(layout, "paragraph-spacing").least;
  return setup;
}

/// And as little room to sign, and at the edges of the page, as the layout knows.
Setup tightest(Setup setup, const Layout& layout) {
  setup.signature_room = range_of(layout, "signature-room").least;
  setup.top = range_of(layout, "margin-top").least;
  setup.bottom = range_of(layout, "margin-bottom").least;
  return with_close_lines(setup, layout);
}

std::vector<Length> sizes_of(const Layout& layout) {
  const Range range = range_of(layout, "body-size");
  std::vector<Length> sizes;
  for (Length size = range.most; size > range.least; size -= size_step) sizes.push_back(size);
  sizes.push_back(range.least);
  return sizes;
}

std::vector<Length> widths_of(const Layout& layout, bool has_tables) {
  const Range left = range_of(layout, "margin-left");
  const Range right = range_of(layout, "margin-right");
  const Length page = layout.length("page-width");
  const Length widest = page - left.least - right.least;
  const Length narrowest = has_tables ? widest : page - left.most - right.most;
  std::vector<Length> widths;
  for (int step = 0; widest - millimetres((step + 0.5) * width_step) > narrowest; ++step) {
    widths.push_back(widest - millimetres(step * width_step));
  }
  widths.push_back(narrowest);
  return widths;
}

/// One size at one width, and how its lines fall.
struct Shape {
  Setup setup;
  Tally tally;
};

class Search {
 public:
  Search(const Job& job, const std::vector<Story>& stories)
      : fitter_(job, stories), layout_(job.layout) {
    const bool has_tables = std::ranges::any_of(
        stories, [](const Story& story) { return story.composition.has_tables; });
    widths_ = widths_of(layout_, has_tables);
  }

  std::vector<Trial> run(std::size_t least_pages) {
    const Length widest = widths_.front();
    const auto sizes = sizes_of(layout_);
    // The smallest type on the widest page shows how few pages there can be at all.
    const std::size_t fewest = std::max(least_pages, fewest_pages(sizes.back(), widest));
    auto size = sizes.begin();
    while (size + 1 != sizes.end() && fewest_pages(*size, widest) > fewest) ++size;
    std::vector<Trial> trials = rank(*size, fewest);
    if (size != sizes.begin()) trials.push_back(larger_type(*(size - 1), widest));
    return trials;
  }

 private:
  Setup base(Length size, Length width) const {
    Setup setup = with_width(usual_setup(layout_), layout_, width);
    setup.body_size = size;
    return setup;
  }

  std::size_t fewest_pages(Length size, Length width) {
    const Setup setup = tightest(base(size, width), layout_);
    return fitter_.cut(fitter_.tally(setup), setup).pages;
  }

  /// The widths at which that many pages are enough, ordered as fitting_setups says.
  std::vector<Trial> rank(Length size, std::size_t pages) {
    std::vector<Trial> trials;
    const Range indent = range_of(layout_, "indent");
    for (const Length width : widths_) {
      Setup setup = base(size, width);
      add_trial(trials, {setup, {}}, pages);
      // The decree allows two first-line indents, and nothing between them.
      setup.indent = setup.indent == indent.least ? indent.most : indent.least;
      if (setup.indent != usual_setup(layout_).indent) add_trial(trials, {setup, {}}, pages);
    }
    sort(trials);
    return trials;
  }

  void sort(std::vector<Trial>& trials) const {
    const double usual = layout_.number("line-spacing");
    std::ranges::stable_sort(trials, {}, [usual](const Trial& trial) {
      const double spacing = std::min(trial.setup.line_spacing, usual);
      return std::tuple(trial.pages, trial.forced, trial.overflows,
                        -nearest(spacing * spacing_steps_a_line), trial.evenness);
    });
  }

  void add_trial(std::vector<Trial>& trials, Shape shape, std::size_t pages) {
    shape.tally = fitter_.tally(shape.setup);
    const Setup setup = spaced(shape, pages);
    const Totals totals = fitter_.cut(shape.tally, setup);
    trials.push_back(
        {setup, totals.pages, totals.forced, shape.tally.sum.overflows, shape.tally.evenness()});
  }

  /// The widest spacing, up to the layout's own, that needs no more pages; on one page perhaps
  /// wider.
  Setup spaced(const Shape& shape, std::size_t pages) const {
    const auto good = [&](const Setup& setup) {
      const Totals totals = fitter_.cut(shape.tally, setup);
      return totals.pages <= pages && !totals.forced;
    };
    if (good(shape.setup)) return pages == 1 ? spread(shape) : shape.setup;
    Setup setup = with_close_lines(shape.setup, layout_);
    if (!good(setup)) return tightest(shape.setup, layout_);
    const double least = setup.line_spacing;
    const auto steps =
        static_cast<int>(nearest((shape.setup.line_spacing - least) * spacing_steps_a_line));
    int low = 0;
    for (int high = steps; low + 1 < high;) {
      const int middle = (low + high) / 2;
      setup.line_spacing = least + static_cast<double>(middle) / spacing_steps_a_line;
      (good(setup) ? low : high) = middle;
    }
    setup.line_spacing = least + static_cast<double>(low) / spacing_steps_a_line;
    return setup;
  }

  /// A letter of one page, its lines so far apart that it leaves the upper half.
  Setup spread(const Shape& shape) const {
    const double usual = shape.setup.line_spacing;
    const double widest =
        std::max(usual, std::min(widest_spread, layout_.setting("line-spacing").most));
    const Range paragraph = range_of(layout_, "paragraph-spacing");
    Setup best = shape.setup;
    for (int step = 0; step <= spreading_steps; ++step) {
      Setup setup = shape.setup;
      setup.line_spacing = usual + (widest - usual) * step / spreading_steps;
      setup.paragraph_spacing =
          paragraph.usual + (paragraph.most - paragraph.usual) * step / spreading_steps;
      const Totals totals = fitter_.cut(shape.tally, setup);
      if (totals.pages > 1 || totals.forced) break;
      best = setup;
      if (totals.end >= filled(setup)) break;
    }
    return best;
  }

  /// What the next larger type would have come to.
  Trial larger_type(Length size, Length width) {
    const Setup setup = tightest(base(size, width), layout_);
    const Tally tally = fitter_.tally(setup);
    const Totals totals = fitter_.cut(tally, setup);
    return {setup, totals.pages, totals.forced, tally.sum.overflows, tally.evenness()};
  }

  Fitter fitter_;
  const Layout& layout_;
  std::vector<Length> widths_;  ///< that are tried, the widest first
};

}  // namespace

std::vector<Trial> fitting_setups(const Job& job, const std::vector<Story>& stories,
                                  std::size_t least_pages) {
  return Search(job, stories).run(least_pages);
}

Trial usual_trial(const Job& job, const std::vector<Story>& stories) {
  Fitter fitter(job, stories);
  const Tally tally = fitter.tally(job.setup);
  const Totals totals = fitter.cut(tally, job.setup);
  return {job.setup, totals.pages, totals.forced, tally.sum.overflows, tally.evenness()};
}

}  // namespace congvan
