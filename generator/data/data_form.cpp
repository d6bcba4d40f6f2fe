#include "data/data_form.h"

#include <algorithm>

namespace congvan {
namespace {

struct Ending {
  std::string_view ending;
  DataForm form;
};
constexpr Ending endings[] = {
    {".csv", DataForm::csv},           {".tsv", DataForm::csv},
    {".txt", DataForm::csv},           {".xlsx", DataForm::xlsx},
    {".json", DataForm::json},         {".jsonl", DataForm::json_lines},
    {".ndjson", DataForm::json_lines}, {".sqlite", DataForm::sqlite},
    {".sqlite3", DataForm::sqlite},    {".db", DataForm::sqlite},
};

bool ends_with(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  return std::ranges::equal(path.substr(path.size() - ending.size()), ending, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
  });
}

std::string_view without_blanks(std::string_view words) {
  words.remove_prefix(std::min(words.find_first_not_of(" \t\r\n"), words.size()));
  return words.substr(0, words.find_last_not_of(" \t\r\n") + 1);
}

/// Whether an object stands on the first line and another begins on the next.
bool is_lines(std::string_view text) {
  const auto end = text.find('\n');
  if (end == text.npos) return false;
  return without_blanks(text.substr(0, end)).ends_with('}') &&
         without_blanks(text.substr(end)).starts_with('{');
}

}  // namespace

std::string_view name_of(DataForm form) {
  switch (form) {
    case DataForm::csv:
      return "CSV";
    case DataForm::xlsx:
      return "XLSX";
    case DataForm::json:
      return "JSON";
    case DataForm::json_lines:
      return "JSON Lines";
    case DataForm::sqlite:
      return "SQLite";
    case DataForm::postgresql:
      return "PostgreSQL";
  }
  return "";
}

std::optional<DataForm> form_of_name(std::string_view path) {
  for (const auto& [ending, form] : endings) {
    if (ends_with(path, ending)) return form;
  }
  return {};
}

DataForm form_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("SQLite format 3")) return DataForm::sqlite;
  // Zipped; and what Excel wrote before, of which the reader of workbooks knows what to say.
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return DataForm::xlsx;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view text = without_blanks(bytes);
  if (text.starts_with('[')) return DataForm::json;
  if (text.starts_with('{')) return is_lines(text) ? DataForm::json_lines : DataForm::json;
  return DataForm::csv;
}

}  // namespace congvan
