#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "app/messages.h"
#include "app/report.h"
#include "base/diagnostics.h"
#include "campaign_program/progress_line.h"
#include "template/value.h"

namespace congvan {

/// Tells of the faults of rows as they come. A person is told of the first hundred, which warnings
/// and notes never use up: the report has all faults. A warning that the template itself gives rise
/// to, the same for row after row, is told once.
class Complaints {
 public:
  Complaints(const Manner& manner, const Sources& sources, ProgressLine& progress)
      : manner_(manner), sources_(sources), progress_(progress), catalogue_(own_catalogue()) {}

  void add(const Record& row, const Diagnostics& says);

  /// The words of one, for the report: "mau.xml:12:5: ...".
  std::string sentence(const Diagnostic& diagnostic) const;

  /// Of faults that were not told.
  std::size_t left() const { return left_; }

 private:
  bool is_to_be_told(const Diagnostic& said);

  const Manner& manner_;
  const Sources& sources_;
  ProgressLine& progress_;
  const Catalogue catalogue_;
  std::set<std::string> warned_;  ///< of what, each once; never many
  std::size_t shown_ = 0;         ///< errors
  std::size_t left_ = 0;
};

}  // namespace congvan
