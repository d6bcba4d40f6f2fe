#include "dispatch/part_order.h"

#include <algorithm>
#include <utility>

#include "dispatch/grammar.h"

namespace congvan {
namespace {

/// The place of a child in the order its parent's rule gives.
std::size_t slot(std::string_view name) {
  const auto& slots = grammar().front().children;
  const auto found = std::ranges::find_if(slots, [&](const ChildRule& each) {
    return std::ranges::find(each.names, name) != each.names.end();
  });
  return static_cast<std::size_t>(found - slots.begin());
}

}  // namespace

Element& insert_in_order(Element& dispatch, Element part) {
  const std::size_t place = slot(part.name);
  const auto later = std::ranges::find_if(dispatch.children, [&](const Element& each) {
    return !each.is_text() && slot(each.name) > place;
  });
  return *dispatch.children.insert(later, std::move(part));
}

}  // namespace congvan
