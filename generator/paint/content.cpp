#include "paint/content.h"

#include <cmath>
#include <cstddef>
#include <optional>

#include "paint/pdf_elements.h"
#include "paint/pdf_pictures.h"
#include "paint/pdf_tags.h"
#include "paint/pdf_values.h"
#include "paint/show_text.h"

namespace congvan {
namespace {

constexpr std::string_view decoration = "/Artifact<</Type/Layout>>BDC\n";
constexpr std::string_view pagination = "/Artifact<</Type/Pagination>>BDC\n";
constexpr std::string_view watermark = "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";

std::string_view numbers(Colour colour) {
  switch (colour) {
    case Colour::black:
      return "0 g";
    case Colour::red:
      return "1 0 0 rg";
    case Colour::pale:
      return ".85 g";
    case Colour::pale_red:
      return "1 .82 .8 rg";
    case Colour::pale_green:
      return ".8 .94 .8 rg";
  }
  return "0 g";
}

std::string_view stroke_numbers(Colour colour) {
  switch (colour) {
    case Colour::black:
      return "0 G";
    case Colour::red:
      return "1 0 0 RG";
    case Colour::pale:
      return ".85 G";
    case Colour::pale_red:
      return "1 .82 .8 RG";
    case Colour::pale_green:
      return ".8 .94 .8 RG";
  }
  return "0 G";
}

/// Writes one piece and remembers what its last operators set. What those of the piece before set,
/// it does not know.
class Content {
 public:
  Content(const Piece& piece, const std::vector<Node>& tree, const PdfFonts& fonts)
      : piece_(piece), tree_(tree), fonts_(fonts) {}

  std::string take() {
    for (const Watermark& mark : piece_.watermarks) add_watermark(mark);
    int number = piece_.first_number;
    for (const Block& block : piece_.blocks) {
      if (is_read(block)) {
        const Node& node = tree_.at(static_cast<std::size_t>(block.node));
        out_ += '/' + std::string(structure_type(node)) + "<</MCID " + std::to_string(number++) +
                ">>BDC\n";
        add_words(block);
        add_images(block);
        out_ += "EMC\n";
      } else if (block.node == Block::in_field) {  // the field is what is read
        add_words(block);
        add_images(block);
      } else if (!block.runs.empty() || !block.images.empty()) {
        out_ += block.node == Block::pagination ? pagination : decoration;
        add_words(block);
        add_images(block);
        out_ += "EMC\n";
      }
      add_decoration(block);
    }
    return std::move(out_);
  }

 private:
  void append(Length length) {
    append_points(out_, length);
    out_ += ' ';
  }
  Length from_bottom(Length y) const { return piece_.height - y; }

  void set_fill(Colour colour) {
    if (fill_ == colour) return;
    fill_ = colour;
    (out_ += numbers(colour)) += '\n';
  }

  void set_stroke(Colour colour, Length thickness) {
    if (stroke_ != colour) {
      stroke_ = colour;
      (out_ += stroke_numbers(colour)) += '\n';
    }
    if (thickness_ != thickness) {
      thickness_ = thickness;
      append(thickness);
      out_ += "w\n";
    }
  }

  void set_font(const Run& run) {
    if (face_ == run.face && size_ == run.size) return;
    face_ = run.face;
    size_ = run.size;
    out_ += pdf_font_name(run.face) + ' ';
    append(run.size);
    out_ += "Tf\n";
  }

  void add_words(const Block& block) {
    if (block.runs.empty()) return;
    out_ += "BT\n";
    Length x, y;
    for (const Run& run : block.runs) {
      set_fill(run.colour);
      set_font(run);
      append(run.x - x);
      append(from_bottom(run.baseline) - y);
      out_ += "Td\n";
      x = run.x;
      y = from_bottom(run.baseline);
      show_text(out_, run, fonts_);
    }
    out_ += "ET\n";
    for (const Run& run : block.runs) {
      if (run.underline) underline(run);
    }
  }

  void underline(const Run& run) {
    const FaceMetrics& metrics = fonts_.metrics(run.face);
    const auto of_size = [&](int thousandths) { return run.size * thousandths / 1000; };
    const Length thickness = of_size(metrics.underline_thickness);
    Length width;
    for (const Run::Glyph& glyph : run.glyphs) width += glyph.advance;
    set_fill(run.colour);
    append(run.x);
    append(from_bottom(run.baseline) + of_size(metrics.underline_position) - thickness / 2);
    append(width);
    append(thickness);
    out_ += "re f\n";
  }

  void add_decoration(const Block& block) {
    if (block.rules.empty() && block.frames.empty()) return;
    out_ += block.node == Block::pagination ? pagination : decoration;
    add_rules(block.rules);
    for (const Frame& frame : block.frames) {
      if (frame.is_filled()) {
        set_fill(frame.colour);
      } else {
        set_stroke(frame.colour, frame.thickness);
      }
      append(frame.x);
      append(from_bottom(frame.y + frame.height));
      append(frame.width);
      append(frame.height);
      out_ += frame.is_filled() ? "re f\n" : "re S\n";
    }
    out_ += "EMC\n";
  }

  /// Rules of one thickness that follow each other are one path.
  void add_rules(const std::vector<Rule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Rule& rule = rules[i];
      set_stroke(Colour::black, rule.thickness);
      append(rule.x0);
      append(from_bottom(rule.y0));
      out_ += "m ";
      append(rule.x1);
      append(from_bottom(rule.y1));
      const bool last = i + 1 == rules.size() || rules[i + 1].thickness != rule.thickness;
      out_ += last ? "l S\n" : "l\n";
    }
  }

  /// A picture is one unit wide and high before the page is scaled to it.
  void add_images(const Block& block) {
    for (const Image& image : block.images) {
      out_ += "q ";
      append(image.width);
      out_ += "0 0 ";
      append(image.height);
      append(image.x);
      append(from_bottom(image.y + image.height));
      out_ += "cm " + pdf_picture_name(image.picture) + " Do Q\n";
    }
  }

  void add_watermark(const Watermark& mark) {
    out_ += watermark;
    out_ += "BT\n";
    set_fill(mark.run.colour);
    set_font(mark.run);
    // Rounded, so that the last digits of a machine's sine do not show.
    constexpr double pi = 3.14159265358979323846;
    const double angle = mark.angle * pi / 180;
    const std::string cosine = decimal(std::cos(angle), 5);
    const std::string sine = decimal(std::sin(angle), 5);
    const std::string negative_sine = decimal(-std::sin(angle), 5);
    out_ += cosine + ' ' + sine + ' ' + negative_sine + ' ' + cosine + ' ';
    append(mark.run.x);
    append(from_bottom(mark.run.baseline));
    out_ += "Tm\n";
    show_text(out_, mark.run, fonts_);
    out_ += "ET\nEMC\n";
  }

  const Piece& piece_;
  const std::vector<Node>& tree_;
  const PdfFonts& fonts_;
  std::string out_;
  std::optional<Colour> fill_, stroke_;
  std::optional<Length> thickness_;
  std::optional<Face> face_;
  Length size_;
};

}  // namespace

std::string piece_content(const Piece& piece, const std::vector<Node>& tree,
                          const PdfFonts& fonts) {
  return Content(piece, tree, fonts).take();
}

}  // namespace congvan
