#include "campaign/make_pass.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>

#include "campaign/campaign_report.h"
#include "campaign/file_writer.h"
#include "campaign/row_mark.h"

namespace congvan {
namespace {

using Clock = std::chrono::steady_clock;

/// Letters wait no longer than this for their entry in the journal.
constexpr auto most_waiting = std::chrono::seconds(2);

/// What a worker did with a row.
struct Done {
  enum class What { other_shard, known_faulty, made, skipped, faulty } what = What::other_shard;
  Record record;  ///< without its fields
  Diagnostics says;
  JournalEntry entry;
};

struct DoneBatch {
  std::size_t first = 1;  ///< row
  bool changed = false;   ///< these are not the rows that were checked
  std::vector<Done> rows;
};

class Making {
 public:
  Making(Crew& crew, CheckedRows& checked, const Folder& folder, Journal& journal, MadeRows& made,
         Diagnostics& says);

  DoneBatch work(unsigned worker, Batch batch, const std::function<bool()>& stop);
  bool settle(DoneBatch& batch);
  void end();

 private:
  bool is_as_checked(const Batch& batch, std::vector<ShortDigest>& marks) const;
  Done do_row(unsigned worker, ReadRow& row, std::size_t number, const ShortDigest& mark);
  bool is_there(const JournalEntry& entry) const;
  void make(unsigned worker, ReadRow& row, Done& done);
  void write(unsigned worker, const MadeLetter& letter, JournalEntry& entry);
  void settle_row(Done& done, std::size_t number);
  void settle_faulty(Done& done, ReportRow& row);

  Crew& crew_;
  CheckedRows& checked_;
  const Folder& folder_;
  Journal& journal_;
  MadeRows& made_;
  Diagnostics& says_;
  std::vector<FileWriter> writers_;  ///< of each worker
  CampaignReport report_;
  Teller teller_;
  Clock::time_point committed_ = Clock::now();
};

Making::Making(Crew& crew, CheckedRows& checked, const Folder& folder, Journal& journal,
               MadeRows& made, Diagnostics& says)
    : crew_(crew),
      checked_(checked),
      folder_(folder),
      journal_(journal),
      made_(made),
      says_(says),
      report_(folder, crew.plan.shard),
      teller_(crew.tools, Progress::Pass::making, checked.ours) {
  const std::string start = temporary_start(crew.plan.shard);
  for (unsigned worker = 0; worker < crew.plan.jobs; ++worker) {
    writers_.emplace_back(folder, start + "letter-" + std::to_string(worker));
  }
}

bool Making::is_as_checked(const Batch& batch, std::vector<ShortDigest>& marks) const {
  for (const ReadRow& row : batch.rows) marks.push_back(mark_of_row(row.record, row.faulty));
  return batch.index < checked_.batches.size() &&
         mark_of_batch(marks) == checked_.batches[batch.index];
}

DoneBatch Making::work(unsigned worker, Batch batch, const std::function<bool()>& stop) {
  DoneBatch done{batch.first, false, {}};
  std::vector<ShortDigest> marks;
  done.changed = !is_as_checked(batch, marks);
  for (std::size_t i = 0; i < batch.rows.size() && !done.changed && !stop(); ++i) {
    done.rows.push_back(do_row(worker, batch.rows[i], batch.first + i, marks[i]));
  }
  return done;
}

Done Making::do_row(unsigned worker, ReadRow& row, std::size_t number, const ShortDigest& mark) {
  Done done;
  if (!crew_.is_ours(number)) return done;
  done.entry.row = number;
  done.entry.mark = mark;
  if (checked_.is_faulty[number - 1]) {
    done.what = Done::What::known_faulty;
  } else {
    Diagnostics unheard;  // it was good when it was checked
    done.entry.name = crew_.names.name_of(row.record, unheard).value();
    auto former = journal_.find(number);
    if (former && former->mark == mark && former->name == done.entry.name && is_there(*former)) {
      done.what = Done::What::skipped;
      done.entry = std::move(*former);
    } else {
      make(worker, row, done);
    }
  }
  done.record = {row.record.number, std::move(row.record.place), {}};
  return done;
}

bool Making::is_there(const JournalEntry& entry) const {
  const auto names = crew_.names.files_of(entry.name, entry.files.size());
  const auto is_whole = [&](const LetterFile& file) {
    return folder_.size_of(file.name) == file.bytes;
  };
  return std::ranges::equal(names, entry.files, {}, {}, &LetterFile::name) &&
         std::ranges::all_of(entry.files, is_whole);
}

void Making::make(unsigned worker, ReadRow& row, Done& done) {
  const auto letter = crew_.maker_of(worker).make(row.record, done.says);
  if (!letter || done.says.has_errors()) {
    done.what = Done::What::faulty;
    return;
  }
  write(worker, *letter, done.entry);
  done.what = Done::What::made;
}

void Making::write(unsigned worker, const MadeLetter& letter, JournalEntry& entry) {
  const auto files = crew_.names.files_of(entry.name, letter.files.size());
  if (files.size() != letter.files.size()) {
    throw std::logic_error("a letter of several files has one name");
  }
  entry.pages = letter.pages;
  for (std::size_t i = 0; i < files.size(); ++i) {
    writers_[worker].write(files[i], letter.files[i]);
    entry.files.push_back({files[i], letter.files[i].size(), sha256(letter.files[i])});
  }
  // A former letter of this row may have had more pages: they would be taken for this one's.
  if (!crew_.plan.file_a_page || !crew_.plan.resume) return;
  for (std::size_t page = files.size() + 1;; ++page) {
    const std::string name = crew_.names.files_of(entry.name, page).back();
    if (!folder_.size_of(name)) return;
    folder_.remove(name);
  }
}

bool Making::settle(DoneBatch& batch) {
  if (batch.changed) {
    says_.error("campaign-rows-changed", {}, {{"row", std::to_string(batch.first)}});
    return false;
  }
  for (std::size_t i = 0; i < batch.rows.size(); ++i) settle_row(batch.rows[i], batch.first + i);
  const auto now = Clock::now();
  if (journal_.waiting() >= crew_.plan.group || now - committed_ >= most_waiting) {
    journal_.commit();
    committed_ = Clock::now();
  }
  teller_.tell(made_.rows, made_.faulty);
  return true;
}

void Making::settle_row(Done& done, std::size_t number) {
  using What = Done::What;
  made_.is_faulty.resize(number);
  if (done.what == What::other_shard) return;
  ++made_.rows;
  ReportRow row{done.record.number, std::move(done.record.place), {}, 0, {}, {}};
  if (done.what == What::known_faulty || done.what == What::faulty) {
    settle_faulty(done, row);
  } else {
    row.pages = done.entry.pages;
    for (const LetterFile& file : done.entry.files) {
      row.files.push_back(file.name);
      row.sha256.push_back(file.sha256);
    }
    ++(done.what == What::made ? made_.made : made_.skipped);
  }
  if (done.what != What::skipped) journal_.add(done.entry);
  report_.add(row);
}

void Making::settle_faulty(Done& done, ReportRow& row) {
  ++made_.faulty;
  made_.is_faulty.back() = true;
  if (done.what == Done::What::known_faulty) {
    row.faults = checked_.faults.take();
  } else {
    if (crew_.tools.complain) crew_.tools.complain({row.number, row.place, {}}, done.says);
    row.faults = faults_in(done.says, crew_.tools);
    if (row.faults.empty()) throw std::logic_error("no letter, and no fault said");
  }
  done.entry.name.clear();
  for (const RowFault& fault : row.faults) done.entry.faults.push_back(fault.code);
}

void Making::end() {
  journal_.commit();
  report_.finish();
  teller_.tell(made_.rows, made_.faulty, true);
}

}  // namespace

PassEnd make_rows(Crew& crew, Rows& rows, CheckedRows& checked, const Folder& folder,
                  Journal& journal, MadeRows& made, Diagnostics& says) {
  Making making(crew, checked, folder, journal, made, says);
  PassJob job;
  job.jobs = crew.plan.jobs;
  job.must_stop = crew.tools.must_stop;
  job.work = [&](unsigned worker, Batch batch, const std::function<bool()>& stop) -> Rest {
    auto done = std::make_shared<DoneBatch>(making.work(worker, std::move(batch), stop));
    return [&making, done] { return making.settle(*done); };
  };
  PassEnd end = PassEnd::stopped;
  try {
    end = run_pass(rows, job, says);
  } catch (...) {
    try {
      journal.commit();
    } catch (...) {  // the first trouble is the one to tell
    }
    throw;
  }
  if (end == PassEnd::end && made.is_faulty.size() != checked.rows) {
    says.error("campaign-rows-changed", {}, {{"row", std::to_string(made.is_faulty.size() + 1)}});
    end = PassEnd::stopped;
  }
  end == PassEnd::end ? making.end() : journal.commit();
  return end;
}

}  // namespace congvan
