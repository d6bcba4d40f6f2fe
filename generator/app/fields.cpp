#include "template/fields.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <optional>

#include "app/fault.h"
#include "app/files.h"
#include "app/form.h"
#include "app/in_columns.h"
#include "app/readable.h"
#include "app/verbs.h"

namespace congvan {
namespace {

Words kind_words(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::number:
      return {"số", "number"};
    case Value::Kind::date:
      return {"ngày", "date"};
    case Value::Kind::truth:
      return {"có/không", "yes/no"};
    case Value::Kind::list:
      return {"danh sách", "list"};
    case Value::Kind::record:
      return {"nhóm", "group"};
    default:
      return {"chữ", "text"};
  }
}

/// For scripts.
std::string_view kind_name(Value::Kind kind) {
  return kind == Value::Kind::truth    ? "truth"
         : kind == Value::Kind::record ? "record"
                                       : kind_words(kind).en;
}

std::string joined(const std::vector<std::string>& all, std::string_view between) {
  std::string words;
  for (const std::string& each : all) words += (words.empty() ? "" : std::string(between)) + each;
  return words;
}

std::string required_words(const Field& field, Language language) {
  if (field.required) return std::string(Words{"bắt buộc", "required"}.in(language));
  if (field.required_when.empty()) return std::string(Words{"không", "no"}.in(language));
  constexpr Words when = {"khi ", "when "};
  constexpr Words either = {" hoặc ", " or "};
  return std::string(when.in(language)) + joined(field.required_when, either.in(language));
}

Cells line_of(const Field& field, Language language) {
  std::vector<std::string> places;
  for (const Where& where : field.places) {
    std::string place = (where.file ? *where.file : "") + ":" + std::to_string(where.line);
    if (std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
  }
  return {field.name, std::string(kind_words(field.kind).in(language)),
          required_words(field, language), joined(places, " ")};
}

std::string table_of(const std::vector<Field>& fields, Language language) {
  const auto said = [&](Words words) { return std::string(words.in(language)); };
  Lines lines = {{said({"TRƯỜNG", "FIELD"}), said({"KIỂU", "TYPE"}), said({"BẮT BUỘC", "REQUIRED"}),
                  said({"NƠI ĐỨNG", "PLACES"})}};
  for (const Field& field : fields) lines.push_back(line_of(field, language));
  return in_columns(lines);
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& writer, std::string_view words) {
  writer.String(words.data(), static_cast<rapidjson::SizeType>(words.size()));
}

std::string json_line(const Field& field) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("schema");
  writer.Int(1);
  writer.Key("name");
  write(writer, field.name);
  writer.Key("type");
  write(writer, kind_name(field.kind));
  writer.Key("required");
  writer.Bool(field.required);
  writer.Key("required_when");
  writer.StartArray();
  for (const std::string& condition : field.required_when) write(writer, condition);
  writer.EndArray();
  writer.Key("places");
  writer.StartArray();
  for (const Where& where : field.places) {
    writer.StartObject();
    writer.Key("file");
    write(writer, where.file ? readable(*where.file) : "");
    writer.Key("line");
    writer.Int(where.line);
    writer.Key("column");
    writer.Int(where.column);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string csv_cell(const std::string& words) {
  if (words.find_first_of(",\"\r\n") == std::string::npos) return words;
  std::string cell = "\"";
  for (const char c : words) cell += c == '"' ? "\"\"" : std::string(1, c);
  return cell + "\"";
}

/// The headings of a sheet, for Excel with the mark it knows UTF-8 by. What a sheet cannot hold, a
/// list and what its items hold, is left out and said.
std::string sheet_of(const std::vector<Field>& fields, const Where& where, Diagnostics& says) {
  std::vector<std::string> cells;
  std::vector<std::string> left;
  for (const Field& field : fields) {
    const bool in_list = std::ranges::any_of(fields, [&](const Field& other) {
      return other.kind == Value::Kind::list && field.name.starts_with(other.name + ".");
    });
    const bool is_list = field.kind == Value::Kind::list && !field.splits;
    const bool nested = in_list || is_list || field.kind == Value::Kind::record;
    (nested ? left : cells).push_back(nested ? field.name : csv_cell(field.name));
  }
  if (!left.empty()) says.note("fields-not-in-sheet", where, {{"fields", joined(left, ", ")}});
  return "\xEF\xBB\xBF" + joined(cells, ",") + "\r\n";
}

std::string shown(const std::vector<Field>& fields, const Request& request, const Where& where,
                  Diagnostics& says) {
  if (request.csv) return sheet_of(fields, where, says);
  if (!request.json) return table_of(fields, request.manner.language);
  std::string lines;
  for (const Field& field : fields) lines += json_line(field);
  return lines;
}

}  // namespace

void list_fields(const Request& request, const Environment& environment, Findings& findings,
                 Stopwatch& watch) {
  if (request.csv && request.json) {
    throw Fault("options-contradict", {{"option", "--csv"}, {"other", "--json"}});
  }
  std::vector<std::string> files;
  LayoutShelf layouts(request.layout_paths, findings);
  const Reading reading{request, environment, findings, files};
  const auto form = read_form(request.arguments.front(), layouts, reading, watch);
  if (!form || findings.says.has_errors()) return;
  const Where where{form->root.where.file, 0, 0};
  std::vector<Field> fields;
  if (form->fields) fields = fields_of(*form->fields);
  if (fields.empty()) return findings.says.note("no-fields", where);

  const std::string words = shown(fields, request, where, findings.says);
  const std::string path = request.output.value_or("-");
  if (path == "-") return write_output(words);
  if (!request.force && file_exists(path)) throw Fault("file-exists", {{"file", path}});
  write_file(path, words);
}

}  // namespace congvan
