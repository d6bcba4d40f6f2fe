#pragma once

#include <map>
#include <optional>

class QPDFObjectHandle;

namespace congvan {

/// The entries of a number tree (ISO 32000-1, 7.9.7); nothing if it is none, or has a key twice.
std::optional<std::map<long long, QPDFObjectHandle>> number_tree(const QPDFObjectHandle& root);

}  // namespace congvan
