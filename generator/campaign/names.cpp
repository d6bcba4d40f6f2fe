#include "campaign/names.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "campaign/file_name_fault.h"
#include "text/fold_case.h"

namespace congvan {
namespace {

constexpr std::string_view page_holder = "{p}";
constexpr std::string_view row_field = "row";
constexpr std::string_view most_pages = "999999";

std::size_t count_slashes(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count(words, '/'));
}

Pattern::Piece holder(std::string field, std::vector<Filter> filters) {
  return {{}, FieldUse{{std::move(field)}, std::move(filters)}};
}

/// The row with a field `row` for as long as this lives.
class NumberedRow {
 public:
  explicit NumberedRow(Record& row)
      : row_(row), added_(find_value(row.fields, row_field) == nullptr) {
    if (!added_) return;
    const std::string number = std::to_string(row.number);
    row.fields.push_back({std::string(row_field), {Value::Kind::number, number, number}});
  }
  ~NumberedRow() {
    if (added_) row_.fields.pop_back();
  }
  NumberedRow(const NumberedRow&) = delete;
  NumberedRow& operator=(const NumberedRow&) = delete;

 private:
  Record& row_;
  bool added_;
};

}  // namespace

Pattern default_names(const std::vector<std::string>& columns, std::string_view ending) {
  Pattern names;
  names.pieces.push_back(holder(std::string(row_field), {{"pad", {"6"}}}));
  if (!columns.empty()) {
    names.pieces.push_back({"-", {}});
    // A cell that is empty, or has neither letters nor digits of ours, is no reason to make no
    // letter.
    names.pieces.push_back(holder(columns.front(), {{"slug", {}}, {"default", {"thu"}}}));
  }
  names.pieces.push_back({std::string(ending), {}});
  return names;
}

bool has_page_holder(const Pattern& pattern) {
  if (pattern.pieces.empty() || pattern.pieces.back().field) return false;
  const std::string& words = pattern.pieces.back().words;
  const std::size_t at = words.find(page_holder);
  if (at == std::string::npos || words.find(page_holder, at + 1) != std::string::npos) return false;
  if (words.find('/', at) != std::string::npos) return false;
  return at > 0 && (words[at - 1] < '0' || words[at - 1] > '9');
}

LetterNames::LetterNames(Pattern pattern, const Where& where, bool file_a_page)
    : pattern_(std::move(pattern)), where_(where), file_a_page_(file_a_page) {
  for (const Pattern::Piece& piece : pattern_.pieces) {
    if (!piece.field) folders_ += count_slashes(piece.words);
  }
  if (file_a_page_) {
    const std::string& words = pattern_.pieces.back().words;
    holder_from_end_ = words.size() - words.find(page_holder);
  }
}

std::optional<std::string> LetterNames::name_of(Record& row, Diagnostics& says) const {
  const NumberedRow numbered(row);
  std::optional<std::string> name = expand(pattern_, row, where_, says);
  if (!name) return {};
  FileNameFault fault =
      fault_of_file_name(file_a_page_ ? std::string(*name).replace(name->size() - holder_from_end_,
                                                                   page_holder.size(), most_pages)
                                      : *name);
  if (fault.code.empty() && count_slashes(*name) != folders_) fault.code = "campaign-name-slash";
  if (fault.code.empty()) return name;
  says.error(fault.code, where_of(row), {{"name", *name}, {"what", fault.what}});
  return {};
}

std::vector<std::string> LetterNames::files_of(const std::string& name, std::size_t pages) const {
  if (!file_a_page_) return {name};
  std::vector<std::string> files;
  for (std::size_t page = 1; page <= pages; ++page) {
    files.push_back(std::string(name).replace(name.size() - holder_from_end_, page_holder.size(),
                                              std::to_string(page)));
  }
  return files;
}

ShortDigest mark_of_name(std::string_view name) { return mark_of(folded_case(name)); }

Where where_of(const Record& row) {
  const auto colon = row.place.rfind(':');
  int line = 0;
  const char* const end = row.place.data() + row.place.size();
  if (colon == row.place.npos ||
      std::from_chars(row.place.data() + colon + 1, end, line).ptr != end) {
    return {FileName(row.place), 0, 0};
  }
  return {FileName(row.place.substr(0, colon)), line, 0};
}

}  // namespace congvan
