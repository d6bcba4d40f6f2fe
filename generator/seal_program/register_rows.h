#pragma once

#include <string>
#include <vector>

#include "app/language.h"
#include "registry/entry.h"

namespace congvan {

/// The entries for people, a line each under headings.
std::string entry_table(const std::vector<Entry>& entries, Language language);

/// All of an entry, a line for each thing known, and its steps.
std::string entry_words(const Entry& entry, const std::vector<Step>& steps, Language language);

/// A sheet that Excel opens rightly: UTF-8 with a mark, cells that would be computed made harmless,
/// numbers and codes kept as text.
std::string entry_csv(const std::vector<Entry>& entries);

/// An object a line, for scripts.
std::string entry_json_lines(const std::vector<Entry>& entries);

/// "issued" in the language: "đã ban hành".
std::string state_words(EntryState state, Language language);

/// The kind if it has a name, and the subject: "Quyết định Về việc ...".
std::string kind_and_subject(const LetterFacts& facts);

/// Why a number is reserved or void, and for whom, in Vietnamese; "" of one in use.
std::string note_of(const Entry& entry);

}  // namespace congvan
