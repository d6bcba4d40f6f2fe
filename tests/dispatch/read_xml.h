#pragma once

#include <string>
#include <vector>

#include "dispatch/dispatch.h"

namespace congvan {

/// A dispatch that was read, and what was said of it.
struct ReadDispatch {
  std::string says;
  Dispatch dispatch;
};

/// Reads a dispatch with an issuer and these elements after it, from the file a.xml. What stands
/// before `inside` takes 101 columns of line 1.
ReadDispatch read_with(const std::string& inside);

/// The same with `inside` in its body.
ReadDispatch read_body_with(const std::string& inside);

/// A body, a part a line, what stands in it indented.
std::string shown(const std::vector<Part>& parts, const std::string& indent = "");

}  // namespace congvan
