#include "seal_program/slot_picture.h"

#include <array>
#include <utility>

#include "app/files.h"
#include "base/length.h"

namespace congvan {
namespace {

/// A picture of a hand or of a stamp: what is larger was not made for this.
constexpr PictureLimits limits = {.bytes = std::size_t{8} << 20, .pixels = 16'000'000};

constexpr int least_opaque = 128;
constexpr double least_excess = 24;  // of a colour above both others, of 255

/// The mean of what is seen of a picture: red, green, blue; all 0 of one that is grey.
std::array<double, 3> mean_colour(const Picture& picture) {
  std::array<double, 3> sum{};
  double count = 0;
  if (picture.grey) return sum;
  for (std::size_t pixel = 0; pixel < picture.alpha.size(); ++pixel) {
    if (static_cast<unsigned char>(picture.alpha[pixel]) < least_opaque) continue;
    for (std::size_t i = 0; i < sum.size(); ++i) {
      sum[i] += static_cast<unsigned char>(picture.samples[3 * pixel + i]);
    }
    ++count;
  }
  for (double& one : sum) one = count > 0 ? one / count : 0;
  return sum;
}

bool is_seal(const Slot& slot) { return slot.role == "seal"; }

bool has_colour(const Picture& picture, bool red) {
  const auto [r, g, b] = mean_colour(picture);
  return red ? r > g + least_excess && r > b + least_excess
             : b > r + least_excess && b > g + least_excess / 3;
}

std::string millimetres_of(double points) { return decimal(points * 25.4 / 72, 1); }

/// A seal that says its resolution has a real size, which must be kept.
bool has_room(const Picture& picture, const Slot& slot, const Where& where, Diagnostics& says) {
  if (picture.ppi <= 0) {
    says.warning("seal-picture-no-size", where,
                 {{"width", millimetres_of(std::min(slot.box.width(), slot.box.height()))}});
    return true;
  }
  const double width = picture.width * 72 / picture.ppi;
  const double height = picture.height * 72 / picture.ppi;
  constexpr double rounding = 0.1;
  if (width <= slot.box.width() + rounding && height <= slot.box.height() + rounding) return true;
  says.error("seal-picture-too-large", where,
             {{"width", millimetres_of(width)},
              {"height", millimetres_of(height)},
              {"room", millimetres_of(slot.box.width())}});
  return false;
}

}  // namespace

std::shared_ptr<const Picture> read_slot_picture(const std::string& path, const Slot& slot,
                                                 Diagnostics& says) {
  const Where where{FileName(path)};
  auto picture = decode_picture(read_file(path, limits.bytes), path, where, says, limits);
  if (!picture) return nullptr;
  if (picture->alpha.empty()) {
    says.warning("slot-picture-opaque", where);
  } else if (!has_colour(*picture, is_seal(slot))) {
    says.warning("slot-picture-colour", where, {{"role", slot.role}});
  }
  if (is_seal(slot) && !has_room(*picture, slot, where, says)) return nullptr;
  return std::make_shared<const Picture>(*std::move(picture));
}

}  // namespace congvan
