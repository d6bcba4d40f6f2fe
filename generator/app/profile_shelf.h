#pragma once

#include <optional>
#include <string>

#include "app/layout_shelf.h"
#include "app/reading.h"
#include "dispatch/profile.h"
#include "xml/element.h"

namespace congvan {

/// Which dispatch a profile is sought for: the one a run is about, or the original of a copy, for
/// which --profile was not meant in the first place.
enum class ProfileFor { letter, original };

/// The profile for a dispatch, read from the first of these that is there: the file or name of
/// --profile, of the dispatch's attribute `profile` (for an original: before --profile), of
/// CONGVAN_PROFILE; then profile.xml in the config folders. A name is sought beside the dispatch,
/// then in profiles/ of the config folders. One that nobody named for this very dispatch is used
/// only if the dispatch may be of its agency. Faults in it go to the findings. Throws a Fault if
/// one that the user named is not there.
std::optional<Profile> find_profile(const Element& dispatch, const std::string& path,
                                    ProfileFor purpose, const LayoutShelf& layouts,
                                    const Reading& reading);

}  // namespace congvan
