#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/form.h"
#include "app/reading.h"
#include "app/stopwatch.h"
#include "dispatch/dispatch.h"
#include "layout/layout.h"
#include "layout/place.h"
#include "template/value.h"

namespace congvan {

/// A description and all that it names, read and merged.
struct Description {
  std::string path;  ///< "-": standard input
  Dispatch dispatch;
  std::shared_ptr<const Layout> layout;  ///< never null
  Pictures pictures;
};

/// What a form says with a row of data, or, where `row` is null, as it stands. Every fault goes to
/// the findings; what is given is whole only if there is no error.
std::optional<Description> describe(const Form& form, const Record* row, const Reading& reading,
                                    Stopwatch& watch);

/// The same and, of a copy, the original it names, and so on to the last.
std::vector<Description> describe_with_originals(const Form& form, const Record* row,
                                                 const Reading& reading, Stopwatch& watch);

}  // namespace congvan
