#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/digest.h"

namespace congvan {

/// A file of a letter, as it was written.
struct LetterFile {
  std::string name;
  std::uint64_t bytes = 0;
  Sha256 sha256 = {};
  bool operator==(const LetterFile&) const = default;
};

/// What the journal knows of a row: its letter, or why it has none.
struct JournalEntry {
  std::size_t row = 0;  ///< from 1
  ShortDigest mark;     ///< of the row (`mark_of_row`)
  std::string name;     ///< of the letter, {p} in it as it is
  std::size_t pages = 0;
  std::vector<LetterFile> files;
  std::vector<std::string> faults;  ///< codes; empty if there is a letter
  bool operator==(const JournalEntry&) const = default;
};

/// The first line of each run: what the entries after it were made with.
struct JournalHead {
  std::string fingerprint;
};

// Lines of JSON, with their end. Reading gives nothing where the line is not such a one.
std::string line_of(const JournalEntry& entry);
std::string line_of(const JournalHead& head);
std::optional<JournalEntry> read_entry(std::string_view line);
std::optional<JournalHead> read_head(std::string_view line);

}  // namespace congvan
