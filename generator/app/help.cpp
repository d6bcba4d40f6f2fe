#include "app/help.h"

#include <algorithm>
#include <string_view>

#include "app/exit_status.h"
#include "app/version.h"

namespace congvan {
namespace {

constexpr std::size_t page_width = 88;

/// How many characters `words` show: all but the later bytes of UTF-8.
std::size_t shown_width(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count_if(
      words, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }));
}

std::string padded(std::string words, std::size_t width) {
  const std::size_t shown = shown_width(words);
  if (shown < width) words.append(width - shown, ' ');
  return words;
}

/// Words in lines that begin `indent` spaces in; the first line's indent already stands.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  for (const std::string_view word : words_of(text)) {
    const std::size_t width = shown_width(word);
    if (column > indent && column + 1 + width > page_width) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
    }
    if (column > indent) lines += " ";
    column += width + (column > indent ? 1 : 0);
    lines += word;
  }
  return lines + "\n";
}

/// A name and what is said of it: beside it if the name is short, else below.
std::string entry(const std::string& name, std::string_view text, std::size_t indent) {
  const std::string start = "  " + name;
  const std::string gap = shown_width(start) + 2 <= indent ? "" : "\n" + std::string(indent, ' ');
  return (gap.empty() ? padded(start, indent) : start + gap) + wrapped(text, indent);
}

std::string option_entries(std::string_view verb, Language language) {
  std::string lines;
  for (const Option& option : options_of(verb)) {
    lines += entry(spelled(option, language), option.help.in(language), 28);
  }
  return lines;
}

std::string usage(const Verb& verb, Language language) {
  std::string line = "congvan " + std::string(verb.name) +
                     std::string(Words{" [TÙY CHỌN...]", " [OPTION...]"}.in(language));
  if (!verb.argument.empty()) line += " " + std::string(verb.argument.in(language));
  return line;
}

std::string heading(const Words& words, Language language) {
  return "\n" + std::string(words.in(language)) + ":\n";
}

}  // namespace

std::string spelled(const Option& option, Language language) {
  std::string words = option.letter != 0 ? std::string("-") + option.letter + ", --" : "--";
  words += option.name;
  if (!option.value.empty()) words += " " + std::string(option.value.in(language));
  return words;
}

std::string help(Language language) {
  std::string page = "congvan " + std::string(version()) + "\n";
  page += Words{"Làm văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP từ tệp mô tả XML.\n",
                "Makes official letters to Decree 30/2020/NĐ-CP from their XML description.\n"}
              .in(language);
  page += heading({"Cách dùng", "Usage"}, language);
  page += std::string("  congvan ") +
          std::string(Words{"LỆNH [TÙY CHỌN...] [VÀO]", "VERB [OPTION...] [IN]"}.in(language)) +
          "\n";
  page += heading({"Lệnh", "Verbs"}, language);
  for (const Verb& verb : all_verbs()) {
    std::string name(verb.name);
    if (!verb.argument.empty()) name += " " + std::string(verb.argument.in(language));
    page += entry(name, verb.summary.in(language), 28);
  }
  page += heading({"Tùy chọn chung", "Options of every verb"}, language);
  page += option_entries("", language);
  page += heading({"Mã kết thúc", "Exit status"}, language);
  for (const ExitStatus& status : all_exit_statuses()) {
    page += entry(std::to_string(status.number), status.meaning.in(language), 6);
  }
  return page;
}

std::string help(const Verb& verb, Language language) {
  std::string page = usage(verb, language) + "\n\n";
  page += wrapped(verb.summary.in(language), 0) + "\n" + wrapped(verb.details.in(language), 0);
  if (!verb.choices.empty()) {
    page += "\n" + (std::string(verb.argument.in(language)) + ": ") +
            wrapped(verb.choices, shown_width(verb.argument.in(language)) + 2);
  }
  page += heading({"Tùy chọn", "Options"}, language);
  return page + option_entries(verb.name, language);
}

}  // namespace congvan
