#pragma once

#include <string>
#include <vector>

#include "compare/changes.h"
#include "layout/page.h"

namespace congvan {

/// A word with the places of its pieces: one, or more where it changes its face or is broken.
struct PlacedWord {
  std::string words;  ///< as it reads; of a picture its alternate words
  std::string key;    ///< what makes it the same as another
  std::vector<MarkedPlace> places;
};

/// The words of a node of the letter's structure, over all its pages.
struct ComparedParagraph {
  std::string name;               ///< of the component
  std::vector<PlacedWord> label;  ///< "1.", "a)": it changes when another item comes or goes
  std::vector<PlacedWord> words;  ///< at least one
};

/// All paragraphs with words in reading order.
std::vector<ComparedParagraph> paragraphs_of(const Pages& pages);

}  // namespace congvan
