#pragma once

#include <vector>

#include "dispatch/grammar.h"

namespace congvan {

/// The rules of the elements, by the part of a dispatch they describe; `grammar` puts them
/// together.
ElementRule root_element();
std::vector<ElementRule> head_elements();
std::vector<ElementRule> body_elements();
std::vector<ElementRule> division_elements();
std::vector<ElementRule> table_elements();
std::vector<ElementRule> foot_elements();
std::vector<ElementRule> supplement_elements();
std::vector<ElementRule> inline_elements();

}  // namespace congvan
