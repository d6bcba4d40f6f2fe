#pragma once

#include <string>
#include <vector>

#include "template/value.h"

namespace congvan {

/// Values as the sources of data give them; `exact` is the number with a point and no grouping.
Value number_of(std::string text, std::string exact);
Value date_of(std::string iso);
Value truth_of(bool is);
Value list_of(std::vector<Value> items);
Value record_of(std::vector<NamedValue> fields);

}  // namespace congvan
