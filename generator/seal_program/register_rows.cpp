#include "seal_program/register_rows.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <functional>
#include <string_view>
#include <utility>

#include "app/in_columns.h"
#include "registry/iso_day.h"

namespace congvan {
namespace {

/// What is exported: the name for scripts, and what an entry has there.
struct Field {
  std::string_view name;
  bool is_text;  ///< a sheet must not take it for a number or a date
  std::string (*value)(const Entry&);
};

std::string or_nothing(int number) { return number == 0 ? "" : std::to_string(number); }

constexpr Field fields[] = {
    {"year", false, [](const Entry& entry) { return std::to_string(entry.year); }},
    {"series", true, [](const Entry& entry) { return entry.series; }},
    {"number", true, [](const Entry& entry) { return written_number(entry.number); }},
    {"code", true, [](const Entry& entry) { return entry.code; }},
    {"date", false, [](const Entry& entry) { return entry.date; }},
    {"state", true, [](const Entry& entry) { return std::string(name_of(entry.state)); }},
    {"kind", true, [](const Entry& entry) { return entry.facts.kind; }},
    {"kind_name", true, [](const Entry& entry) { return entry.facts.kind_name; }},
    {"subject", true, [](const Entry& entry) { return entry.facts.subject; }},
    {"signatory", true, [](const Entry& entry) { return entry.facts.signatory; }},
    {"recipients", true, [](const Entry& entry) { return entry.facts.recipients; }},
    {"kept_by", true, [](const Entry& entry) { return entry.facts.kept_by; }},
    {"copies", false, [](const Entry& entry) { return or_nothing(entry.facts.copies); }},
    {"pages", false, [](const Entry& entry) { return or_nothing(entry.facts.pages); }},
    {"reserved_for", true, [](const Entry& entry) { return entry.reserved_for; }},
    {"reason", true, [](const Entry& entry) { return entry.reason; }},
    {"letter", true, [](const Entry& entry) { return entry.letter.id; }},
    {"letter_sha256", true, [](const Entry& entry) { return entry.letter.sha256; }},
    {"sha256", true, [](const Entry& entry) { return entry.sha256; }},
    {"path", true, [](const Entry& entry) { return entry.path; }},
    {"clerk", true, [](const Entry& entry) { return entry.clerk; }},
};

/// Digits and what stands among them in numbers, dates and times.
bool looks_like_number(std::string_view words) {
  return words.find_first_of("0123456789") != words.npos &&
         words.find_first_not_of("0123456789 .,:/+-eE") == words.npos;
}

/// Spreadsheets compute what begins like this; an apostrophe stops them. What they would take for a
/// number or a day is written as the text that it is.
std::string text_cell(const std::string& words) {
  if (looks_like_number(words)) return "=\"" + words + '"';
  const bool computed = !words.empty() && std::string_view("=+-@\t\r").find(words[0]) != words.npos;
  return (computed ? "'" : "") + words;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\";\r\n\t") == cell.npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

/// "2026-03-05 10:00:00", in Vietnam.
std::string time_words(std::int64_t time) {
  constexpr std::int64_t day = 86400, hour = 3600, minute = 60, vietnam = 7 * hour;
  const std::int64_t second = ((time + vietnam) % day + day) % day;
  std::string words = iso_day_of(time);
  for (const auto& [mark, part] :
       {std::pair(' ', second / hour), {':', second / minute % 60}, {':', second % minute}}) {
    words += mark + written_number(static_cast<int>(part));
  }
  return words;
}

Words state_name(EntryState state) {
  switch (state) {
    case EntryState::reserved:
      return {"giữ chỗ", "reserved"};
    case EntryState::taken:
      return {"đang ký", "being signed"};
    case EntryState::sealed:
      return {"đã ký, chưa vào chỗ", "signed, not in place"};
    case EntryState::issued:
      return {"đã ban hành", "issued"};
    case EntryState::voided:
      return {"hủy", "void"};
  }
  return {};
}

}  // namespace

std::string state_words(EntryState state, Language language) {
  return std::string(state_name(state).in(language));
}

std::string kind_and_subject(const LetterFacts& facts) {
  if (facts.kind_name.empty() || facts.subject.empty()) return facts.kind_name + facts.subject;
  return facts.kind_name + " " + facts.subject;
}

std::string note_of(const Entry& entry) {
  std::string note;
  if (entry.state == EntryState::voided) note = "Hủy";
  if (entry.state == EntryState::reserved) note = "Giữ chỗ";
  if (note.empty()) return note;
  const bool kept = entry.state == EntryState::reserved && !entry.reserved_for.empty();
  if (kept) note += " cho " + entry.reserved_for;
  return entry.reason.empty() ? note : note + ": " + entry.reason;
}

std::string entry_table(const std::vector<Entry>& entries, Language language) {
  const auto said = [&](Words words) { return std::string(words.in(language)); };
  Lines lines = {{said({"NĂM", "YEAR"}), said({"SỐ, KÝ HIỆU", "NUMBER"}), said({"NGÀY", "DATE"}),
                  said({"TRẠNG THÁI", "STATE"}), said({"TÊN LOẠI, TRÍCH YẾU", "KIND, SUBJECT"})}};
  for (const Entry& entry : entries) {
    std::string about = kind_and_subject(entry.facts);
    if (const std::string note = note_of(entry); !note.empty()) {
      about += (about.empty() ? "(" : " (") + note + ")";
    }
    lines.push_back({std::to_string(entry.year), entry.code, entry.date.empty() ? "-" : entry.date,
                     state_words(entry.state, language), about.empty() ? "-" : about});
  }
  return in_columns(lines);
}

std::string entry_words(const Entry& entry, const std::vector<Step>& steps, Language language) {
  Lines lines;
  for (const Field& field : fields) {
    const std::string value = field.value(entry);
    if (!value.empty()) lines.push_back({std::string(field.name), value});
  }
  for (const Step& step : steps) {
    std::string what = state_words(step.state, language);
    if (!step.reason.empty()) what += ": " + step.reason;
    lines.push_back({time_words(step.time), step.clerk + ": " + what});
  }
  return in_columns(lines);
}

std::string entry_csv(const std::vector<Entry>& entries) {
  std::string sheet = "\xEF\xBB\xBF";  // without it Excel does not take it for UTF-8
  const auto write = [&](const auto& cell_of) {
    bool first = true;
    for (const Field& field : fields) {
      sheet += (first ? "" : ",") + cell_of(field);
      first = false;
    }
    sheet += "\r\n";
  };
  write([](const Field& field) { return std::string(field.name); });
  for (const Entry& entry : entries) {
    write([&](const Field& field) {
      const std::string value = field.value(entry);
      return quoted(field.is_text ? text_cell(value) : value);
    });
  }
  return sheet;
}

std::string entry_json_lines(const std::vector<Entry>& entries) {
  std::string lines;
  for (const Entry& entry : entries) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.StartObject();
    writer.Key("schema");
    writer.Int(1);
    for (const Field& field : fields) {
      writer.Key(field.name.data(), static_cast<rapidjson::SizeType>(field.name.size()));
      const std::string value = field.value(entry);
      if (field.name == "number") {
        writer.Int(entry.number);
      } else if (!field.is_text && field.name != "date") {
        writer.Int(value.empty() ? 0 : std::stoi(value));
      } else {
        writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
      }
    }
    writer.EndObject();
    lines += buffer.GetString() + std::string("\n");
  }
  return lines;
}

}  // namespace congvan
