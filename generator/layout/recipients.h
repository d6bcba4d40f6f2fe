#pragma once

#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

/// The nodes of the addressees.
struct RecipientNodes {
  struct Entry {
    int label = 0;
    int words = 0;
  };
  int lead = 0;                ///< "Kính gửi:", and the addressee itself where there is one
  std::vector<Entry> entries;  ///< of a list
};

RecipientNodes add_recipient_nodes(const Job& job, std::vector<Node>& tree, int parent);

/// Ô số 9a: "Kính gửi: Bộ Nội vụ" in the middle of the page, or a list whose dashes stand under the
/// colon (Annex I, Part I, Section II, clause 9). The strips stay together unless they take more
/// than half of a page.
std::vector<Strip> set_recipients(const Job& job, const RecipientNodes& nodes);

}  // namespace congvan
