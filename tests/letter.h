#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "dispatch/dispatch.h"
#include "layout/layout.h"
#include "layout/page.h"
#include "layout/place.h"
#include "text/typography.h"
#include "xml/element.h"

namespace congvan {

/// The whole of a file; throws if it cannot be read.
std::string file_text(const std::string& path);

/// The paths below a folder of the source tree that end so, sorted.
std::vector<std::string> source_files(const std::string& folder, const std::string& ending);

/// A layout of the source tree, upon its bases.
Layout test_layout(const std::string& name);

/// The typography rules of the source tree.
const Typography& test_typography();

/// A description and all that became of it.
struct MadeLetter {
  Diagnostics says;
  std::optional<Dispatch> dispatch;
  Pages pages;  ///< none if there were errors
};

/// Reads and places a description; the name `file` stands in its messages.
MadeLetter make_letter(const std::string& xml, const std::string& file = "letter.xml",
                       const PlaceOptions& options = {});

/// A sound công văn with `body` in its body element, for tests that care about nothing else.
std::string letter_with_body(const std::string& body, const std::string& fit = "fixed");

}  // namespace congvan
