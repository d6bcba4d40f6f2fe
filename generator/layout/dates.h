#pragma once

#include <string>

namespace congvan {

/// Days 1 to 9 and months 1 and 2 are written with a zero, other months without (Annex I, Part I,
/// Section II, clause 4).
std::string day_words(int day);
std::string month_words(int month);
std::string year_words(int year);

}  // namespace congvan
