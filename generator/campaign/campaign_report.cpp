#include "campaign/campaign_report.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

#include "xml/characters.h"

namespace congvan {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/// Excel takes a CSV for UTF-8 only if it begins so.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// Between several of a cell: no name of a file holds it.
constexpr std::string_view between = " | ";

/// With U+FFFD for what is no UTF-8: the path of the data may be anything.
std::string clean(std::string_view words) {
  std::string clean;
  for (std::size_t at = 0; at < words.size();) {
    const Utf8Character character = decode_utf8(words, at);
    append_utf8(clean, character.code);
    at += character.length;
  }
  return clean;
}

/// Spreadsheets compute what begins like this, also in quotes; an apostrophe stops them.
bool looks_like_formula(std::string_view words) {
  return !words.empty() && std::string_view("=+-@\t\r").find(words.front()) != words.npos;
}

std::string cell(std::string_view words) {
  std::string safe = looks_like_formula(words) ? "'" : "";
  safe += clean(words);
  if (safe.find_first_of(",\";\r\n\t") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

/// Words one after another, `part` after the first.
void join(std::string& all, std::string_view part, std::string_view words) {
  if (!all.empty()) all += part;
  all += words;
}

void write(Writer& writer, std::string_view words) {
  const std::string utf8 = clean(words);
  writer.String(utf8.data(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void write_letter(Writer& writer, const ReportRow& row) {
  writer.Key("files");
  writer.StartArray();
  for (const std::string& file : row.files) write(writer, file);
  writer.EndArray();
  writer.Key("pages");
  writer.Uint64(row.pages);
  writer.Key("sha256");
  writer.StartArray();
  for (const Sha256& digest : row.sha256) write(writer, hex(digest));
  writer.EndArray();
}

void write_faults(Writer& writer, const ReportRow& row) {
  writer.Key("faults");
  writer.StartArray();
  for (const RowFault& fault : row.faults) {
    writer.StartObject();
    writer.Key("code");
    write(writer, fault.code);
    writer.Key("message");
    write(writer, fault.sentence);
    writer.EndObject();
  }
  writer.EndArray();
}

}  // namespace

std::string report_csv_name(const Shard& shard) { return "report" + shard_tag(shard) + ".csv"; }
std::string report_jsonl_name(const Shard& shard) { return "report" + shard_tag(shard) + ".jsonl"; }

std::string csv_head() {
  return std::string(byte_order_mark) + "row,place,files,pages,sha256,faults,message\r\n";
}

std::string csv_line(const ReportRow& row) {
  std::string files;
  std::string digests;
  std::string codes;
  std::string sentences;
  for (const std::string& file : row.files) join(files, between, file);
  for (const Sha256& digest : row.sha256) join(digests, between, hex(digest));
  for (const RowFault& fault : row.faults) {
    join(codes, between, fault.code);
    join(sentences, " ", fault.sentence);
  }
  const std::string pages = row.faults.empty() ? std::to_string(row.pages) : "";
  return std::to_string(row.number) + ',' + cell(row.place) + ',' + cell(files) + ',' + pages +
         ',' + digests + ',' + cell(codes) + ',' + cell(sentences) + "\r\n";
}

std::string jsonl_line(const ReportRow& row) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("row");
  writer.Uint64(row.number);
  writer.Key("place");
  write(writer, row.place);
  row.faults.empty() ? write_letter(writer, row) : write_faults(writer, row);
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

CampaignReport::CampaignReport(const Folder& folder, const Shard& shard)
    : csv_(folder, report_csv_name(shard), temporary_start(shard) + "csv"),
      jsonl_(folder, report_jsonl_name(shard), temporary_start(shard) + "jsonl") {
  csv_.append(csv_head());
}

void CampaignReport::add(const ReportRow& row) {
  csv_.append(csv_line(row));
  jsonl_.append(jsonl_line(row));
}

void CampaignReport::finish() {
  csv_.finish();
  jsonl_.finish();
}

}  // namespace congvan
