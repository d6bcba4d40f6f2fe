#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/layout_shelf.h"
#include "app/profile_shelf.h"
#include "app/reading.h"
#include "app/stopwatch.h"
#include "layout/layout.h"
#include "template/read_template.h"

namespace congvan {

/// A description as it is before any data: upon the templates it extends, with its agency's
/// profile, its layout found.
struct Form {
  std::string path;    ///< "-": standard input
  std::string source;  ///< byte by byte
  Element root;
  std::optional<Template> fields;        ///< of `root`, if it is a template
  std::shared_ptr<const Layout> layout;  ///< null if its kind has none, which was complained of
};

/// Reads the description of `path`. Nothing is given if it cannot be understood at all; every fault
/// goes to the findings. Throws a Fault if the file cannot be read.
std::optional<Form> read_form(const std::string& path, LayoutShelf& layouts, const Reading& reading,
                              Stopwatch& watch);

/// The same of a source that has been read already.
std::optional<Form> form_of(std::string path, std::string source, ProfileFor purpose,
                            LayoutShelf& layouts, const Reading& reading, Stopwatch& watch);

}  // namespace congvan
