#pragma once

#include <string>
#include <vector>

#include "dispatch/grammar.h"

namespace congvan {

/// The dialect as an XML Schema (XSD 1.0), with each element's and attribute's use in Vietnamese
/// and English and its ô số: data/dispatch.xsd. Made from `grammar`, so that schema and reader are
/// one. Where a template may choose between elements by `when`, the schema lets them repeat; the
/// reader counts them.
std::string schema();

/// The same of another table of rules than `grammar`.
std::string schema(const std::vector<ElementRule>& rules);

}  // namespace congvan
