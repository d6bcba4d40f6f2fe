#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "layout/parts.h"
#include "layout/prose.h"
#include "layout/strip.h"

namespace congvan {

/// Strips that more than one letter may be made of.
using SharedStrips = std::shared_ptr<const std::vector<Strip>>;

/// A piece of the galley before its lines are broken: prose, or strips that do not wait for it.
struct Passage {
  std::optional<Prose> prose;
  SharedStrips ready;  ///< set for the setup of the composition; null where there is prose
  /// Sets them anew for another text width or size of type; empty if they stay as they are.
  std::function<SharedStrips(const Job&)> again;

  Length before;
  bool begins_paragraph = false;  ///< the paragraph spacing comes on top of `before`
  bool keeps = false;             ///< stays with what stands before it
  bool must_begin = false;        ///< begins a page
  bool ends = false;              ///< the last of the body: two lines of it go with the signature
  bool signs = false;             ///< the foot
};

/// Whether its first line stays with what is before it, where it has so many.
bool keeps(const Passage& passage, std::size_t lines);

/// All of the galley before its lines are broken.
struct Composition {
  Setup setup;              ///< that what is ready was set for
  bool has_tables = false;  ///< they are set once, as wide as the setup says
  std::vector<Passage> passages;
  std::vector<std::vector<Strip>> heads;  ///< of tables, as in Galley
  std::vector<int> note_nodes;  ///< of each footnote of the dispatch; -1 for one of another story
};

}  // namespace congvan
