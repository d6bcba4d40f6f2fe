#include "seal/pdf_dictionary.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>

namespace congvan {

std::string with_entries(const QPDFObjectHandle& dictionary, const ChangedEntries& changed) {
  QPDFObjectHandle own = dictionary;
  if (own.isStream()) own = own.getDict();
  const auto is_changed = [&](const std::string& key) {
    return std::ranges::find(changed, key, &ChangedEntries::value_type::first) != changed.end();
  };
  std::string out = "<<";
  for (const std::string& key : own.getKeys()) {
    if (is_changed(key)) continue;
    out += QPDFObjectHandle::newName(key).unparse() + ' ' + own.getKey(key).unparse();
  }
  for (const auto& [key, value] : changed) {
    if (!value.empty()) out += key + ' ' + value;
  }
  return out + ">>";
}

std::string with_item(const QPDFObjectHandle& array, std::string_view item) {
  QPDFObjectHandle own = array;
  std::string out = "[";
  if (own.isArray()) {
    for (int i = 0; i < own.getArrayNItems(); ++i) out += own.getArrayItem(i).unparse() + ' ';
  }
  return out.append(item) + ']';
}

PdfObject object_of(const QPDFObjectHandle& object) {
  return {object.isIndirect() ? object.getObjectID() : 0};
}

}  // namespace congvan
