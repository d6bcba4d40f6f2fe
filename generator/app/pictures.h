#pragma once

#include <string>

#include "app/reading.h"
#include "dispatch/dispatch.h"
#include "image/picture.h"
#include "layout/place.h"

namespace congvan {

/// The pictures of a dispatch that stands in the file `path`: each is read once, from the folder of
/// that file. One that cannot be read, or is no picture the page can hold, is an error where it is
/// first asked for. All together may have four times the pixels of one.
Pictures read_pictures(const Dispatch& dispatch, const std::string& path, const Reading& reading,
                       PictureLimits limits = {});

}  // namespace congvan
