#include "campaign/campaign.h"

#include <algorithm>
#include <string>

#include "campaign/check_pass.h"
#include "campaign/crew.h"
#include "campaign/folder.h"
#include "campaign/journal.h"
#include "campaign/make_pass.h"

namespace congvan {
namespace {

/// The rows of a campaign, as often as they are needed.
class Source {
 public:
  Source(const CampaignTools& tools, Diagnostics& says) : tools_(tools) {
    first_ = tools.open_rows(says);
    if (first_ == nullptr || first_->can_be_reopened()) return;
    columns_ = first_->columns();
    again_ = spooled(std::move(first_));
    first_ = again_();
  }

  bool is_open() const { return first_ != nullptr; }
  Rows& rows() { return *first_; }

  /// Before its first row again. False if it cannot be, of which it has complained.
  bool begin_anew(Diagnostics& says) {
    Diagnostics said;  // what it says if all is well was said before
    first_ = again_ ? again_() : tools_.open_rows(said);
    if (first_ != nullptr) return true;
    for (const Diagnostic& each : said.all()) says.add(each);
    return false;
  }

 private:
  const CampaignTools& tools_;
  std::unique_ptr<Rows> first_;
  std::vector<std::string> columns_;
  std::function<std::unique_ptr<Rows>()> again_;
};

/// Whether journals of other divisions of the rows stand in the folder: letters would be mixed.
bool has_other_journals(const Folder& folder, const Shard& shard, Diagnostics& says) {
  const std::string ending = "-of-" + std::to_string(shard.count);
  for (const std::string& name : folder.names_beginning(journal_name({}))) {
    if (shard.count == 1 ? name == journal_name({}) : name.ends_with(ending)) continue;
    says.error("campaign-folder-divided", {}, {{"path", folder.path_of(name)}});
    return true;
  }
  return false;
}

/// Whether the plan may use the folder as it is.
bool may_use(const Folder& folder, const CampaignPlan& plan, Diagnostics& says) {
  if (has_other_journals(folder, plan.shard, says)) return false;
  if (plan.resume || !folder.has(journal_name(plan.shard))) return true;
  says.error("campaign-folder-used", {}, {{"path", plan.folder}});
  return false;
}

/// What a killed run left.
void remove_temporaries(const Folder& folder, const Shard& shard) {
  for (const std::string& name : folder.names_beginning(temporary_start(shard))) {
    folder.remove(name);
  }
}

/// Letters that a former run made, which are of no row now: they stay, and are counted.
void tell_of_strays(const Crew& crew, const Folder& folder, const Journal& journal,
                    const CheckedRows& checked, const MadeRows& made, Diagnostics& says) {
  std::string first;
  std::size_t count = 0;
  journal.for_each_former([&](const JournalEntry& entry) {
    if (!entry.faults.empty()) return;
    const std::size_t row = checked.names.find(mark_of_name(entry.name));
    const bool has_row = row != 0 && !made.is_faulty[row - 1];
    const std::string file = crew.names.files_of(entry.name, 1).front();
    if (has_row || !folder.size_of(file)) return;
    if (count++ == 0) first = file;
  });
  if (count == 0) return;
  says.warning("campaign-strays", {},
               {{"path", folder.path_of(first)}, {"count", std::to_string(count)}});
}

PassEnd make_in(const Folder& folder, Crew& crew, Source& source, CheckedRows& checked,
                CampaignResult& result, Diagnostics& says) {
  const CampaignPlan& plan = crew.plan;
  auto journal = Journal::open(folder, plan.shard);
  if (!journal) {
    says.error("campaign-folder-busy", {}, {{"path", plan.folder}});
    return PassEnd::stopped;
  }
  remove_temporaries(folder, plan.shard);
  journal->begin({plan.fingerprint}, checked.rows);
  MadeRows made;
  const PassEnd end = make_rows(crew, source.rows(), checked, folder, *journal, made, says);
  result.made = made.made;
  result.skipped = made.skipped;
  result.faulty = end == PassEnd::end ? made.faulty : checked.faulty;
  if (end != PassEnd::end) return end;
  tell_of_strays(crew, folder, *journal, checked, made, says);
  journal->finish();
  return end;
}

CampaignPlan with_defaults(CampaignPlan plan, const Rows& rows) {
  plan.jobs = std::max(plan.jobs, 1U);
  if (plan.names.pieces.empty()) plan.names = default_names(rows.columns(), plan.ending);
  return plan;
}

}  // namespace

CampaignResult run_campaign(const CampaignPlan& given, const CampaignTools& tools,
                            Diagnostics& says) {
  CampaignResult result;
  result.stopped = true;
  auto folder = given.check_only ? std::nullopt : Folder::open(given.folder, false);
  if (folder && !may_use(*folder, given, says)) return result;

  Source source(tools, says);
  if (!source.is_open()) return result;
  const CampaignPlan plan = with_defaults(given, source.rows());
  if (plan.file_a_page && !has_page_holder(plan.names)) {
    says.error("campaign-page-holder", plan.names_at, {{"p", "{p}"}});
    return result;
  }
  Crew crew(plan, tools, plan.names);

  CheckedRows checked;
  const Folder* const to_be_clean = folder && !plan.resume ? &*folder : nullptr;
  PassEnd end = check_rows(crew, source.rows(), to_be_clean, checked, says);
  result.rows = checked.ours;
  result.faulty = checked.faulty;
  if (end != PassEnd::end) return result;
  if (checked.rows == 0) says.warning("campaign-no-rows", {});
  if (!plan.check_only) {
    if (!source.begin_anew(says)) return result;
    if (!folder) folder = Folder::open(plan.folder, true);
    end = make_in(*folder, crew, source, checked, result, says);
  }
  result.stopped = end != PassEnd::end;
  return result;
}

}  // namespace congvan
