#pragma once

#include <string>
#include <vector>

#include "app/layout_shelf.h"
#include "app/reading.h"
#include "app/stopwatch.h"
#include "dispatch/dispatch.h"
#include "layout/layout.h"
#include "layout/place.h"

namespace congvan {

/// A description and all that it names, read and merged.
struct Description {
  std::string path;    ///< "-": standard input
  std::string source;  ///< byte by byte
  Dispatch dispatch;
  Layout layout;
  Pictures pictures;
};

/// Reads the description of `path`, then, of a copy, the original it names, and so on to the last.
/// Every fault of all of them goes to the findings; what is given is whole only if there is no
/// error. Throws a Fault if the file of `path` cannot be read.
std::vector<Description> read_descriptions(const std::string& path, LayoutShelf& layouts,
                                           const Reading& reading, Stopwatch& watch);

}  // namespace congvan
