#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/rows.h"
#include "template/value.h"

namespace congvan {

// What the cells of a table become. The setters reuse what the value holds already, so that row
// after row is read into the same memory.

void set_nothing(Value& value);
/// Text; nothing if there are no words.
void set_text(Value& value, std::string_view words);
/// A number that its file shows as it is: "-1234567.5".
void set_number(Value& value, std::string_view exact);
void set_truth(Value& value, bool truth);
/// The day at the beginning of an ISO 8601 date or time, "2026-11-05 07:30:00"; text if it is none.
void set_date(Value& value, std::string_view iso);

/// The shortest decimal that reads as this number again, without an exponent: "0.1", "1500000".
/// Empty if it is infinite or none at all.
std::string exact_decimal(double number);

/// Gives a record these fields, in order; values whose field stays keep their storage.
void shape_record(Record& record, const std::vector<std::string>& columns);

/// Makes a record the row of that number, shaped so; `where` becomes its place.
void begin_record(Record& record, const std::vector<std::string>& columns, std::size_t number,
                  Where& where);

/// Says what no cell may hold: more bytes than the limit, bytes that are no UTF-8, characters that
/// XML forbids. True if there is nothing to say.
bool check_cell(std::string_view text, std::string_view column, const Where& where,
                const DataLimits& limits, Diagnostics& says);

/// Says which names of columns are missing, unreadable or there twice, and that they are too many.
/// `where` is of them all; its column becomes that of each. True if there is nothing to say.
bool check_columns(const std::vector<std::string>& columns, Where where, const DataLimits& limits,
                   Diagnostics& says);

}  // namespace congvan
