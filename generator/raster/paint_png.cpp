#include "raster/paint_png.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <new>
#include <numbers>
#include <stdexcept>
#include <vector>

#include "image/encode_png.h"
#include "raster/glyph_faces.h"

namespace congvan {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Pen = std::unique_ptr<cairo_t, Destroy>;

void check(cairo_status_t status) {
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

Surface new_surface(cairo_format_t format, std::size_t width, std::size_t height) {
  constexpr std::size_t longest_side = 30'000;  // Cairo counts in 16 bits
  if (width > longest_side || height > longest_side) {
    throw std::runtime_error("a picture may have 30000 dots a side at most");
  }
  Surface surface(
      cairo_image_surface_create(format, static_cast<int>(width), static_cast<int>(height)));
  check(cairo_surface_status(surface.get()));
  return surface;
}

/// The dots of a row, 0xAARRGGBB each.
std::uint32_t* row_of(cairo_surface_t* surface, std::size_t y) {
  unsigned char* bytes = cairo_image_surface_get_data(surface);
  return reinterpret_cast<std::uint32_t*>(
      bytes + y * static_cast<std::size_t>(cairo_image_surface_get_stride(surface)));
}

std::uint32_t sample(const std::string& samples, std::size_t at) {
  return static_cast<unsigned char>(samples[at]);
}

/// Cairo wants colours that have been multiplied by their opacity.
Surface surface_of(const Picture& picture) {
  const std::string colours = colours_of(picture);
  Surface surface = new_surface(CAIRO_FORMAT_ARGB32, picture.width, picture.height);
  for (std::size_t y = 0, dot = 0; y < picture.height; ++y) {
    std::uint32_t* row = row_of(surface.get(), y);
    for (std::size_t x = 0; x < picture.width; ++x, ++dot) {
      const std::uint32_t opacity = picture.alpha.empty() ? 255 : sample(picture.alpha, dot);
      std::uint32_t value = opacity;
      for (std::size_t i = 0; i < 3; ++i) {
        value = value << 8 | (sample(colours, 3 * dot + i) * opacity + 127) / 255;
      }
      row[x] = value;
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

/// Draws in points from the top left corner of the page.
class Drawing {
 public:
  Drawing(cairo_t* pen, const GlyphFaces& faces, const Fonts& fonts)
      : pen_(pen), faces_(faces), fonts_(fonts) {
    const std::unique_ptr<cairo_font_options_t, Destroy> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(pen_, options.get());
  }

  void add(const Watermark& mark) {
    cairo_save(pen_);
    const double x = in_points(mark.run.x), y = in_points(mark.run.baseline);
    cairo_translate(pen_, x, y);
    cairo_rotate(pen_, -mark.angle * std::numbers::pi / 180);
    cairo_translate(pen_, -x, -y);
    add(mark.run);
    cairo_restore(pen_);
  }

  void add(const Block& block, const Pages& pages) {
    for (const Run& run : block.runs) add(run);
    for (const Image& image : block.images) add(image, *pages.pictures.at(image.picture));
    for (const Rule& rule : block.rules) add(rule);
    for (const Frame& frame : block.frames) add(frame);
  }

 private:
  void add(const Run& run) {
    std::vector<cairo_glyph_t> glyphs;
    Length x = run.x;
    for (const Run::Glyph& glyph : run.glyphs) {
      glyphs.push_back({glyph.id, in_points(x), in_points(run.baseline)});
      x += glyph.advance;
    }
    ink(run.colour);
    cairo_set_font_face(pen_, faces_[run.face]);
    cairo_set_font_size(pen_, in_points(run.size));
    // As paths, since Cairo would show glyphs at whole dots or quarters of them.
    cairo_glyph_path(pen_, glyphs.data(), static_cast<int>(glyphs.size()));
    cairo_fill(pen_);
    if (run.underline) underline(run, x - run.x);
  }

  void underline(const Run& run, Length width) {
    const FaceMetrics& metrics = fonts_[run.face].metrics();
    const auto of_size = [&](int thousandths) { return in_points(run.size) * thousandths / 1000; };
    const double thickness = of_size(metrics.underline_thickness);
    cairo_rectangle(pen_, in_points(run.x),
                    in_points(run.baseline) - of_size(metrics.underline_position) - thickness / 2,
                    in_points(width), thickness);
    cairo_fill(pen_);
  }

  void add(const Rule& rule) {
    ink(Colour::black);
    cairo_set_line_width(pen_, in_points(rule.thickness));
    cairo_move_to(pen_, in_points(rule.x0), in_points(rule.y0));
    cairo_line_to(pen_, in_points(rule.x1), in_points(rule.y1));
    cairo_stroke(pen_);
  }

  void add(const Frame& frame) {
    ink(frame.colour);
    cairo_set_line_width(pen_, in_points(frame.thickness));
    cairo_rectangle(pen_, in_points(frame.x), in_points(frame.y), in_points(frame.width),
                    in_points(frame.height));
    if (frame.is_filled()) {
      cairo_fill(pen_);
    } else {
      cairo_stroke(pen_);
    }
  }

  void add(const Image& image, const Picture& picture) {
    const Surface surface = surface_of(picture);
    cairo_save(pen_);
    cairo_translate(pen_, in_points(image.x), in_points(image.y));
    cairo_scale(pen_, in_points(image.width) / picture.width,
                in_points(image.height) / picture.height);
    cairo_set_source_surface(pen_, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(pen_), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(pen_), CAIRO_EXTEND_PAD);
    cairo_rectangle(pen_, 0, 0, picture.width, picture.height);
    cairo_fill(pen_);
    cairo_restore(pen_);
  }

  void ink(Colour colour) {
    constexpr double pale = 217.0 / 255;
    switch (colour) {
      case Colour::black:
        return cairo_set_source_rgb(pen_, 0, 0, 0);
      case Colour::red:
        return cairo_set_source_rgb(pen_, 1, 0, 0);
      case Colour::pale:
        return cairo_set_source_rgb(pen_, pale, pale, pale);
      case Colour::pale_red:
        return cairo_set_source_rgb(pen_, 1, 0.82, 0.8);
      case Colour::pale_green:
        return cairo_set_source_rgb(pen_, 0.8, 0.94, 0.8);
    }
  }

  cairo_t* pen_;
  const GlyphFaces& faces_;
  const Fonts& fonts_;
};

bool is_grey(std::uint32_t dot) {
  return ((dot >> 16) & 0xFF) == (dot & 0xFF) && ((dot >> 8) & 0xFF) == (dot & 0xFF);
}

/// In grey where every dot is: a third of the size.
Raster raster_of(cairo_surface_t* surface, std::size_t width, std::size_t height) {
  Raster raster{.width = static_cast<std::uint32_t>(width),
                .height = static_cast<std::uint32_t>(height),
                .grey = true,
                .samples = {}};
  for (std::size_t y = 0; y < height && raster.grey; ++y) {
    raster.grey = std::all_of(row_of(surface, y), row_of(surface, y) + width, is_grey);
  }
  raster.samples.reserve(width * height * (raster.grey ? 1 : 3));
  for (std::size_t y = 0; y < height; ++y) {
    const std::uint32_t* row = row_of(surface, y);
    for (std::size_t x = 0; x < width; ++x) {
      for (int shift = raster.grey ? 0 : 16; shift >= 0; shift -= 8) {
        raster.samples += static_cast<char>(row[x] >> shift & 0xFF);
      }
    }
  }
  return raster;
}

}  // namespace

class PngPainter::Impl {
 public:
  explicit Impl(const Fonts& drawn) : fonts(drawn), faces(drawn) {}

  Fonts fonts;
  GlyphFaces faces;
};

PngPainter::PngPainter(const Fonts& fonts) : impl_(std::make_unique<Impl>(fonts)) {}
PngPainter::~PngPainter() = default;

std::string PngPainter::paint(const Page& page, const Pages& pages, int ppi) const {
  const double scale = ppi / 72.0;
  const auto dots = [&](Length side) {
    return static_cast<std::size_t>(std::max(1.0, std::round(in_points(side) * scale)));
  };
  const std::size_t width = dots(page.width), height = dots(page.height);
  const Surface surface = new_surface(CAIRO_FORMAT_RGB24, width, height);
  const Pen pen(cairo_create(surface.get()));
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
  cairo_scale(pen.get(), scale, scale);
  Drawing drawing(pen.get(), impl_->faces, impl_->fonts);
  for (const Watermark& mark : page.watermarks) drawing.add(mark);
  for (const Block& block : page.blocks) drawing.add(block, pages);
  check(cairo_status(pen.get()));
  cairo_surface_flush(surface.get());
  return encode_png(raster_of(surface.get(), width, height), ppi);
}

}  // namespace congvan
