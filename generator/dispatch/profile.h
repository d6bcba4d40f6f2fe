#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/where.h"
#include "xml/element.h"

namespace congvan {

/// The notation an agency gives to one kind of document.
struct HouseNotation {
  Attribute kind;
  Attribute value;
};

/// A setting of the page as an agency wants it: fixed, or kept within a narrower range than the
/// law's. In the unit of the layouts.
struct Preference {
  std::string name;  ///< one of `preferable_settings`
  std::optional<double> value, least, most;
  Where where;
};

/// What the dispatches of one agency have in common (docs/profiles.md). The elements are those of a
/// dispatch, without their ids, so that they can take their places in one.
struct Profile {
  std::string name;
  std::optional<Element> issuer, issuing_authority, distribution, contact;
  std::optional<Attribute> place;
  std::optional<Attribute> agency;  ///< its abbreviation, for notations it does not list
  std::vector<HouseNotation> notations;
  std::vector<Element> signatories;  ///< with their ids; the first signs if nobody is named
  std::vector<Preference> preferences;
};

/// Reads the file of a profile. Everything wrong with it is reported; nothing is given if its root
/// is no profile.
std::optional<Profile> read_profile(const Element& root, Diagnostics& says);

}  // namespace congvan
