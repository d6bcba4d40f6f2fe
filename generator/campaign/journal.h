#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/handle.h"
#include "campaign/folder.h"
#include "campaign/journal_entry.h"
#include "template/shard.h"

namespace congvan {

/// The name of the journal of a shard: ".congvan-journal", ".congvan-journal-2-of-8".
std::string journal_name(const Shard& shard);

/// Each whole line of a journal with the byte it begins at, from byte `begin`; gives the byte after
/// the last. A torn line at the end, and one longer than any we write, is passed over.
std::uint64_t for_each_line(const Handle& journal, std::uint64_t begin,
                            const std::function<void(std::uint64_t, std::string_view)>& visit);

/// The line of a journal that begins at a byte, without its end.
std::string read_line(const Handle& journal, std::uint64_t begin);

/// What a campaign in a folder has made so far. An entry stands in it only if its letter is on the
/// disk; a row's last entry holds. While it lives no other run can have it.
class Journal {
 public:
  /// Opens it, or begins it, with the lock on it. Nothing if another run has it.
  static std::optional<Journal> open(const Folder& folder, const Shard& shard);

  /// Learns what former runs made with the same fingerprint of these many rows (of all shards), and
  /// begins this run.
  void begin(const JournalHead& head, std::size_t rows);

  /// The entry of a row that is still good. Of a row's own worker at any time.
  std::optional<JournalEntry> find(std::size_t row) const;

  /// Notes an entry, which `commit` makes last.
  void add(const JournalEntry& entry);
  std::size_t waiting() const { return waiting_; }

  /// Waits until all letters written so far are on the disk, then writes the entries noted.
  void commit();

  /// The entries of former runs, whatever they were made with.
  void for_each_former(const std::function<void(const JournalEntry&)>& visit) const;

  /// Puts in its place a journal that is the same whatever way led here: one head, and of each row
  /// in order its entry.
  void finish();

 private:
  Journal(const Folder& folder, const Shard& shard, Handle file)
      : folder_(&folder), shard_(shard), file_(std::move(file)) {}

  std::size_t place_of(std::size_t row) const { return (row - shard_.index) / shard_.count; }
  bool is_ours(std::size_t row) const;
  void write(std::string_view bytes);

  const Folder* folder_;
  Shard shard_;
  Handle file_;
  JournalHead head_;
  std::size_t rows_ = 0;
  std::vector<std::uint64_t> offsets_;  ///< of each row's entry; 0: none, for there the head stands
  std::uint64_t end_ = 0;               ///< of what is written
  std::uint64_t former_end_ = 0;        ///< of what former runs wrote
  std::string noted_;                   ///< lines not yet written
  std::size_t waiting_ = 0;
};

}  // namespace congvan
