#pragma once

#include "dispatch/dispatch.h"
#include "dispatch/read_words.h"
#include "xml/element.h"

namespace congvan {

/// Who signs; or, with a remark, who confirms.
Signatory read_signatory(const Element& element, const WordReader& words);

Distribution read_distribution(const Element& element, const WordReader& words);
Contact read_contact(const Element& element, const WordReader& words);

}  // namespace congvan
