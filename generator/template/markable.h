#pragma once

#include <string_view>

#include "template/mark.h"
#include "xml/source_map.h"

namespace congvan {

/// Whether words of a letter may become a field: words between tags, and the values of attributes
/// that hold words, dates or numbers. What the program itself reads there (version, kind, id, the
/// names of files) stays, unless a mark names the very attribute.
bool may_be_marked(const SourceMap& map, const SourceWords& words, const Mark& mark);

/// The same, whatever the mark.
bool may_be_marked(const SourceMap& map, const SourceWords& words);

/// Whether they are the value of an attribute that takes a date.
bool takes_date(const SourceMap& map, const SourceWords& words);

}  // namespace congvan
