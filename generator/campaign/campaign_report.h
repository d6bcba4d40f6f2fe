#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "campaign/fault_tape.h"
#include "campaign/file_writer.h"
#include "campaign/folder.h"
#include "campaign/journal_entry.h"
#include "template/shard.h"

namespace congvan {

/// What the report says of a row.
struct ReportRow {
  std::size_t number = 0;
  std::string place;               ///< in the data
  std::vector<std::string> files;  ///< of the letter; none where there are faults
  std::size_t pages = 0;
  std::vector<Sha256> sha256;  ///< of each file
  std::vector<RowFault> faults;
};

/// "report.csv", "report-2-of-8.csv".
std::string report_csv_name(const Shard& shard);
std::string report_jsonl_name(const Shard& shard);

// A line for spreadsheets, ending in CRLF: RFC 4180, and no cell that one would take for a formula.
std::string csv_head();
std::string csv_line(const ReportRow& row);
/// An object: row, place, then either files, pages and sha256, or faults.
std::string jsonl_line(const ReportRow& row);

/// The report of a campaign, in both forms: it appears whole, when all rows are done.
class CampaignReport {
 public:
  CampaignReport(const Folder& folder, const Shard& shard);

  void add(const ReportRow& row);
  void finish();

 private:
  WholeFile csv_;
  WholeFile jsonl_;
};

}  // namespace congvan
