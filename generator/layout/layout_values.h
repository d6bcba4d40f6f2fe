#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "xml/element.h"

namespace congvan {

/// Reads the attributes of the elements of a layout file, and complains of what is wrong there.
class LayoutValues {
 public:
  explicit LayoutValues(Diagnostics& says) : says_(says) {}

  /// The attribute "name", or "" with an error.
  std::string name_of(const Element& element);

  /// An error for each attribute that is not allowed.
  void known_attributes(const Element& element, std::span<const std::string_view> allowed);

  /// A number from 0 to 10000; `fallback` where there is none or it is no such number.
  double number(const Element& element, std::string_view name, double fallback);

  bool yes(const Element& element, std::string_view name, bool fallback);

  /// The place of the value among `allowed`; `fallback` where there is none or it is no such value.
  std::size_t choice(const Element& element, std::string_view name,
                     std::span<const std::string_view> allowed, std::size_t fallback);

  /// An error where `value` is outside its range.
  void within(const Element& element, std::string_view name, double value, double least,
              double most, std::string_view clause);

  /// An error for an element that has no place where it stands.
  void unknown(const Element& element, std::span<const std::string_view> allowed);

  Diagnostics& says() { return says_; }

 private:
  Diagnostics& says_;
};

/// The value of an attribute, or "".
std::string value_of(const Element& element, std::string_view name);

}  // namespace congvan
