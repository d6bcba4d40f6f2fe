#include <cstddef>
#include <string_view>

#include "paint/paint.h"
#include "paint/runs.h"

namespace congvan {
namespace {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::document:
      return "document";
    case Role::section:
      return "section";
    case Role::title:
      return "title";
    case Role::heading:
      return "heading";
    case Role::paragraph:
      return "paragraph";
    case Role::list:
      return "list";
    case Role::item:
      return "item";
    case Role::label:
      return "label";
    case Role::item_body:
      return "item-body";
    case Role::table:
      return "table";
    case Role::row:
      return "row";
    case Role::head_cell:
      return "head-cell";
    case Role::cell:
      return "cell";
    case Role::caption:
      return "caption";
    case Role::figure:
      return "figure";
    case Role::note:
      return "note";
  }
  return "";
}

std::string_view name_of(Face face) {
  switch (face) {
    case Face::regular:
      return "regular";
    case Face::bold:
      return "bold";
    case Face::italic:
      return "italic";
    case Face::bold_italic:
      return "bold-italic";
  }
  return "";
}

std::string_view name_of(Colour colour) {
  switch (colour) {
    case Colour::black:
      return "";
    case Colour::red:
      return " red";
    case Colour::pale_red:
      return " pale red";
    case Colour::pale_green:
      return " pale green";
    case Colour::pale:
      return " pale";
  }
  return "";
}

/// Millimetres with two decimals, always both, so that columns of numbers stay columns.
std::string millimetres_of(Length length) {
  const std::int64_t hundredths = nearest(in_millimetres(length) * 100);
  const std::int64_t magnitude = hundredths < 0 ? -hundredths : hundredths;
  const std::int64_t rest = magnitude % 100;
  return (hundredths < 0 ? "-" : "") + std::to_string(magnitude / 100) + (rest < 10 ? ".0" : ".") +
         std::to_string(rest);
}

std::string place(Length x, Length y) { return millimetres_of(x) + ',' + millimetres_of(y); }

std::string thickness(Length length) { return decimal(in_points(length), 3); }

std::string look(const Run& run) {
  std::string out(name_of(run.face));
  out += ' ' + decimal(in_points(run.size), 3);
  out += name_of(run.colour);
  if (run.underline) out += " underline";
  return out;
}

std::string line(const Run& run) {
  const VisibleRun shown = visible(run);
  return place(run.x, run.baseline) + " to " + millimetres_of(shown.end) + "  " + look(run) + "  " +
         std::string(shown.words);
}

std::string line(const Rule& rule) {
  return "rule " + place(rule.x0, rule.y0) + " to " + place(rule.x1, rule.y1) + "  " +
         thickness(rule.thickness);
}

std::string line(const Frame& frame) {
  return "frame " + place(frame.x, frame.y) + " to " +
         place(frame.x + frame.width, frame.y + frame.height) + "  " + thickness(frame.thickness) +
         std::string(name_of(frame.colour));
}

std::string line(const OpenSlot& slot) {
  return "slot " + place(slot.x, slot.y) + " to " +
         place(slot.x + slot.width, slot.y + slot.height) + "  " + std::string(name_of(slot.role));
}

std::string line(const Image& image) {
  return "image " + place(image.x, image.y) + " to " +
         place(image.x + image.width, image.y + image.height) + "  picture " +
         std::to_string(image.picture);
}

std::string line(const Watermark& mark) {
  return "watermark " + place(mark.run.x, mark.run.baseline) + " turned " + decimal(mark.angle, 2) +
         "  " + look(mark.run) + "  " + std::string(visible(mark.run).words);
}

std::string heading(const Block& block, const Pages& pages) {
  std::string out = block.name.empty() ? "-" : block.name;
  if (!block.box.empty()) out += "  ô " + block.box;
  if (block.node == Block::decoration) return out + "  decoration";
  if (block.node == Block::pagination) return out + "  pagination";
  return out + "  " +
         std::string(name_of(pages.tree.at(static_cast<std::size_t>(block.node)).role));
}

/// What sets a node apart from most of its role.
std::string remarks(const Node& node) {
  std::string out;
  if (!node.numbering.empty()) out += ' ' + node.numbering;
  if (node.role == Role::heading && node.level > 2) out += " level=" + std::to_string(node.level);
  if (node.columns > 1) out += " columns=" + std::to_string(node.columns);
  if (node.rows > 1) out += " rows=" + std::to_string(node.rows);
  if (node.role == Role::head_cell && node.scope == Node::Scope::row) out += " scope=row";
  if (!node.alternate.empty()) out += "  " + node.alternate;
  return out;
}

std::string tree_of(const Pages& pages) {
  std::string out = "tree\n";
  std::vector<std::size_t> depth;
  for (const Node& node : pages.tree) {
    depth.push_back(node.parent < 0 ? 1 : depth.at(static_cast<std::size_t>(node.parent)) + 1);
    out += std::string(2 * depth.back(), ' ') + std::string(name_of(node.role));
    if (!node.name.empty()) out += ' ' + node.name;
    out += remarks(node) + '\n';
  }
  return out;
}

}  // namespace

std::string paint_places(const Pages& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    out += "page " + std::to_string(i + 1) + "  " + millimetres_of(page.width) + 'x' +
           millimetres_of(page.height) + '\n';
    for (const Watermark& mark : page.watermarks) out += "  " + line(mark) + '\n';
    for (const Block& block : page.blocks) {
      out += "  " + heading(block, pages) + '\n';
      for (const Run& run : block.runs) out += "    " + line(run) + '\n';
      for (const Image& image : block.images) out += "    " + line(image) + '\n';
      for (const Rule& rule : block.rules) out += "    " + line(rule) + '\n';
      for (const Frame& frame : block.frames) out += "    " + line(frame) + '\n';
      for (const OpenSlot& slot : block.slots) out += "    " + line(slot) + '\n';
    }
  }
  return out + tree_of(pages);
}

}  // namespace congvan
