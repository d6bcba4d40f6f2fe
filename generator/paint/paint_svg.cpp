#include <cstddef>
#include <string_view>
#include <vector>

#include "paint/encode.h"
#include "paint/paint.h"
#include "text/utf8.h"

namespace congvan {
namespace {

constexpr std::string_view style =
    "<style>text{font-family:\"Times New Roman\",\"Liberation Serif\",Tinos,serif;white-space:pre}"
    ".b{font-weight:bold}.i{font-style:italic}</style>\n";

std::string points_of(Length length) { return decimal(in_points(length), 2); }

std::string attribute(std::string_view name, const std::string& value) {
  return ' ' + std::string(name) + "=\"" + value + '"';
}

std::string_view shade(Colour colour) {
  switch (colour) {
    case Colour::black:
      return "#000";
    case Colour::red:
      return "#f00";
    case Colour::pale:
      return "#d9d9d9";
    case Colour::pale_red:
      return "#ffd1cc";
    case Colour::pale_green:
      return "#ccf0cc";
  }
  return "";
}

std::string_view class_of(Face face) {
  switch (face) {
    case Face::regular:
      return "";
    case Face::bold:
      return "b";
    case Face::italic:
      return "i";
    case Face::bold_italic:
      return "b i";
  }
  return "";
}

/// The place of every character, so that neither another face's kerning nor its widths move any.
/// Characters of one glyph share its place.
std::string places(const Run& run) {
  std::string out;
  Length x = run.x;
  std::size_t at = 0;
  for (const Run::Glyph& glyph : run.glyphs) {
    const std::size_t end = at + glyph.bytes < run.text.size() ? at + glyph.bytes : run.text.size();
    while (at < end) {
      take_character(run.text, at);
      if (!out.empty()) out += ' ';
      out += points_of(x);
    }
    x += glyph.advance;
  }
  return out;
}

std::string text(const Run& run, const std::string& more = {}) {
  std::string out = "<text" + attribute("x", places(run)) +
                    attribute("y", points_of(run.baseline)) +
                    attribute("font-size", decimal(in_points(run.size), 3));
  if (run.face != Face::regular) out += attribute("class", std::string(class_of(run.face)));
  if (run.colour != Colour::black) out += attribute("fill", std::string(shade(run.colour)));
  if (run.underline) out += attribute("text-decoration", "underline");
  return out + more + '>' + escape_xml(run.text) + "</text>\n";
}

std::string text(const Watermark& mark) {
  const std::string turn = "rotate(" + decimal(-mark.angle, 3) + ' ' + points_of(mark.run.x) + ' ' +
                           points_of(mark.run.baseline) + ')';
  return text(mark.run, attribute("transform", turn) + attribute("aria-hidden", "true"));
}

std::string stroke(Colour colour, Length thickness) {
  return attribute("stroke", std::string(shade(colour))) +
         attribute("stroke-width", decimal(in_points(thickness), 3));
}

/// Rules of one thickness that follow each other are one path.
std::string lines(const std::vector<Rule>& rules) {
  std::string out, path;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    path += 'M' + points_of(rule.x0) + ' ' + points_of(rule.y0) +
            (rule.y0 == rule.y1 ? 'H' + points_of(rule.x1) : 'V' + points_of(rule.y1));
    if (i + 1 < rules.size() && rules[i + 1].thickness == rule.thickness) continue;
    out += "<path" + attribute("d", path) + stroke(Colour::black, rule.thickness) + "/>\n";
    path.clear();
  }
  return out;
}

/// The picture's own file. Its EXIF must not turn it here, as it does not in the PDF.
std::string picture(const Image& image, const Block& block, const Pages& pages) {
  const Picture& shown = *pages.pictures.at(image.picture);
  std::string out =
      "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + attribute("x", points_of(image.x)) +
      attribute("y", points_of(image.y)) + attribute("width", points_of(image.width)) +
      attribute("height", points_of(image.height)) + attribute("preserveAspectRatio", "none") +
      attribute("style", "image-orientation:none");
  std::string title;
  if (block.node >= 0) {
    const Node& node = pages.tree.at(static_cast<std::size_t>(block.node));
    const std::string alternate = escape_xml(node.alternate);
    out += attribute("role", "img") + attribute("aria-label", alternate);
    title = "<title>" + alternate + "</title>";
  } else {
    out += attribute("aria-hidden", "true");
  }
  const bool png = shown.kind == Picture::Kind::png;
  return out + " xlink:href=\"data:image/" + (png ? "png" : "jpeg") + ";base64," +
         base64(shown.file) + "\">" + title + "</image>\n";
}

std::string rectangle(const Frame& frame) {
  return "<rect" + attribute("x", points_of(frame.x)) + attribute("y", points_of(frame.y)) +
         attribute("width", points_of(frame.width)) + attribute("height", points_of(frame.height)) +
         (frame.is_filled() ? attribute("fill", std::string(shade(frame.colour)))
                            : attribute("fill", "none") + stroke(frame.colour, frame.thickness)) +
         "/>\n";
}

/// " (2/3)", or nothing for a letter of one page.
std::string number_of(const Page& page, const Pages& pages) {
  for (std::size_t i = 0; i < pages.pages.size() && pages.pages.size() > 1; ++i) {
    if (&pages.pages[i] != &page) continue;
    return " (" + std::to_string(i + 1) + '/' + std::to_string(pages.pages.size()) + ')';
  }
  return {};
}

}  // namespace

std::string paint_svg(const Page& page, const Pages& pages, const Facts& facts) {
  const std::string label = facts.title + number_of(page, pages);
  const std::string language = escape_xml(facts.language);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"" +
                    attribute("width", decimal(in_millimetres(page.width), 2) + "mm") +
                    attribute("height", decimal(in_millimetres(page.height), 2) + "mm") +
                    attribute("viewBox", "0 0 " + decimal(in_points(page.width), 3) + ' ' +
                                             decimal(in_points(page.height), 3)) +
                    attribute("role", "img") + attribute("aria-label", escape_xml(label)) +
                    attribute("lang", language) + attribute("xml:lang", language) +
                    " xml:space=\"preserve\">\n<title>" + escape_xml(label) + "</title>\n" +
                    std::string(style) + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  for (const Watermark& mark : page.watermarks) out += text(mark);
  for (const Block& block : page.blocks) {
    for (const Run& run : block.runs) out += text(run);
    for (const Image& image : block.images) out += picture(image, block, pages);
    out += lines(block.rules);
    for (const Frame& frame : block.frames) out += rectangle(frame);
  }
  return out + "</svg>\n";
}

}  // namespace congvan
