#include "campaign_program/issue_letters.h"

#include <filesystem>
#include <string>
#include <system_error>

#include "app/fault.h"
#include "app/files.h"
#include "campaign/letters.h"
#include "seal_program/letter_issuer.h"

namespace congvan {
namespace {

void make_folder_of(const std::string& path) {
  std::error_code fault;
  std::filesystem::create_directories(folder_of(path), fault);
  if (fault) throw Fault("file-cannot-be-written", {{"file", path}, {"reason", fault.message()}});
}

}  // namespace

void issue_letters(const Request& request, const Environment& environment,
                   const std::function<bool()>& must_stop, Findings& findings) {
  const auto letters = CampaignLetters::open(*request.output, request.shard);
  if (!letters) return;
  const auto issuer = LetterIssuer::open(request, environment, findings);
  if (!issuer) return;
  std::size_t issued = 0;
  letters->for_each([&](std::uint64_t, const JournalEntry& letter) {
    for (const LetterFile& file : letter.files) {
      const std::string to = *request.seal.issue_to + "/" + file.name;
      if (findings.says.has_errors() || must_stop() || file_exists(to)) continue;
      make_folder_of(to);
      if (issuer->issue(*request.output + "/" + file.name, to)) ++issued;
    }
  });
  findings.says.note("campaign-issued", {},
                     {{"count", std::to_string(issued)}, {"folder", *request.seal.issue_to}});
}

}  // namespace congvan
