#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "template/mark.h"
#include "template/value.h"

namespace congvan {

/// A letter whose marked words have become fields, and the row that makes it anew.
struct MarkedLetter {
  std::string bytes;
  Record row;
};

/// Puts holders in the place of marked words, each with the filter that writes it as it stood, and
/// leaves every other byte as it is. `bytes` are a file in which `parse_xml` finds no fault. Words
/// are found within one piece of text or one attribute, however they are broken over lines; those
/// that choose between the words of the grammar (kind, level) only where the mark names them.
/// Nothing is given if a mark is wrong: its words are not there, or one field would need two
/// values. Words found more than once are noted.
std::optional<MarkedLetter> mark_letter(std::string_view bytes, const std::string& file,
                                        const std::vector<Mark>& marks, Diagnostics& says);

}  // namespace congvan
