#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/language.h"
#include "base/diagnostics.h"
#include "xml/element.h"

namespace congvan {

/// Words with `{name}` holders in both languages.
struct Phrase {
  std::string vi;
  std::string en;

  const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
};

/// What data/messages.xml says of one code.
struct Message {
  std::string code;
  int status = 0;  ///< that a run ends with when this is its first error
  Phrase sentence;
  std::vector<Phrase> hints;
  std::optional<Phrase> clause;  ///< of the decree
};

using Catalogue = std::vector<Message>;

/// Reads the root element of data/messages.xml. What is malformed there is left out and reported.
Catalogue read_catalogue(const Element& root, Diagnostics& says);

/// The catalogue of the program: the file built into it.
Catalogue own_catalogue();

/// Null if there is no such code.
const Message* find_message(const Catalogue& catalogue, std::string_view code);

using Holders = std::vector<std::pair<std::string, std::string>>;

/// `words` with the value of every holder that has one.
std::string filled(std::string_view words, const Holders& values);

/// The names of the holders in `words`, in order.
std::vector<std::string> holders(std::string_view words);

/// The clause of the decree, if every holder in it has a value that is not empty; or "".
std::string clause(const Message& message, const Holders& values, Language language);

/// The first hint of which every holder has a value that is not empty; or "".
std::string hint(const Message& message, const Holders& values, Language language);

}  // namespace congvan
