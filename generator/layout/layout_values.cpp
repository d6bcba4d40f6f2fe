#include "layout/layout_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/closest.h"
#include "base/length.h"

namespace congvan {
namespace {

std::string listed(std::span<const std::string_view> words) {
  std::string all;
  for (const auto word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  return all;
}

}  // namespace

std::string value_of(const Element& element, std::string_view name) {
  const Attribute* given = attribute(element, name);
  return given == nullptr ? std::string() : given->value;
}

std::string LayoutValues::name_of(const Element& element) {
  std::string name = value_of(element, "name");
  if (name.empty()) says_.error("layout-no-name", element.where, {{"element", element.name}});
  return name;
}

void LayoutValues::known_attributes(const Element& element,
                                    std::span<const std::string_view> allowed) {
  for (const auto& given : element.attributes) {
    if (std::ranges::find(allowed, given.name) != allowed.end()) continue;
    says_.error("layout-unknown-attribute", given.where,
                {{"name", given.name},
                 {"element", element.name},
                 {"suggestion", closest(given.name, allowed)}});
  }
}

double LayoutValues::number(const Element& element, std::string_view name, double fallback) {
  const Attribute* given = attribute(element, name);
  if (given == nullptr) return fallback;
  double value = 0;
  const char* const end = given->value.data() + given->value.size();
  const auto [stopped, error] = std::from_chars(given->value.data(), end, value);
  if (error == std::errc() && stopped == end && value >= 0 && value <= 10000) return value;
  says_.error("layout-bad-number", given->where, {{"name", name}, {"value", given->value}});
  return fallback;
}

bool LayoutValues::yes(const Element& element, std::string_view name, bool fallback) {
  constexpr std::array<std::string_view, 2> allowed = {"yes", "no"};
  return choice(element, name, allowed, fallback ? 0 : 1) == 0;
}

std::size_t LayoutValues::choice(const Element& element, std::string_view name,
                                 std::span<const std::string_view> allowed, std::size_t fallback) {
  const Attribute* given = attribute(element, name);
  if (given == nullptr) return fallback;
  const auto found = std::ranges::find(allowed, given->value);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  says_.error("layout-bad-choice", given->where,
              {{"name", name}, {"value", given->value}, {"allowed", listed(allowed)}});
  return fallback;
}

void LayoutValues::within(const Element& element, std::string_view name, double value, double least,
                          double most, std::string_view clause) {
  if (value >= least && value <= most) return;
  says_.error("layout-out-of-range", element.where,
              {{"name", name},
               {"value", decimal(value, 3)},
               {"least", decimal(least, 3)},
               {"most", decimal(most, 3)},
               {"clause", clause}});
}

void LayoutValues::unknown(const Element& element, std::span<const std::string_view> allowed) {
  says_.error("layout-unknown-element", element.where,
              {{"name", element.name}, {"suggestion", closest(element.name, allowed)}});
}

}  // namespace congvan
