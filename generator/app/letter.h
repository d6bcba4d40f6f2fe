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
#include "layout/place_memory.h"
#include "paint/facts.h"
#include "text/font.h"
#include "text/typography.h"

namespace congvan {

/// What all letters of a run have in common.
struct LetterKit {
  Form form;
  Fonts fonts;
  Typography typography;
  std::vector<std::string> files;  ///< read from outside the program; the description first
  std::vector<std::string> tools;  ///< layouts and fonts from outside the program
};

/// Reads the description a request names, and chooses its fonts. Every fault is in `findings`;
/// nothing is given if one of them is an error. Throws a Fault if a file cannot be read.
std::optional<LetterKit> read_kit(const Request& request, const Environment& environment,
                                  Findings& findings, Stopwatch& watch);

/// The same of a description that is in no file: `name` is what complaints call it.
std::optional<LetterKit> kit_of(const std::string& name, const std::string& source,
                                const Request& request, const Environment& environment,
                                Findings& findings, Stopwatch& watch);

/// A letter with all that went into it, ready for a painter.
struct Letter {
  std::vector<Description> descriptions;  ///< its own, then those it is a copy of
  Pages pages;
  std::vector<std::string> files;  ///< read for it beside those of the kit
};

/// How letters of a kit are set: what was asked for, and what is remembered of those before.
struct LetterRun {
  const LetterKit& kit;
  const Request& request;
  const Environment& environment;
  PlaceMemory& memory;
};

/// Sets the letter that the kit's form makes with a row of data, or, where `row` is null, as it
/// stands. Nothing is given if there is an error.
std::optional<Letter> set_letter(const LetterRun& run, const Record* row, Findings& findings,
                                 Stopwatch& watch);

/// What the PDF of a letter says of itself.
Facts facts_for(const Letter& letter, const LetterKit& kit, const Request& request);

}  // namespace congvan
