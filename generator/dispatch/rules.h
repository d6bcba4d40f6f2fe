#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "dispatch/grammar.h"

namespace congvan {

// Short names for what the tables of elements are made of.

inline AttributeRule of_kind(ValueRule value, std::string_view name, std::string_view vi,
                             std::string_view en) {
  return {name, value, false, {}, vi, en};
}

inline AttributeRule words(std::string_view name, std::string_view vi, std::string_view en) {
  return of_kind(ValueRule::words, name, vi, en);
}

inline AttributeRule choice(std::string_view name, std::vector<std::string_view> choices,
                            std::string_view vi, std::string_view en) {
  return {name, ValueRule::choice, false, std::move(choices), vi, en};
}

inline AttributeRule required(AttributeRule rule) {
  rule.required = true;
  return rule;
}

/// Required, but a profile may give it.
inline AttributeRule required_here_or_in_profile(AttributeRule rule) {
  rule.required = rule.in_profile = true;
  return rule;
}

/// Required but beside another attribute.
inline AttributeRule required_unless(std::string_view other, AttributeRule rule) {
  rule.required = true;
  rule.unless = other;
  return rule;
}

inline ChildRule one(std::string_view name) { return {{name}, 1, 1}; }
inline ChildRule optional(std::string_view name) { return {{name}, 0, 1}; }
inline ChildRule at_most(int most, std::string_view name) { return {{name}, 0, most}; }
inline ChildRule some(std::vector<std::string_view> names) {
  return {std::move(names), 1, any_number};
}
inline ChildRule any(std::vector<std::string_view> names) {
  return {std::move(names), 0, any_number};
}

/// An element that holds nothing but words.
inline ElementRule words_element(std::string_view name, std::string_view box, std::string_view vi,
                                 std::string_view en) {
  return {name, Content::words, false, {}, {}, box, vi, en};
}

}  // namespace congvan
