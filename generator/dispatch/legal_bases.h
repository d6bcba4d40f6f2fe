#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "dispatch/read_words.h"
#include "text/text.h"
#include "xml/element.h"

namespace congvan {

/// Whether the bases stand one to a line: as their attribute says, or where there is no opening
/// sentence for them to flow into.
bool are_listed(const Element& legal_bases, const Element* body);

/// The bases one to a line: each ends in ";", the last in "." (Decree 30, Annex I, forms 1.1 to
/// 1.4).
std::vector<Text> listed_bases(const Element& legal_bases, const WordReader& words,
                               Diagnostics& says);

/// The bases as the beginning of a sentence: "Căn cứ A và B; thực hiện C, ".
Text flowing_bases(const Element& legal_bases, const WordReader& words, Diagnostics& says);

}  // namespace congvan
