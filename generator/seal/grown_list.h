#pragma once

#include <functional>

#include "seal/comparison.h"

namespace congvan {

/// Compares two lists, of which the later one may have more items anywhere among the old ones, if
/// `may_be_added` says so; it is asked of each. What is no array is a list of one, null of none.
void compare_grown_lists(Comparison& all, const QPDFObjectHandle& before,
                         const QPDFObjectHandle& after,
                         const std::function<bool(const QPDFObjectHandle&)>& may_be_added,
                         const Topic& topic);

}  // namespace congvan
