#include "layout/layout.h"

#include <cassert>

namespace congvan {

const Setting& Layout::setting(std::string_view key) const {
  const auto found = settings.find(key);
  assert(found != settings.end());
  return found->second;
}

double Layout::number(std::string_view key) const { return setting(key).value; }

Length Layout::length(std::string_view key) const {
  const Setting& found = setting(key);
  return found.unit == "mm" ? millimetres(found.value) : points(found.value);
}

const Style& Layout::style(std::string_view key) const {
  const auto found = styles.find(key);
  assert(found != styles.end());
  return found->second;
}

const std::vector<Item>& Layout::region(std::string_view key) const {
  static const std::vector<Item> none;
  const auto found = regions.find(key);
  return found == regions.end() ? none : found->second;
}

}  // namespace congvan
