#include "data/csv_separator.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace congvan {
namespace {

constexpr std::string_view candidates = ",;\t|";
constexpr std::size_t most_lines = 50;
constexpr std::size_t most_bytes = std::size_t{1} << 16;

/// How often each candidate stands in a line.
using Counts = std::array<std::size_t, candidates.size()>;

/// Goes over the lines as any of the candidates would split them: a quote opens a cell only where
/// a cell may begin.
std::vector<Counts> count_candidates(std::string_view text) {
  std::vector<Counts> lines;
  Counts counts{};
  bool quoted = false;
  bool cell_begins = true;
  bool line_begins = true;
  for (std::size_t at = 0; at < text.size() && lines.size() < most_lines; ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '"') quoted = false;  // the second of two opens it again, below
      cell_begins = c == '"';
      continue;
    }
    if (c == '\n' || c == '\r') {
      if (!line_begins) lines.push_back(counts);
      counts = {};
      line_begins = cell_begins = true;
      continue;
    }
    line_begins = false;
    const std::size_t candidate = candidates.find(c);
    if (candidate != candidates.npos) ++counts[candidate];
    quoted = c == '"' && cell_begins;
    cell_begins = candidate != candidates.npos || (cell_begins && c == ' ');
  }
  if (!line_begins && !quoted && lines.size() < most_lines) lines.push_back(counts);
  return lines;
}

}  // namespace

CsvSeparator find_separator(std::string_view text) {
  if (text.starts_with("sep=") && text.size() > 4) {
    const std::size_t end = std::min(text.find_first_of("\r\n", 4), text.size());
    if (end <= 5 && candidates.find(text[4]) != candidates.npos) return {text[4], end};
  }
  const std::vector<Counts> lines = count_candidates(text.substr(0, most_bytes));
  CsvSeparator best;
  std::tuple<std::size_t, std::size_t> most{};
  for (std::size_t i = 0; i < candidates.size() && !lines.empty(); ++i) {
    const std::size_t in_headings = lines.front()[i];
    if (in_headings == 0) continue;
    const auto alike = static_cast<std::size_t>(
        std::ranges::count_if(lines, [&](const Counts& line) { return line[i] == in_headings; }));
    const std::tuple found(alike, in_headings);
    if (found <= most) continue;
    most = found;
    best.character = candidates[i];
  }
  return best;
}

}  // namespace congvan
