#include "seal/same_values.h"

#include <cstring>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace congvan {
namespace {

using References = std::vector<ObjectId>;

/// Without entries that are null, which are none (ISO 32000-1, 7.3.7).
std::map<std::string, QPDFObjectHandle> entries_of(QPDFObjectHandle dictionary) {
  auto entries = dictionary.getDictAsMap();
  std::erase_if(entries, [](const auto& entry) { return entry.second.isDirectNull(); });
  return entries;
}

bool same_entries(const QPDFObjectHandle& one, const QPDFObjectHandle& other, bool of_streams,
                  References& references) {
  auto left = entries_of(one), right = entries_of(other);
  if (of_streams) {  // their bytes are compared, and may be counted elsewhere
    left.erase("/Length");
    right.erase("/Length");
  }
  if (left.size() != right.size()) return false;
  for (auto here = left.begin(), there = right.begin(); here != left.end(); ++here, ++there) {
    if (here->first != there->first) return false;
    if (!same_values(here->second, there->second, references)) return false;
  }
  return true;
}

bool same_items(QPDFObjectHandle one, QPDFObjectHandle other, References& references) {
  const auto left = one.getArrayAsVector(), right = other.getArrayAsVector();
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (!same_values(left[i], right[i], references)) return false;
  }
  return true;
}

bool same_bytes(QPDFObjectHandle one, QPDFObjectHandle other) {
  const auto left = one.getRawStreamData(), right = other.getRawStreamData();
  return left->getSize() == right->getSize() &&
         (left->getSize() == 0 ||
          std::memcmp(left->getBuffer(), right->getBuffer(), left->getSize()) == 0);
}

}  // namespace

bool same_contents(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                   References& references) {
  QPDFObjectHandle left = one, right = other;
  if (left.isNumber() && right.isNumber()) return left.getNumericValue() == right.getNumericValue();
  if (left.getTypeCode() != right.getTypeCode()) return false;
  if (left.isDictionary()) return same_entries(left, right, false, references);
  if (left.isArray()) return same_items(left, right, references);
  if (left.isString()) return left.getStringValue() == right.getStringValue();
  if (!left.isStream()) return left.unparseResolved() == right.unparseResolved();
  return same_entries(left.getDict(), right.getDict(), true, references) && same_bytes(left, right);
}

bool same_values(const QPDFObjectHandle& one, const QPDFObjectHandle& other,
                 References& references) {
  if (!one.isIndirect() && !other.isIndirect()) return same_contents(one, other, references);
  if (!one.isIndirect() || !other.isIndirect() || id_of(one) != id_of(other)) return false;
  references.push_back(id_of(one));
  return true;
}

}  // namespace congvan
