#pragma once

#include <string>
#include <vector>

#include "app/request.h"
#include "base/diagnostics.h"
#include "data/rows.h"
#include "template/pattern.h"
#include "template/read_template.h"

namespace congvan {

/// The data that a request names.
DataPlace data_of(const Request& request);

/// Complains of every field that no letter can be made without and that no column gives, once for
/// all rows. What has no columns (JSON) is judged row by row.
void check_columns(const Template& form, const std::vector<std::string>& columns,
                   const std::string& data, Diagnostics& says);

/// Complains of every field of the letters' names that no column gives, once for all rows.
void check_names(const Pattern& names, const std::vector<std::string>& columns,
                 const std::string& data, Diagnostics& says);

}  // namespace congvan
