#include "campaign/letters.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "campaign/file_name_fault.h"
#include "campaign/journal.h"

namespace congvan {
namespace {

bool is_letter(const JournalEntry& entry) {
  return entry.faults.empty() && std::ranges::all_of(entry.files, [](const LetterFile& file) {
           return fault_of_file_name(file.name).code.empty();
         });
}

}  // namespace

std::optional<CampaignLetters> CampaignLetters::open(const std::string& folder,
                                                     const Shard& shard) {
  auto opened = Folder::open(folder, false);
  if (!opened) return {};
  const std::string name = journal_name(shard);
  Handle journal(::openat(opened->number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!journal && errno == ENOENT) return {};
  if (!journal) fail(opened->path_of(name));
  return CampaignLetters(*std::move(opened), std::move(journal));
}

void CampaignLetters::for_each(
    const std::function<void(std::uint64_t, const JournalEntry&)>& visit) const {
  for_each_line(journal_, 0, [&](std::uint64_t place, std::string_view line) {
    const auto entry = read_entry(line);
    if (entry && is_letter(*entry)) visit(place, *entry);
  });
}

std::optional<JournalEntry> CampaignLetters::at(std::uint64_t place) const {
  auto entry = read_entry(read_line(journal_, place));
  if (!entry || !is_letter(*entry)) return {};
  return entry;
}

std::optional<std::string> CampaignLetters::read(const LetterFile& file) const {
  auto bytes = folder_.read(file.name, file.bytes);
  if (!bytes || sha256(*bytes) != file.sha256) return {};
  return bytes;
}

}  // namespace congvan
