#include "app/report_json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

#include "app/readable.h"

namespace congvan {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

constexpr std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    default:
      return "note";
  }
}

void write(Writer& writer, std::string_view words) {
  writer.String(words.data(), static_cast<rapidjson::SizeType>(words.size()));
}

void write_member(Writer& writer, const char* name, std::string_view words) {
  writer.Key(name);
  if (words.empty()) {
    writer.Null();
  } else {
    write(writer, words);
  }
}

void write_member(Writer& writer, const char* name, int number) {
  writer.Key(name);
  if (number == 0) {
    writer.Null();
  } else {
    writer.Int(number);
  }
}

}  // namespace

std::string json_line(const Diagnostic& diagnostic, const Message* message, Language language) {
  Holders arguments = diagnostic.arguments;
  for (auto& [name, value] : arguments) value = readable(value, true);
  const Where& where = diagnostic.where;

  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write_member(writer, "schema", 1);
  write_member(writer, "severity", name_of(diagnostic.severity));
  write_member(writer, "code", diagnostic.code);
  write_member(writer, "message",
               message != nullptr ? filled(message->sentence.in(language), arguments)
                                  : readable(to_string(diagnostic)));
  write_member(writer, "file", where.file ? readable(*where.file) : "");
  write_member(writer, "line", where.line);
  write_member(writer, "column", where.line == 0 ? 0 : where.column);
  write_member(writer, "hint", message != nullptr ? hint(*message, arguments, language) : "");
  write_member(writer, "clause", message != nullptr ? clause(*message, arguments, language) : "");
  writer.Key("arguments");
  writer.StartObject();
  for (const auto& [name, value] : arguments) {
    write(writer, name);
    write(writer, value);
  }
  writer.EndObject();
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace congvan
