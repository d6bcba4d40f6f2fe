#pragma once

#include <string>

#include "app/letter.h"
#include "app/report.h"
#include "app/request.h"

namespace congvan {

/// The mark of all that makes the letters of a campaign but its rows: the program, the options, the
/// files that were read. Where it is the same, a row makes the same letter again.
///
/// A picture or an original whose file the rows name can change without anybody's notice: then
/// there is no such mark, and it is empty.
std::string fingerprint(const LetterKit& kit, const Sources& sources, const Request& request,
                        Format format);

}  // namespace congvan
