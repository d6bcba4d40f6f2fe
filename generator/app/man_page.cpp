#include "app/man_page.h"

#include <string_view>

#include "app/exit_status.h"
#include "app/options.h"
#include "app/version.h"

namespace congvan {
namespace {

/// Words as roff shows them and does not obey them.
std::string escaped(std::string_view words) {
  std::string result;
  if (words.starts_with('.') || words.starts_with('\'')) result = "\\&";
  for (const char c : words) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

std::string bold(std::string_view words) { return "\\fB" + escaped(words) + "\\fR"; }
std::string italic(std::string_view words) { return "\\fI" + escaped(words) + "\\fR"; }

std::string section(const Words& title, Language language) {
  return ".SH \"" + std::string(title.in(language)) + "\"\n";
}

std::string item(const std::string& name, std::string_view text) {
  return ".TP\n" + name + "\n" + escaped(text) + "\n";
}

std::string option_item(const Option& option, Language language) {
  std::string name;
  if (option.letter != 0) name = bold(std::string("-") + option.letter) + ", ";
  name += bold("--" + std::string(option.name));
  if (!option.value.empty()) name += " " + italic(option.value.in(language));
  std::string text(option.help.in(language));
  if (!option.verbs.empty()) text += " (" + std::string(option.verbs) + ")";
  return item(name, text);
}

std::string verb_item(const Verb& verb, Language language) {
  std::string name = bold("congvan " + std::string(verb.name));
  if (!verb.argument.empty()) name += " " + italic(verb.argument.in(language));
  return item(
      name, std::string(verb.summary.in(language)) + " " + std::string(verb.details.in(language)));
}

struct Variable {
  std::string_view name;
  Words meaning;
};

constexpr Variable variables[] = {
    {"SOURCE_DATE_EPOCH",
     {"Thời điểm tạo ghi trong PDF, khi không có --creation-timestamp.",
      "The time of creation in the PDF, unless --creation-timestamp is given."}},
    {"CONGVAN_FONT_PATH",
     {"Các thư mục phông chữ, cách nhau bằng dấu hai chấm, tìm sau --font-path.",
      "Folders of fonts, separated by colons, after those of --font-path."}},
    {"LC_ALL, LC_MESSAGES, LANG",
     {"Ngôn ngữ của thông báo: tiếng Việt nếu bắt đầu bằng vi.",
      "The language of messages: Vietnamese if it begins with vi."}},
    {"NO_COLOR", {"Không dùng màu.", "No colours."}},
};

}  // namespace

std::string man_page(Language language) {
  std::string page = ".TH CONGVAN 1 \"\" \"congvan " + std::string(version()) + "\"\n";
  page += section({"TÊN", "NAME"}, language);
  page += "congvan \\- ";
  page += escaped(Words{"làm văn bản hành chính từ tệp mô tả XML",
                        "make Vietnamese official letters from their description"}
                      .in(language)) +
          "\n";
  page += section({"CÁCH DÙNG", "SYNOPSIS"}, language);
  page += bold("congvan") + " " + italic(Words{"LỆNH", "VERB"}.in(language)) + " [" +
          italic(Words{"TÙY CHỌN", "OPTION"}.in(language)) + "...] [" +
          italic(Words{"VÀO", "IN"}.in(language)) + "]\n";
  page += section({"LỆNH", "VERBS"}, language);
  for (const Verb& verb : all_verbs()) page += verb_item(verb, language);
  page += section({"TÙY CHỌN", "OPTIONS"}, language);
  for (const Option& option : all_options()) page += option_item(option, language);
  page += section({"MÃ KẾT THÚC", "EXIT STATUS"}, language);
  for (const ExitStatus& status : all_exit_statuses()) {
    page += item(bold(std::to_string(status.number)), status.meaning.in(language));
  }
  page += section({"BIẾN MÔI TRƯỜNG", "ENVIRONMENT"}, language);
  for (const Variable& variable : variables) {
    page += item(bold(variable.name), variable.meaning.in(language));
  }
  return page;
}

}  // namespace congvan
