#include "app/pictures.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "app/files.h"
#include "dispatch/body_texts.h"

namespace congvan {
namespace {

std::vector<const Figure*> figures_of(const Dispatch& dispatch) {
  std::vector<const Figure*> figures;
  const auto add = [&figures](const Part& part) {
    if (const auto* figure = std::get_if<Figure>(&part.is)) figures.push_back(figure);
  };
  for_each_part(dispatch.body, add);
  for (const auto& supplement : dispatch.supplements) for_each_part(supplement.body, add);
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
