#include "campaign/journal_entry.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace congvan {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using Json = rapidjson::Value;

constexpr std::uint64_t version = 1;

void write(Writer& writer, std::string_view words) {
  writer.String(words.data(), static_cast<rapidjson::SizeType>(words.size()));
}

std::string line_in(const rapidjson::StringBuffer& buffer) {
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

/// A whole line holds an object; anything nests too little to hurt, for it is read without
/// recursion.
bool parse(std::string_view line, rapidjson::Document& document) {
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
      line.data(), line.size());
  return !document.HasParseError() && document.IsObject();
}

const Json* member(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::optional<std::uint64_t> number_in(const Json* value) {
  if (value == nullptr || !value->IsUint64()) return {};
  return value->GetUint64();
}

std::optional<std::string_view> words_in(const Json* value) {
  if (value == nullptr || !value->IsString()) return {};
  return std::string_view(value->GetString(), value->GetStringLength());
}

/// Only a page's file has another name than its letter.
std::optional<LetterFile> file_in(const Json& value, std::string_view letter) {
  if (!value.IsObject()) return {};
  const auto name = words_in(member(value, "name"));
  const auto bytes = number_in(member(value, "bytes"));
  const auto digits = words_in(member(value, "sha256"));
  const auto digest = digits ? digest_of_hex(*digits) : std::nullopt;
  if (!bytes || !digest) return {};
  return LetterFile{std::string(name.value_or(letter)), *bytes, *digest};
}

bool read_letter(const Json& object, JournalEntry& entry) {
  const auto name = words_in(member(object, "name"));
  const auto pages = number_in(member(object, "pages"));
  const Json* const files = member(object, "files");
  if (!name || !pages || files == nullptr || !files->IsArray() || files->Empty()) return false;
  entry.name = *name;
  entry.pages = *pages;
  for (const Json& each : files->GetArray()) {
    const auto file = file_in(each, *name);
    if (!file) return false;
    entry.files.push_back(*file);
  }
  return true;
}

bool read_faults(const Json& faults, JournalEntry& entry) {
  if (!faults.IsArray() || faults.Empty()) return false;
  for (const Json& each : faults.GetArray()) {
    const auto code = words_in(&each);
    if (!code) return false;
    entry.faults.emplace_back(*code);
  }
  return true;
}

void write_letter(Writer& writer, const JournalEntry& entry) {
  writer.Key("name");
  write(writer, entry.name);
  writer.Key("pages");
  writer.Uint64(entry.pages);
  writer.Key("files");
  writer.StartArray();
  for (const LetterFile& file : entry.files) {
    writer.StartObject();
    if (file.name != entry.name) {
      writer.Key("name");
      write(writer, file.name);
    }
    writer.Key("bytes");
    writer.Uint64(file.bytes);
    writer.Key("sha256");
    write(writer, hex(file.sha256));
    writer.EndObject();
  }
  writer.EndArray();
}

}  // namespace

std::string line_of(const JournalEntry& entry) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("row");
  writer.Uint64(entry.row);
  writer.Key("mark");
  write(writer, hex(entry.mark));
  if (entry.faults.empty()) {
    write_letter(writer, entry);
  } else {
    writer.Key("faults");
    writer.StartArray();
    for (const std::string& code : entry.faults) write(writer, code);
    writer.EndArray();
  }
  writer.EndObject();
  return line_in(buffer);
}

std::string line_of(const JournalHead& head) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("congvan-journal");
  writer.Uint64(version);
  writer.Key("fingerprint");
  write(writer, head.fingerprint);
  writer.EndObject();
  return line_in(buffer);
}

std::optional<JournalEntry> read_entry(std::string_view line) {
  rapidjson::Document object;
  if (!parse(line, object)) return {};
  const auto row = number_in(member(object, "row"));
  const auto digits = words_in(member(object, "mark"));
  const auto mark = digits ? mark_of_hex(*digits) : std::nullopt;
  if (!row || *row == 0 || !mark) return {};
  JournalEntry entry{*row, *mark, {}, 0, {}, {}};
  const Json* const faults = member(object, "faults");
  if (faults != nullptr ? !read_faults(*faults, entry) : !read_letter(object, entry)) return {};
  return entry;
}

std::optional<JournalHead> read_head(std::string_view line) {
  rapidjson::Document object;
  if (!parse(line, object)) return {};
  const Json* const number = member(object, "congvan-journal");
  if (number == nullptr) return {};
  const auto fingerprint = words_in(member(object, "fingerprint"));
  if (number_in(number) != version || !fingerprint) return JournalHead{"of another version"};
  return JournalHead{std::string(*fingerprint)};
}

}  // namespace congvan
