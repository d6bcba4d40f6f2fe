#pragma once

#include <vector>

#include "dispatch/grammar.h"

namespace congvan {

/// The rules of the elements, by the part of a letter they describe; `grammar` puts them together.
ElementRule root_element();
std::vector<ElementRule> head_elements();
std::vector<ElementRule> body_elements();
std::vector<ElementRule> foot_elements();

}  // namespace congvan
