#include "campaign_program/complaints.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/files.h"

namespace congvan {
namespace {

/// Says of which row it is, where it does not yet.
Diagnostic of_row(Diagnostic diagnostic, const Record& row) {
  const bool says_so = std::ranges::any_of(
      diagnostic.arguments, [](const auto& argument) { return argument.first == "row"; });
  const bool stands_there = (to_string(diagnostic.where) + ":").starts_with(row.place + ":");
  if (!says_so && !stands_there) diagnostic.arguments.emplace_back("row", row.place);
  return diagnostic;
}

}  // namespace

bool Complaints::is_to_be_told(const Diagnostic& said) {
  const bool human = manner_.form == DiagnosticsForm::human;
  if (said.severity == Severity::error) {
    if (human && shown_ == most_shown) {
      ++left_;
      return false;
    }
    ++shown_;
    return true;
  }
  if (manner_.quiet) return false;
  if (!human) return true;
  const std::string words = to_string(said);
  if (warned_.contains(words)) return false;
  if (warned_.size() == most_shown) {
    ++left_;
    return false;
  }
  warned_.insert(words);
  return true;
}

void Complaints::add(const Record& row, const Diagnostics& says) {
  std::vector<Diagnostic> told;
  for (const Diagnostic& said : says.all()) {
    if (is_to_be_told(said)) told.push_back(of_row(said, row));
  }
  if (told.empty()) return;
  progress_.clear();
  write_complaint(report(told, sources_, catalogue_, manner_));
}

std::string Complaints::sentence(const Diagnostic& diagnostic) const {
  return on_one_line(diagnostic, catalogue_, manner_.language);
}

}  // namespace congvan
