#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "campaign/folder.h"
#include "campaign/journal_entry.h"
#include "template/shard.h"

namespace congvan {

/// The letters that a campaign came to in its folder, in the order of the rows, for what is made of
/// them all: read from the journal, for there may be more of them than memory should hold.
class CampaignLetters {
 public:
  /// Nothing if the folder has no journal.
  static std::optional<CampaignLetters> open(const std::string& folder, const Shard& shard);

  const Folder& folder() const { return folder_; }

  /// Each with the place of its entry in the journal. Their names lead to files in the folder,
  /// whatever the journal says: entries with other ones are passed over.
  void for_each(
      const std::function<void(std::uint64_t place, const JournalEntry& letter)>& visit) const;

  /// The letter whose entry stands there.
  std::optional<JournalEntry> at(std::uint64_t place) const;

  /// The bytes of one of its files; nothing if they are not those that were written.
  std::optional<std::string> read(const LetterFile& file) const;

 private:
  CampaignLetters(Folder folder, Handle journal)
      : folder_(std::move(folder)), journal_(std::move(journal)) {}

  Folder folder_;
  Handle journal_;
};

}  // namespace congvan
