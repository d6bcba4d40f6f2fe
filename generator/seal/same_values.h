#pragma once

#include <vector>

#include "seal/page_tree.h"

class QPDFObjectHandle;

namespace congvan {

/// Whether two values say the same, however they are spelled; of streams, whether their bytes as
/// they are stored are. References are the same if they are to the same object: those are added to
/// `references`, for the caller to compare.
bool same_values(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                 std::vector<ObjectId>& references);

/// The same of the values themselves, whether or not they are objects of their own.
bool same_contents(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                   std::vector<ObjectId>& references);

}  // namespace congvan
