#include "paint/pdf_trees.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "paint/pdf_values.h"

namespace congvan {
namespace {

constexpr std::size_t most_in_a_leaf = 64;

std::string leaf(std::string_view kind, std::span<const TreeEntry> entries) {
  std::string out(kind);
  out += '[';
  for (const TreeEntry& entry : entries) {
    out += entry.key;
    if (!entry.value.starts_with('[')) out += ' ';
    out += entry.value;
    // A bracket parts by itself.
    if (&entry != &entries.back() && !entry.value.ends_with(']')) out += ' ';
  }
  return out + ']';
}

}  // namespace

std::string write_tree(std::string_view kind, const std::vector<TreeEntry>& entries,
                       const std::function<PdfObject(std::string)>& add) {
  const std::span<const TreeEntry> all(entries);
  if (all.size() <= most_in_a_leaf) return leaf(kind, all);
  std::string kids;
  for (std::size_t begin = 0; begin < all.size(); begin += most_in_a_leaf) {
    const auto part = all.subspan(begin, std::min(most_in_a_leaf, all.size() - begin));
    const PdfObject object =
        add("/Limits[" + part.front().key + ' ' + part.back().key + ']' + leaf(kind, part));
    kids += (kids.empty() ? "" : " ") + pdf_reference(object);
  }
  return "/Kids[" + kids + ']';
}

}  // namespace congvan
