#pragma once

#include <string>
#include <string_view>

#include "base/length.h"
#include "paint/pdf_file.h"

namespace congvan {

/// "12 0 R"
std::string pdf_reference(PdfObject object);

/// "/text#2Fxml"
std::string pdf_name(std::string_view name);

/// A text string: plain ASCII as it is, anything else as UTF-16 with a byte order mark.
std::string pdf_text(std::string_view utf8);

/// Bytes in parentheses, escaped.
std::string pdf_literal(std::string_view bytes);

/// "<00FF>"
std::string pdf_hex(std::string_view bytes);

/// A distance in points, exact: "12.345". Never a comma, whatever the locale.
void append_points(std::string& out, Length length);

}  // namespace congvan
