#pragma once

#include <string>
#include <string_view>

#include "layout/page.h"
#include "paint/facts.h"

namespace congvan {

/// Puts words on pages by hand, so that painters can be tested without a layout.
class SampleLetter {
 public:
  SampleLetter();

  int add_node(Role role, int parent, std::string name, std::string numbering = {});
  Page& add_page();

  /// What a line of words looks like.
  struct Style {
    double size = 13;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    Colour colour = Colour::black;
  };
  /// One line of words at (x, y) points from the top left of the last page; its spaces are
  /// stretched to `width` if that is above 0.
  Run line(std::string_view words, double x, double y, const Style& style, double width = 0) const;
  /// A block of the last page.
  Block& add_block(int node, std::string name, std::string box = {});

  /// A figure that shows what `alternate` says.
  int add_figure_node(std::string alternate);
  /// The same on the last page, its picture at (x, y) points from the top left.
  Block& add_figure(Picture picture, std::string alternate, double x, double y, double width,
                    double height);

  Pages pages;
};

/// A two-page letter of some fifty structure elements, in `faces` (1 to 4) faces.
Pages sample_pages(int faces = 4);
Facts sample_facts();

}  // namespace congvan
