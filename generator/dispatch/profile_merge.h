#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "dispatch/profile.h"
#include "xml/element.h"

namespace congvan {

/// What a profile must know of the form of a dispatch.
struct HouseForm {
  std::string abbreviation;                       ///< of the kind: "QĐ"; "" if it has none
  std::set<std::string, std::less<>> components;  ///< that the form has a place for
};

/// The dispatch with what it does not say taken from the profile, each piece with the place in the
/// profile where it stands. Nothing that the dispatch says is changed, and nothing is added that
/// its form has no place for. A dispatch of several agencies takes neither number nor signatory. A
/// `use` that names no signatory of the profile is an error.
Element with_profile(Element dispatch, const Profile& profile, const HouseForm& form,
                     Diagnostics& says);

/// Whether a dispatch may be one of the profile's agency: it names no issuer, or this one first.
bool may_be_of(const Element& dispatch, const Profile& profile);

}  // namespace congvan
