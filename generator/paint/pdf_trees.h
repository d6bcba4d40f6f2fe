#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "paint/pdf_file.h"

namespace congvan {

struct TreeEntry {
  std::string key;  ///< as it is written: "12", "(note-3)"
  std::string value;
};

/// A number tree (`kind` "/Nums") or a name tree ("/Names") of entries in ascending order: the
/// entries of its root. A long one gets leaves (ISO 32000-1, 7.9.6 and 7.9.7), which are added as
/// dictionaries, so that who wants one entry need not read all.
std::string write_tree(std::string_view kind, const std::vector<TreeEntry>& entries,
                       const std::function<PdfObject(std::string)>& add);

}  // namespace congvan
