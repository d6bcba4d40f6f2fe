#pragma once

#include <memory>

#include "app/environment.h"
#include "app/request.h"
#include "campaign/campaign.h"

namespace congvan {

/// Makes the letters of a campaign as `make` makes them, remembering what they have in common. It
/// reads the template and the fonts anew, so that threads share nothing. Throws a Fault.
std::unique_ptr<Maker> new_letter_maker(const Request& request, const Environment& environment,
                                        Format format);

}  // namespace congvan
