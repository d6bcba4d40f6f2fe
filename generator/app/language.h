#pragma once

#include <string_view>

namespace congvan {

/// The language the program speaks in (not the one letters are written in).
enum class Language { vi, en };

/// The same words in both languages.
struct Words {
  std::string_view vi;
  std::string_view en;

  constexpr std::string_view in(Language language) const {
    return language == Language::vi ? vi : en;
  }
  constexpr bool empty() const { return en.empty(); }
};

}  // namespace congvan
