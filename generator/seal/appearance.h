#pragma once

#include <memory>
#include <string>
#include <vector>

#include "image/picture.h"
#include "layout/page.h"
#include "paint/pdf_file.h"
#include "seal/slot.h"
#include "text/font.h"

namespace congvan {

/// What a signed slot shows: a page of the size of its box.
using Appearance = Pages;

/// A picture in the middle of the box: at its real size if `real_size` and it says what that is,
/// else as large as the box lets it be. One that is larger than the box is made smaller.
Appearance picture_appearance(std::shared_ptr<const Picture> picture, const Box& box,
                              bool real_size);

enum class TextPlace { middle, right, top_right };

/// Upright black words on one line, in the middle of the box or up to its right edge, of the size
/// of type that a line of its height has: a number or a date in the blank that was left for it.
Appearance blank_appearance(const std::string& words, const Box& box, TextPlace place,
                            const Fonts& fonts, Diagnostics& says);

/// Upright black words of 10 pt, in lines; smaller only if they do not fit else. Characters without
/// a glyph are complained of.
Appearance text_appearance(const std::vector<std::string>& paragraphs, const Box& box,
                           TextPlace place, const Fonts& fonts, Diagnostics& says);

/// Adds them: the form XObjects of appearance streams (ISO 32000-1, 12.5.5), in their order, and
/// the fonts that they share.
std::vector<PdfObject> add_appearances(const std::vector<Appearance>& appearances,
                                       const Fonts& fonts, const AddObject& add);

/// The type size whose single line is so many points high, to half a point.
Length line_size(double height, const Fonts& fonts);

}  // namespace congvan
