#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "dispatch/dispatch.h"
#include "layout/page.h"
#include "layout/setup.h"
#include "layout/strip.h"

namespace congvan {

/// A part set and the nodes it gave the letter's tree, numbered from those before it.
struct RememberedPart {
  std::vector<Node> nodes;
  std::shared_ptr<const std::vector<Strip>> strips;
};

/// The head and the foot of the last letter: most letters of a campaign have the same.
class PartMemory {
 public:
  enum class Which { head, foot };

  struct Key {
    Which which = Which::head;
    std::size_t first_node = 0;
    int parent = 0;
    Setup setup;
    bool operator==(const Key&) const = default;
  };

  /// Before every letter: forgets all that depends on what is not the same in this one.
  void begin_letter(const Dispatch& dispatch);

  const RememberedPart* find(const Key& key) const;
  void add(const Key& key, RememberedPart part);

 private:
  Dispatch frame_;  ///< without what stands between head and foot
  std::vector<std::pair<Key, RememberedPart>> parts_;
};

}  // namespace congvan
