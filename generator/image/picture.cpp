#include "image/picture.h"

#include <cstddef>

#include "image/decode_jpeg.h"
#include "image/decode_png.h"

namespace congvan {
namespace {

/// A format that writers take for one a page can hold, by what stands near the file's beginning.
struct OtherFormat {
  std::size_t at;
  std::string_view mark;
  std::string_view name;
};

constexpr OtherFormat other_formats[] = {
    {0, "GIF8", "GIF"},  {0, "BM", "BMP"},    {0, "II*", "TIFF"}, {0, "MM", "TIFF"},
    {8, "WEBP", "WebP"}, {4, "ftyp", "HEIC"}, {0, "%PDF", "PDF"}, {0, "<svg", "SVG"}};

std::string_view format_of(std::string_view bytes) {
  for (const OtherFormat& format : other_formats) {
    if (bytes.size() > format.at && bytes.substr(format.at).starts_with(format.mark)) {
      return format.name;
    }
  }
  return "";
}

/// One picture being read, and who is told of its faults.
class Reading {
 public:
  Reading(std::string_view bytes, const std::string& name, const Where& where, Diagnostics& says,
          const PictureLimits& limits)
      : bytes_(bytes), name_(name), where_(where), says_(says), limits_(limits) {}

  std::optional<Picture> read() {
    if (bytes_.size() > limits_.bytes) {
      const std::string most = decimal(static_cast<double>(limits_.bytes) / (1 << 20), 1);
      says_.error("picture-file-too-large", where_, {{"name", name_}, {"most", most}});
      return {};
    }
    if (is_png(bytes_)) return read_png();
    if (is_jpeg(bytes_)) return read_jpeg();
    says_.error("picture-format", where_, {{"name", name_}, {"format", format_of(bytes_)}});
    return {};
  }

 private:
  std::optional<Picture> read_png() {
    const auto head = read_png_head(bytes_);
    if (!head) return refused("picture-broken");
    if (!has_good_size(head->width, head->height)) return {};
    Picture picture = begun(Picture::Kind::png, *head);
    if (!decode_png(bytes_, picture)) return refused("picture-broken");
    return picture;
  }

  std::optional<Picture> read_jpeg() {
    const auto head = read_jpeg_head(bytes_);
    if (!head) return refused("picture-broken");
    if (!has_good_size(head->width, head->height)) return {};
    // Few bytes can ask for many passes over many pixels.
    constexpr std::uint64_t most_passes = 16;
    const std::uint64_t work = std::uint64_t{head->width} * head->height * head->scans;
    if (!head->common || work > most_passes * limits_.pixels) return refused("picture-coding");
    const auto colours = check_jpeg(bytes_);
    if (!colours) return refused("picture-broken");
    if (*colours == JpegColours::other) return refused("picture-colours");
    if (head->turned) says_.warning("picture-turned", where_, {{"name", name_}});
    Picture picture = begun(Picture::Kind::jpeg, *head);
    picture.grey = *colours == JpegColours::grey;
    return picture;
  }

  template <typename Head>
  Picture begun(Picture::Kind kind, const Head& head) const {
    Picture picture;
    picture.kind = kind;
    picture.width = head.width;
    picture.height = head.height;
    picture.ppi = head.ppi;
    picture.file = bytes_;
    return picture;
  }

  std::nullopt_t refused(std::string_view code) {
    says_.error(code, where_, {{"name", name_}});
    return std::nullopt;
  }

  /// Complains if it has not.
  bool has_good_size(std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) {
      refused("picture-broken");
      return false;
    }
    constexpr std::uint32_t longest_side = 65'535;  // that a JPEG can have
    if (width <= longest_side && height <= longest_side &&
        std::uint64_t{width} * height <= limits_.pixels) {
      return true;
    }
    const std::string most = decimal(static_cast<double>(limits_.pixels) / 1e6, 1);
    says_.error("picture-too-large", where_,
                {{"name", name_},
                 {"width", std::to_string(width)},
                 {"height", std::to_string(height)},
                 {"most", most}});
    return false;
  }

  std::string_view bytes_;
  const std::string& name_;
  const Where& where_;
  Diagnostics& says_;
  const PictureLimits& limits_;
};

}  // namespace

std::optional<Picture> decode_picture(std::string_view bytes, const std::string& name,
                                      const Where& where, Diagnostics& says,
                                      const PictureLimits& limits) {
  return Reading(bytes, name, where, says, limits).read();
}

std::string colours_of(const Picture& picture) {
  if (picture.kind == Picture::Kind::jpeg) return decode_jpeg(picture.file);
  if (!picture.grey) return picture.samples;
  std::string colours;
  colours.reserve(3 * picture.samples.size());
  for (const char light : picture.samples) colours.append(3, light);
  return colours;
}

}  // namespace congvan
