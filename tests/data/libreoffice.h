#pragma once

#include <string>
#include <vector>

namespace congvan {

/// Converts files of that folder by LibreOffice, all in one run of it, since starting takes
/// seconds. `to` is as --convert-to takes it ("xlsx"); what is made lies in the same folder. A test
/// whose files were not made fails with what LibreOffice said.
void convert_by_libreoffice(const std::string& folder, const std::string& to,
                            const std::vector<std::string>& names);

}  // namespace congvan
