#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/description.h"
#include "app/environment.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"
#include "layout/page.h"
#include "text/font.h"

namespace congvan {

/// A letter with all that went into it, ready for a painter.
struct Letter {
  std::vector<Description> descriptions;  ///< its own, then those it is a copy of
  Fonts fonts;
  Pages pages;
  std::vector<std::string> files;  ///< read from outside the program; the description first
};

/// Reads the description a request names, and sets it. Every fault is in `findings`; nothing is
/// given if one of them is an error. Throws a Fault if a file cannot be read.
std::optional<Letter> set_letter(const Request& request, const Environment& environment,
                                 Findings& findings, Stopwatch& watch);

}  // namespace congvan
