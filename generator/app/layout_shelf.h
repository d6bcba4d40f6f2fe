#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/report.h"
#include "layout/layout.h"
#include "xml/element.h"

namespace congvan {

/// The layouts at hand: NAME.xml in the user's folders, in their order, then those built into the
/// program.
class LayoutShelf {
 public:
  /// `findings` takes the faults in layout files, and must outlive the shelf.
  LayoutShelf(std::vector<std::string> folders, Findings& findings);

  /// The layout file of that name, or nothing if there is none. Throws a Fault if it cannot be
  /// read.
  std::optional<Element> file(std::string_view name);

  /// The layout of that name upon its bases, or nothing if there is none or it is faulty: it must
  /// bear the name of its file.
  std::optional<Layout> layout(std::string_view name);

  /// The layouts of kinds, without those that are only bases of others, sorted by name.
  std::vector<Layout> kinds();

  /// Of all layouts, bases too, sorted.
  std::vector<std::string> names() const;

  /// The files outside the program that were read, in order.
  const std::vector<std::string>& files_read() const { return files_read_; }

 private:
  std::vector<std::string> folders_;
  Findings& findings_;
  std::vector<std::string> files_read_;
};

}  // namespace congvan
