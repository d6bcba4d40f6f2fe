#pragma once

#include <cstdint>

#include "layout/page.h"

namespace congvan {

/// Whether two blocks look the same and are written the same way: all but where their words come
/// from and which node they belong to.
bool drawn_alike(const Block& a, const Block& b);
bool drawn_alike(const Watermark& a, const Watermark& b);

/// Equal for what is drawn alike.
std::uint64_t hash_of_drawn(const Block& block);

}  // namespace congvan
