#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "paint/pdf_file.h"

class QPDFObjectHandle;

namespace congvan {

/// Entries of a dictionary that are to have other values, as text: {"/V", "12 0 R"}; an empty value
/// takes the entry away.
using ChangedEntries = std::vector<std::pair<std::string, std::string>>;

/// A dictionary with some entries changed, the others as they are: "<</A 1/V 12 0 R>>".
/// Of a stream those of its dictionary.
std::string with_entries(const QPDFObjectHandle& dictionary, const ChangedEntries& changed);

/// The items of an array, and one more: "[1 0 R 2 0 R]". Anything but an array counts as none.
std::string with_item(const QPDFObjectHandle& array, std::string_view item);

/// The number of an indirect object; 0 of a direct one.
PdfObject object_of(const QPDFObjectHandle& object);

}  // namespace congvan
