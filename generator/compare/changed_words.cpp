#include "compare/changed_words.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace congvan {
namespace {

using Paragraph = std::span<const Change>;

std::vector<Paragraph> paragraphs_of(const std::vector<Change>& changes) {
  std::vector<Paragraph> paragraphs;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!changes[i].ends_paragraph && i + 1 < changes.size()) continue;
    paragraphs.push_back(Paragraph(changes).subspan(begin, i + 1 - begin));
    begin = i + 1;
  }
  return paragraphs;
}

bool is_changed(Paragraph paragraph) {
  return std::ranges::any_of(paragraph,
                             [](const Change& one) { return one.kind != Change::Kind::same; });
}

/// The first words, with "..." if there were more.
std::string shortened(const std::string& words) {
  constexpr std::size_t enough = 60;  // bytes
  if (words.size() <= enough) return words;
  const std::size_t end = words.rfind(' ', enough);
  return words.substr(0, end == words.npos ? words.size() : end) + " ...";
}

std::string marked(const Change& change, bool colour) {
  constexpr std::string_view red = "\x1B[31m", green = "\x1B[32m", plain = "\x1B[m";
  if (change.kind == Change::Kind::same) return change.words;
  const bool removed = change.kind == Change::Kind::removed;
  const std::string words = removed ? "[-" + change.words + "-]" : "{+" + change.words + "+}";
  return colour ? std::string(removed ? red : green) + words + std::string(plain) : words;
}

std::string line_of(Paragraph paragraph, bool colour) {
  std::string line;
  for (const Change& change : paragraph) line += (line.empty() ? "" : " ") + marked(change, colour);
  return line;
}

}  // namespace

std::string changed_words(const std::vector<Change>& changes, bool colour) {
  const auto paragraphs = paragraphs_of(changes);
  std::string out;
  std::size_t written = 0;  // so many paragraphs, or left out
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool near = (i > 0 && is_changed(paragraphs[i - 1])) ||
                      (i + 1 < paragraphs.size() && is_changed(paragraphs[i + 1]));
    const bool changed = is_changed(paragraphs[i]);
    if (!changed && !near) continue;
    if (written < i && !out.empty()) out += "...\n";
    out += changed ? line_of(paragraphs[i], colour) : shortened(line_of(paragraphs[i], false));
    out += '\n';
    written = i + 1;
  }
  return out;
}

}  // namespace congvan
