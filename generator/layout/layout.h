#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"
#include "text/shape.h"
#include "text/text.h"
#include "xml/element.h"

namespace congvan {

/// A number of the page with the range the law allows it.
struct Setting {
  double value = 0;
  double least = 0;
  double most = 0;
  std::string unit;    ///< "mm", "pt" or "" for a plain number
  std::string clause;  ///< of the law; "" where it leaves the number open
};

enum class Align { left, centre, right, justified };

/// How a component is set.
struct Style {
  std::string name;
  std::string box;  ///< ô số of the decree's diagram
  TypeStyle type;
  Length least_size, most_size;
  bool with_body = false;  ///< its size is the body's, whatever that becomes
  bool capitals = false;
  Align align = Align::left;
  Length before;    ///< space above
  Length inset;     ///< from both edges of its column
  double rule = 0;  ///< line under it, as a share of the last line's width; 0 for none
  Length indent;    ///< of the first line, on top of the inset; -1: as the body's
  /// Fixed by the decree. "{issuer}", "{issuing-authority}", "{kind}" stand for the dispatch's own.
  Text words;
  std::string clause;
};

/// A component at its place in a region.
struct Item {
  std::string component;
  std::string level;  ///< items of one level in both columns stand on one line
  bool required = false;
};

/// A line of a form that the kind knows by name ("time": "Thời gian").
struct ParticularRule {
  std::string name;
  Text label;  ///< without the colon
  bool required = false;
};

/// The form of one kind of document: a layout file on top of its base. Every setting and style lies
/// within its range, and every component placed has its style.
struct Layout {
  std::string name;          ///< slug: "cong-van"
  std::string title;         ///< "Công văn"
  std::string abbreviation;  ///< "QĐ", or "" for a kind that has none
  bool abstract = false;     ///< only a base for others
  std::string law;
  std::string practice;  ///< of a kind the decree gives no form: where its layout comes from
  std::vector<ParticularRule> particulars;
  std::map<std::string, Setting, std::less<>> settings;
  std::map<std::string, Style, std::less<>> styles;
  std::map<std::string, std::vector<Item>, std::less<>> regions;
  /// Elements of a dispatch with sample words, from which a new dispatch of the kind begins.
  std::vector<Element> skeleton;

  /// A setting that the base rule set defines; asking for another is our fault.
  double number(std::string_view key) const;
  Length length(std::string_view key) const;
  const Setting& setting(std::string_view key) const;
  const Style& style(std::string_view key) const;
  const std::vector<Item>& region(std::string_view key) const;
};

/// Gives the parsed layout file of a name, or nothing.
using LayoutSource = std::function<std::optional<Element>(std::string_view name)>;

/// Reads a layout file upon its bases. Faults go to `says`; nothing is given if there is one.
std::optional<Layout> read_layout(const Element& root, const LayoutSource& source,
                                  Diagnostics& says);

}  // namespace congvan
