#include "app/report.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/readable.h"
#include "app/report_json.h"

namespace congvan {
namespace {

constexpr Words severity_words(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {"lỗi", "error"};
    case Severity::warning:
      return {"cảnh báo", "warning"};
    default:
      return {"lưu ý", "note"};
  }
}

constexpr std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\033[1;31m";
    case Severity::warning:
      return "\033[1;35m";
    default:
      return "\033[1;36m";
  }
}

/// Words in colour, if colours are wanted.
std::string painted(std::string_view words, std::string_view colour, const Manner& manner) {
  if (!manner.colour) return std::string(words);
  return std::string(colour) + std::string(words) + "\033[0m";
}

/// Line `number` of a text, counted from 1, without its end.
std::string_view line_of(std::string_view text, int number) {
  for (; number > 1 && !text.empty(); --number) {
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::string place(const Where& where) {
  return where.file ? readable(to_string(where)) : "congvan";
}

Holders readable_arguments(const Diagnostic& diagnostic) {
  Holders arguments = diagnostic.arguments;
  for (auto& [name, value] : arguments) value = readable(value);
  return arguments;
}

/// Which row of data it is about, where the sentence itself does not say so.
std::string row_of(const std::string& sentence, const Holders& arguments, Language language) {
  const auto row = std::ranges::find(arguments, "row", &Holders::value_type::first);
  if (row == arguments.end() || sentence.find("{row}") != std::string::npos) return {};
  return std::string(Words{" (dòng dữ liệu ", " (row of data "}.in(language)) + row->second + ")";
}

/// A code the catalogue lacks still says something.
std::string sentence(const Diagnostic& diagnostic, const Message* message, Language language) {
  if (message == nullptr) return readable(to_string(diagnostic));
  const Holders arguments = readable_arguments(diagnostic);
  const std::string& words = message->sentence.in(language);
  return filled(words, arguments) + row_of(words, arguments, language);
}

std::string brief(const Diagnostic& diagnostic, const Message* message, const Manner& manner) {
  return place(diagnostic.where) + ": " + std::string(severity_words(diagnostic.severity).en) +
         ": " + diagnostic.code + ": " + sentence(diagnostic, message, manner.language) + "\n";
}

std::string source_lines(const Where& where, const Sources& sources, const Manner& manner) {
  const std::string* text = where.file && where.line > 0 ? sources.find(*where.file) : nullptr;
  if (text == nullptr) return {};
  const std::string shown = with_caret(line_of(*text, where.line), where.column);
  const std::size_t caret = shown.size() - 1;
  const std::size_t end = shown.find('\n');
  return "  " + shown.substr(0, end) + "\n  " + shown.substr(end + 1, caret - end - 1) +
         painted("^", "\033[1;32m", manner) + "\n";
}

std::string human(const Diagnostic& diagnostic, const Message* message, const Sources& sources,
                  const Manner& manner) {
  const Language language = manner.language;
  const std::string severity = painted(severity_words(diagnostic.severity).in(language),
                                       severity_colour(diagnostic.severity), manner);
  std::string words = painted(place(diagnostic.where), "\033[1m", manner) + ": " + severity + ": " +
                      sentence(diagnostic, message, language) + "\n" +
                      source_lines(diagnostic.where, sources, manner);
  if (message == nullptr) return words;
  const std::string mend = hint(*message, readable_arguments(diagnostic), language);
  if (!mend.empty())
    words += std::string(Words{"  gợi ý: ", "  hint: "}.in(language)) + mend + "\n";
  const std::string law = clause(*message, readable_arguments(diagnostic), language);
  if (!law.empty()) {
    words += std::string(Words{"  căn cứ: ", "  clause: "}.in(language)) + law + "\n";
  }
  return words;
}

std::string rest(std::size_t count, Language language) {
  const std::string number = std::to_string(count);
  return language == Language::vi ? "congvan: và " + number + " thông báo nữa.\n"
                                  : "congvan: and " + number + " more.\n";
}

/// In the order of the lines of each file, files in the order they first complain.
std::vector<Diagnostic> by_place(std::vector<Diagnostic> diagnostics) {
  std::map<std::string, std::size_t> files;
  const auto key = [&](const Diagnostic& diagnostic) {
    const Where& where = diagnostic.where;
    const auto file = files.try_emplace(where.file ? *where.file : "", files.size()).first->second;
    return std::tuple(file, where.line, where.column);
  };
  for (const auto& diagnostic : diagnostics) key(diagnostic);
  std::ranges::stable_sort(diagnostics, {}, key);
  return diagnostics;
}

bool is_hushed(Severity severity, const Manner& manner) {
  const bool asked_for = severity == Severity::note && manner.explains;
  return manner.quiet && severity != Severity::error && !asked_for;
}

}  // namespace

const std::string* Sources::find(std::string_view file) const {
  const auto found = std::ranges::find(texts, file, &std::pair<std::string, std::string>::first);
  return found == texts.end() ? nullptr : &found->second;
}

std::string on_one_line(const Diagnostic& diagnostic, const Catalogue& catalogue,
                        Language language) {
  const Message* message = find_message(catalogue, diagnostic.code);
  const std::string words = sentence(diagnostic, message, language);
  return diagnostic.where.file ? place(diagnostic.where) + ": " + words : words;
}

std::string report(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                   const Catalogue& catalogue, const Manner& manner) {
  std::string words;
  std::size_t shown = 0;
  std::size_t left = 0;
  for (const Diagnostic& diagnostic : by_place(diagnostics)) {
    if (is_hushed(diagnostic.severity, manner)) continue;
    const Message* message = find_message(catalogue, diagnostic.code);
    if (manner.form == DiagnosticsForm::json) {
      words += json_line(diagnostic, message, manner.language);
    } else if (manner.form == DiagnosticsForm::brief) {
      words += brief(diagnostic, message, manner);
    } else if (shown < most_shown) {
      words += human(diagnostic, message, sources, manner);
      ++shown;
    } else {
      ++left;
    }
  }
  if (left > 0) words += rest(left, manner.language);
  return words;
}

}  // namespace congvan
