#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/language.h"

namespace congvan {

/// What a value names, so that a shell can complete it.
enum class Names { nothing, words, files, folders };

/// One option of the command line. Everything that is said of it anywhere comes from here: the
/// parser, help, the man page and the completions.
struct Option {
  std::string_view name;          ///< without the dashes
  char letter = 0;                ///< the short form; 0 if none
  std::string_view verbs = {};    ///< those that take it, by spaces; empty: all of them
  std::string_view choices = {};  ///< the values allowed, by spaces; empty: any
  Names names = Names::nothing;
  bool repeats = false;
  Words value = {};  ///< what stands for the value in help; empty: the option takes none
  Words help = {};
};

/// One thing the program does.
struct Verb {
  std::string_view name;
  Words argument = {};            ///< what stands for it in help, [..] if it may be left out
  std::string_view choices = {};  ///< the arguments allowed, by spaces; empty: any
  Names names = Names::nothing;
  Words summary = {};
  Words details = {};
  std::string_view program = {};  ///< that does it; empty: congvan itself
};

std::span<const Option> all_options();
std::span<const Verb> all_verbs();

const Option* find_option(std::string_view name);
const Option* find_option(char letter);
const Verb* find_verb(std::string_view name);

/// The options a verb takes, in the table's order; of "" those all verbs take.
std::vector<Option> options_of(std::string_view verb);

/// The words of a list like `Option::choices`.
std::vector<std::string_view> words_of(std::string_view list);

}  // namespace congvan
