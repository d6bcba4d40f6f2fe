#pragma once

#include <vector>

#include "layout/parts.h"
#include "layout/strip.h"

namespace congvan {

/// What stands above the body of an annex or of an attached document (Annex III, forms 1.3, 2.1,
/// 2.2): an attached one's own head (issuer, Quốc hiệu, Tiêu ngữ; neither number nor date); label
/// and title; the reference line "(Kèm theo Quyết định số ... )" with its rule, filled in on paper,
/// left open on electronic documents. No page may begin inside; what follows needs space above it.
/// `tree` gets the nodes below `parent`.
std::vector<Strip> set_supplement_head(const Job& job, const Supplement& supplement,
                                       std::vector<Node>& tree, int parent);

}  // namespace congvan
