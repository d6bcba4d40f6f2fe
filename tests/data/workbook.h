#pragma once

#include <string>
#include <utility>
#include <vector>

namespace congvan {

/// The parts of a workbook made by hand, by their names.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// The bytes of a ZIP archive of these parts, deflated. Of a name that is there twice the archive
/// has the last.
std::string zipped(const Parts& parts);

/// The parts of a workbook with one sheet, "Trang1": `rows` are the inside of its <sheetData>,
/// `strings` that of <sst>, and `formats` the codes of the number formats that styles 1, 2 ...
/// have; a whole number among them is that of a built-in format.
Parts workbook_parts(const std::string& rows, const std::string& strings = {},
                     const std::vector<std::string>& formats = {});

/// Puts `part` in the place of the one of that name, or adds it.
void put_part(Parts& parts, const std::string& name, const std::string& part);

}  // namespace congvan
