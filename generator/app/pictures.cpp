#include "app/pictures.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "app/files.h"

namespace congvan {
namespace {

void add_figures(const std::vector<Part>& parts, std::vector<const Figure*>& figures);

/// The figures in what one part is.
struct Figures {
  std::vector<const Figure*>& all;

  void operator()(const Figure& figure) const { all.push_back(&figure); }
  void operator()(const Division& division) const { add_figures(division.parts, all); }
  void operator()(const Directives& list) const {
    for (const auto& entry : list.entries) add_figures(entry.parts, all);
  }
  void operator()(const Particulars& lines) const {
    for (const auto& entry : lines.entries) add_figures(entry.parts, all);
  }
  void operator()(const auto&) const {}
};

void add_figures(const std::vector<Part>& parts, std::vector<const Figure*>& figures) {
  for (const Part& part : parts) std::visit(Figures{figures}, part.is);
}

std::vector<const Figure*> figures_of(const Dispatch& dispatch) {
  std::vector<const Figure*> figures;
  add_figures(dispatch.body, figures);
  for (const auto& supplement : dispatch.supplements) add_figures(supplement.body, figures);
  return figures;
}

}  // namespace

Pictures read_pictures(const Dispatch& dispatch, const std::string& path, const Reading& reading,
                       PictureLimits limits) {
  Pictures pictures;
  std::set<std::string> tried;
  std::uint64_t pixels_left = 4 * limits.pixels;
  for (const Figure* figure : figures_of(dispatch)) {
    if (figure->source.empty() || !tried.insert(figure->source).second) continue;
    const auto bytes = read_named_file(path_from(path, figure->source), figure->source_where,
                                       limits.bytes, reading);
    if (!bytes) continue;
    limits.pixels = std::min(limits.pixels, pixels_left);
    auto picture =
        decode_picture(*bytes, figure->source, figure->source_where, reading.findings.says, limits);
    if (!picture) continue;
    pixels_left -= std::min(pixels_left, std::uint64_t{picture->width} * picture->height);
    pictures.emplace(figure->source, std::make_shared<const Picture>(*std::move(picture)));
  }
  return pictures;
}

}  // namespace congvan
