#pragma once

#include <cstdint>
#include <random>

#include "layout/page.h"
#include "paint/facts.h"

namespace congvan {

/// A letter of random words, lines, colours, rules, pictures and pages, and its facts. Few of
/// everything, so that letters have much in common and hardly two are the same.
struct RandomLetter {
  Pages pages;
  Facts facts;
};
RandomLetter random_letter(std::mt19937& random);

}  // namespace congvan
