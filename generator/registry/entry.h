#pragma once

#include <cstdint>
#include <string>

#include "registry/entry_state.h"

namespace congvan {

/// What tells one letter from all others, whatever is signed on it.
struct LetterIdentity {
  std::string id;      ///< the permanent part of the PDF's /ID (ISO 32000-2, 14.4), in hexadecimals
  std::string sha256;  ///< of the letter's bytes as they came, in hexadecimals
  bool operator==(const LetterIdentity&) const = default;
};

/// What the register says of a letter (Decree 30, Annex IV: the register of outgoing documents).
struct LetterFacts {
  std::string kind;       ///< its slug, which decides the series: "quyet-dinh"
  std::string kind_name;  ///< "Quyết định"; a công văn has none
  bool copy = false;      ///< sao y, sao lục, trích sao: these share one series of their own
  std::string notation;   ///< "QĐ-BNV"
  std::string subject;
  std::string signatory;
  std::string recipients;
  std::string kept_by;  ///< who keeps the file copy
  int copies = 0;       ///< 0: not said
  int pages = 0;
  bool operator==(const LetterFacts&) const = default;
};

/// One line of the register.
struct Entry {
  std::int64_t id = 0;  ///< its place in the register, from 1
  int year = 0;
  std::string series;
  int number = 0;
  EntryState state = EntryState::reserved;
  std::string date;  ///< of issue, "2026-03-05"; "": not yet known
  std::string code;  ///< number and notation, "05/QĐ-BNV"
  LetterFacts facts;
  LetterIdentity letter;  ///< empty for a number nobody uses yet
  std::string sha256;     ///< of the sealed file, in hexadecimals
  std::string path;       ///< of the sealed file, from the root
  std::string machine;    ///< on which it was taken
  std::string holder;     ///< the process there
  std::string reserved_for;
  std::string reason;     ///< why it is reserved or void
  std::string clerk;      ///< who changed it last
  std::int64_t time = 0;  ///< when, in seconds since 1970
  bool operator==(const Entry&) const = default;
};

/// One thing that happened to an entry.
struct Step {
  std::int64_t time = 0;  ///< seconds since 1970
  std::string clerk;
  EntryState state = EntryState::reserved;  ///< which it came to
  std::string reason;
};

/// "05", "10", "123": numbers below ten have a zero (Decree 30, Annex I, Part I, Section II,
/// clause 3).
std::string written_number(int number);

/// "05/QĐ-BNV"; "05" while the notation is not known.
std::string code_of(int number, const std::string& notation);

}  // namespace congvan
