#include "campaign/check_pass.h"

#include <memory>
#include <optional>
#include <string_view>

#include "campaign/row_mark.h"

namespace congvan {
namespace {

/// What a worker found out about a row.
struct Examined {
  Record record;  ///< without its fields
  Diagnostics says;
  std::string name;  ///< empty: it has none
  ShortDigest name_mark, mark;
  bool is_in_the_way = false;  ///< a file in the folder has its name
};

class Checking {
 public:
  Checking(Crew& crew, const Folder* folder, CheckedRows& checked, Diagnostics& says)
      : crew_(crew),
        folder_(folder),
        checked_(checked),
        says_(says),
        teller_(crew.tools, Progress::Pass::checking, 0) {}

  Examined examine(unsigned worker, ReadRow row, std::size_t number);
  bool settle(std::size_t batch_rows, std::vector<Examined>& rows);
  void end() { teller_.tell(checked_.ours, checked_.faulty, true); }

 private:
  bool is_in_the_way(const std::string& name) const;
  void settle_name(const Examined& row, Diagnostics& says);
  bool settle_ours(Examined& row);

  Crew& crew_;
  const Folder* folder_;
  CheckedRows& checked_;
  Diagnostics& says_;
  Teller teller_;
};

bool Checking::is_in_the_way(const std::string& name) const {
  if (folder_ == nullptr) return false;
  return folder_->has(crew_.names.files_of(name, 1).front());
}

Examined Checking::examine(unsigned worker, ReadRow row, std::size_t number) {
  Examined examined;
  examined.mark = mark_of_row(row.record, row.faulty);
  const bool ours = crew_.is_ours(number);
  if (!row.faulty) {
    Diagnostics unheard;
    const auto name = crew_.names.name_of(row.record, ours ? row.says : unheard);
    if (name) {
      examined.name = *name;
      examined.name_mark = mark_of_name(*name);
      examined.is_in_the_way = ours && is_in_the_way(*name);
    }
    if (ours) crew_.maker_of(worker).check(row.record, row.says);
  }
  examined.says = std::move(row.says);
  examined.record = {row.record.number, std::move(row.record.place), {}};
  return examined;
}

/// The first row that has a name keeps it.
void Checking::settle_name(const Examined& row, Diagnostics& says) {
  if (row.name.empty()) return;
  const std::size_t owner = checked_.names.take(row.name_mark, checked_.rows);
  if (owner == 0) return;
  says.error("campaign-name-twice", where_of(row.record),
             {{"name", row.name}, {"row", std::to_string(owner)}});
}

bool Checking::settle_ours(Examined& row) {
  ++checked_.ours;
  if (row.is_in_the_way) {
    says_.error("campaign-letter-exists", {}, {{"path", folder_->path_of(row.name)}});
    return false;
  }
  if (row.says.all().empty()) return true;
  if (crew_.tools.complain) crew_.tools.complain(row.record, row.says);
  if (!row.says.has_errors()) return true;
  ++checked_.faulty;
  checked_.is_faulty.back() = true;
  if (!crew_.plan.check_only) checked_.faults.put(faults_in(row.says, crew_.tools));
  return true;
}

bool Checking::settle(std::size_t batch_rows, std::vector<Examined>& rows) {
  std::vector<ShortDigest> marks;
  for (Examined& row : rows) {
    ++checked_.rows;
    checked_.is_faulty.push_back(false);
    marks.push_back(row.mark);
    const bool ours = crew_.is_ours(checked_.rows);
    Diagnostics unheard;
    settle_name(row, ours ? row.says : unheard);
    if (ours && !settle_ours(row)) return false;
  }
  if (rows.size() == batch_rows) checked_.batches.push_back(mark_of_batch(marks));
  teller_.tell(checked_.ours, checked_.faulty);
  return true;
}

}  // namespace

std::uint64_t mark_of_batch(const std::vector<ShortDigest>& rows) {
  return mark_of({reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(ShortDigest)})
      .low;
}

std::vector<RowFault> faults_in(const Diagnostics& said, const CampaignTools& tools) {
  std::vector<RowFault> faults;
  for (const Diagnostic& each : said.all()) {
    if (each.severity != Severity::error) continue;
    faults.push_back({each.code, tools.sentence ? tools.sentence(each) : to_string(each)});
  }
  return faults;
}

PassEnd check_rows(Crew& crew, Rows& rows, const Folder* folder, CheckedRows& checked,
                   Diagnostics& says) {
  Checking checking(crew, folder, checked, says);
  PassJob job;
  job.jobs = crew.plan.jobs;
  job.must_stop = crew.tools.must_stop;
  job.work = [&](unsigned worker, Batch batch, const std::function<bool()>& stop) -> Rest {
    auto examined = std::make_shared<std::vector<Examined>>();
    for (std::size_t i = 0; i < batch.rows.size() && !stop(); ++i) {
      examined->push_back(checking.examine(worker, std::move(batch.rows[i]), batch.first + i));
    }
    return [&checking, examined, size = batch.rows.size()] {
      return checking.settle(size, *examined);
    };
  };
  const PassEnd end = run_pass(rows, job, says);
  if (end == PassEnd::end) checking.end();
  return end;
}

}  // namespace congvan
