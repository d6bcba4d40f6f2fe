#pragma once

#include <string>
#include <vector>

#include "app/environment.h"
#include "app/painted.h"
#include "app/report.h"
#include "app/request.h"
#include "app/stopwatch.h"
#include "template/value.h"

namespace congvan {

/// Makes the letter, with a row of data if `row` is not null, and writes it, if there are no
/// errors. Throws a Fault.
void make(const Request& request, const Environment& environment, const Record* row,
          Findings& findings, Stopwatch& watch, const PaintLetter& paint = painted);

/// The files that a letter was made of, and those written for it.
struct MadeFiles {
  std::vector<std::string> read, written;
};

/// The same, and says what was read (as far as the faults let it come) and written.
MadeFiles make_letter_files(const Request& request, const Environment& environment,
                            const Record* row, Findings& findings, Stopwatch& watch,
                            const PaintLetter& paint);

/// Only complains; of a template with made-up data. Throws a Fault.
void check(const Request& request, const Environment& environment, Findings& findings,
           Stopwatch& watch);

/// Writes to standard output a line for each kind of document: slug, abbreviation, title, and a
/// mark where the law has no form for it.
void list_kinds(const Request& request, Findings& findings);

/// Writes a description to begin with, of the kind a request names. Throws a Fault.
void begin_new(const Request& request, Findings& findings);

/// Writes to standard output a line for each face: face, family, file, and why this one.
void list_fonts(const Request& request, const Environment& environment, Findings& findings);

/// Writes the fields of a template: as a table, JSON Lines, or the headings of a sheet. Throws a
/// Fault.
void list_fields(const Request& request, const Environment& environment, Findings& findings,
                 Stopwatch& watch);

/// Writes the template that a finished letter becomes when the words of its marks become fields;
/// without marks, what may be marked. Throws a Fault.
void begin_template(const Request& request, Findings& findings);

}  // namespace congvan
