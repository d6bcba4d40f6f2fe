#pragma once

#include <string>

namespace congvan {

/// The description of a kế hoạch of `chapters` chapters with text, a table of `rows` rows cut in as
/// many tables as there are chapters, and an annex in landscape with a table of its own. Twelve
/// chapters and 1,900 rows make about sixty pages.
std::string long_plan(int chapters, int rows);

}  // namespace congvan
