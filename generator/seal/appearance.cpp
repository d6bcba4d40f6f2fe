#include "seal/appearance.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "layout/compositor.h"
#include "paint/memory_parts.h"
#include "paint/painted_pages.h"
#include "paint/pdf_values.h"
#include "text/text.h"

namespace congvan {
namespace {

/// A page of one block, so that its contents are one stream.
Appearance page_of(const Box& box, Block block) {
  block.node = Block::in_field;
  Appearance made;
  made.pages.push_back({points(box.width()), points(box.height()), {}, {}});
  made.pages.front().blocks.push_back(std::move(block));
  return made;
}

/// Sets words without the rules of prose: where a line ends in a stamp is all one.
class StampSetter {
 public:
  StampSetter(const Fonts& fonts, Diagnostics& says)
      : compositor_(fonts, typography_, memory_, says) {}

  const Compositor& compositor() const { return compositor_; }

  /// All paragraphs one below the other from 0 on, as high as `height` says.
  std::pair<std::vector<Run>, Length> set(const std::vector<Text>& paragraphs, Length size,
                                          Align align, Length width) const {
    std::vector<Run> runs;
    Length baseline = compositor_.ascent(size), height;
    for (const Text& words : paragraphs) {
      MeasuredText measured = compositor_.measured(words, {size});
      for (SetLine& line : compositor_.aligned(measured, align, {}, width)) {
        for (Run& run : line.runs) {
          run.baseline += baseline;
          runs.push_back(std::move(run));
        }
        baseline += compositor_.pitch(size);
        height += compositor_.pitch(size);
      }
    }
    return {std::move(runs), height};
  }

 private:
  Typography typography_;
  WordMemory memory_;
  Compositor compositor_;
};

std::vector<Text> texts(const std::vector<std::string>& paragraphs, Diagnostics& says) {
  std::vector<Text> made;
  for (const std::string& words : paragraphs) made.push_back(normalize({{words, {}, {}}}, says));
  return made;
}

constexpr Length usual_size = points(10);
constexpr Length least_size = points(6);
constexpr Length size_step = points(0.5);

}  // namespace

Length line_size(double height, const Fonts& fonts) {
  Diagnostics unused;
  const StampSetter setter(fonts, unused);
  const double pitch_of_100 = in_points(setter.compositor().pitch(points(100)));
  return points(static_cast<double>(nearest(2 * height * 100 / pitch_of_100)) / 2);
}

Appearance picture_appearance(std::shared_ptr<const Picture> picture, const Box& box,
                              bool real_size) {
  const double across = picture->width, down = picture->height;
  double scale = std::min(box.width() / across, box.height() / down);
  if (real_size && picture->ppi > 0) scale = std::min(scale, 72 / picture->ppi);
  Block block;
  block.images.push_back({0, points((box.width() - across * scale) / 2),
                          points((box.height() - down * scale) / 2), points(across * scale),
                          points(down * scale)});
  Appearance made = page_of(box, std::move(block));
  made.pictures.push_back(std::move(picture));
  return made;
}

Appearance blank_appearance(const std::string& words, const Box& box, TextPlace place,
                            const Fonts& fonts, Diagnostics& says) {
  const StampSetter setter(fonts, says);
  const Length size = line_size(box.height(), fonts);
  SetLine line = setter.compositor().open_line(texts({words}, says).front(), {size}, {});
  const Length room = points(box.width()) - line.width;
  Block block;
  for (Run& run : line.runs) {
    run.x += place == TextPlace::right ? room : room / 2;
    run.baseline += setter.compositor().ascent(size);
    block.runs.push_back(std::move(run));
  }
  return page_of(box, std::move(block));
}

Appearance text_appearance(const std::vector<std::string>& paragraphs, const Box& box,
                           TextPlace place, const Fonts& fonts, Diagnostics& says) {
  const StampSetter setter(fonts, says);
  const std::vector<Text> words = texts(paragraphs, says);
  const Align align = place == TextPlace::middle ? Align::centre : Align::right;
  const Length width = points(box.width()), room = points(box.height());
  Length size = usual_size;
  auto set = setter.set(words, size, align, width);
  while (set.second > room && size > least_size) {
    size -= size_step;
    set = setter.set(words, size, align, width);
  }
  Block block;
  block.runs = std::move(set.first);
  if (place == TextPlace::middle) {
    for (Run& run : block.runs) run.baseline += (room - set.second) / 2;
  }
  return page_of(box, std::move(block));
}

std::vector<PdfObject> add_appearances(const std::vector<Appearance>& appearances,
                                       const Fonts& fonts, const AddObject& add) {
  Pages all;
  for (Appearance appearance : appearances) {
    for (Image& image : appearance.pages.front().blocks.front().images) {
      image.picture += all.pictures.size();
    }
    all.pages.push_back(std::move(appearance.pages.front()));
    std::ranges::move(appearance.pictures, std::back_inserter(all.pictures));
  }
  PaintMemory memory;
  const PaintedPages painted(all, fonts, memory.begin_letter(fonts));
  const std::string resources = pdf_reference(painted.add_resources(add));
  std::vector<PdfObject> forms;
  for (std::size_t i = 0; i < all.pages.size(); ++i) {
    std::string entries = "/Type/XObject/Subtype/Form/BBox[0 0 ";
    append_points(entries, all.pages[i].width);
    append_points(entries += ' ', all.pages[i].height);
    forms.push_back(add(entries + "]/Resources " + resources, painted.contents(i).front()));
  }
  return forms;
}

}  // namespace congvan
