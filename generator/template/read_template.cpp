#include "template/read_template.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "template/branch.h"
#include "template/inherit.h"

namespace congvan {
namespace {

bool is_asking(const Attribute& each) {
  return each.name == "each" || each.name == "when" || each.name == "extends" ||
         each.value.find("{{") != std::string::npos;
}

/// What is chosen once for all letters, or means all of a letter, cannot wait for a row.
void check_root(const Element& root, Diagnostics& says) {
  constexpr std::array<std::string_view, 3> fixed = {"version", "kind", "profile"};
  for (const Attribute& each : root.attributes) {
    if (each.name == "each" || each.name == "when") {
      says.error("root-asks-for-data", each.where, {{"name", each.name}});
    } else if (std::ranges::find(fixed, each.name) != fixed.end() && is_asking(each)) {
      says.error("attribute-not-fixed", each.where, {{"name", each.name}});
    }
  }
}

}  // namespace

Template::Template(Element root, std::shared_ptr<const Branch> top)
    : root_(std::move(root)), top_(std::move(top)) {}

bool is_template(const Element& root) {
  return root.text.find("{{") != std::string::npos ||
         std::ranges::any_of(root.attributes, is_asking) ||
         std::ranges::any_of(root.children, is_template);
}

std::optional<Template> read_template(Element root, const FindBase& find_base, Diagnostics& says) {
  const std::size_t before = says.count(Severity::error);
  auto whole = upon_bases(std::move(root), find_base, says);
  if (!whole) return std::nullopt;
  check_root(*whole, says);
  auto top = std::make_shared<const Branch>(branch_of(*whole, says));
  if (says.count(Severity::error) > before) return std::nullopt;
  return Template(*std::move(whole), std::move(top));
}

}  // namespace congvan
