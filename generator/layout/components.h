#pragma once

#include <string_view>
#include <vector>

#include "dispatch/dispatch.h"
#include "layout/layout.h"

namespace congvan {

/// The names a layout may place on the page.
const std::vector<std::string_view>& component_names();

/// The styles a component is set in, its own first; none for a name that is no component.
std::vector<std::string_view> component_styles(std::string_view component);

/// Whether there are words for the component: the dispatch's own, or those fixed by the layout.
bool has_words(const Dispatch& dispatch, const Layout& layout, std::string_view component);

/// What a layout does with a component.
enum class Use {
  none,      ///< it has no place
  taken_in,  ///< fixed words of another take it in: "{issuing-authority} điện:"
  optional,
  required,
};
Use use_of(const Layout& layout, std::string_view component);

/// The words of a component that is nothing but words, an entry for each paragraph (the parents,
/// the issuers): the fixed words of its style, in which "{issuer}" (several joined by " - "),
/// "{issuing-authority}" (or the issuer, where the dispatch names no authority) and "{kind}" are
/// the dispatch's own; then the dispatch's. What is missing of a number or a date is "……". Of any
/// other component its fixed words.
std::vector<Text> component_words(const Dispatch& dispatch, const Layout& layout,
                                  std::string_view component);

/// "Sở Nội vụ", or those who issue jointly: "Sở Nội vụ - Sở Tài chính".
Text issuer_words(const Dispatch& dispatch);

}  // namespace congvan
