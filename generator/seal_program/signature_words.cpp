#include "seal_program/signature_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <regex>

#include "app/readable.h"
#include "app/report.h"
#include "paint/timestamp.h"

namespace congvan {
namespace {

struct StandingWords {
  std::string_view code;
  Words words;
};

const StandingWords& words_of(Standing standing) {
  static constexpr std::array<StandingWords, 3> all = {
      {{"valid", {"HỢP LỆ", "VALID"}},
       {"unknown", {"CHƯA RÕ NGƯỜI KÝ", "SIGNER UNKNOWN"}},
       {"broken", {"HỎNG", "BROKEN"}}}};
  return all[static_cast<std::size_t>(standing)];
}

std::string joined(const std::vector<std::string>& all) {
  std::string words;
  for (const std::string& one : all) words += (words.empty() ? "" : ", ") + one;
  return words;
}

std::vector<std::string> fields_of(const SignatureReport& report) {
  std::vector<std::string> fields = {report.place.field};
  fields.insert(fields.end(), report.place.further_fields.begin(),
                report.place.further_fields.end());
  return fields;
}

/// Who signed, as far as the signature can be read.
std::optional<CertificateFacts> signer_of(const SignatureReport& report) {
  if (report.signature) return report.signature->signer;
  return report.time_stamp ? report.time_stamp->authority : std::nullopt;
}

/// The time that a time stamp proves, or claims.
std::optional<std::int64_t> stamped_at(const SignatureReport& report) {
  if (report.time_stamp && !report.time_stamp->damage) return report.time_stamp->time;
  if (!report.signature || !report.signature->time_stamp) return std::nullopt;
  const TimeStampVerdict& stamp = *report.signature->time_stamp;
  return stamp.damage ? std::nullopt : std::optional(stamp.time);
}

/// Fills a line of a person's report.
class Lines {
 public:
  explicit Lines(Language language) : language_(language) {}

  void add(Words words, const Holders& values) {
    text_ += "  " + readable(filled(words.in(language_), values)) + "\n";
  }
  std::string take() { return std::move(text_); }

 private:
  Language language_;
  std::string text_;
};

void add_signer(const SignatureReport& report, Lines& lines) {
  const auto signer = signer_of(report);
  if (!signer) return;
  const bool believed = report.standing == Standing::valid;
  const Holders values = {{"name", signer->name}, {"issuer", signer->issuer}};
  if (report.time_stamp) {
    lines.add({"Dấu thời gian của {name}, chứng thư do {issuer} cấp.",
               "A time stamp of {name}; certificate issued by {issuer}."},
              values);
  } else if (believed) {
    lines.add({"Người ký: {name}; chứng thư do {issuer} cấp, được tin cậy.",
               "Signed by {name}; certificate issued by {issuer}, trusted."},
              values);
  } else {
    lines.add({"Người ký tự nêu là {name}; chứng thư ghi nơi cấp là {issuer}.",
               "The signer claims to be {name}; the certificate names {issuer} as issuer."},
              values);
  }
}

/// "2026-09-08T09:30:00+07:00" of "D:20260908093000+07'00'" (ISO 32000-1, 7.9.4); anything else as
/// it is.
std::string shown_time(const std::string& words) {
  static const std::regex form(
      R"(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|([+-]\d\d)'(\d\d)'?)?.*)");
  std::smatch parts;
  constexpr std::size_t longest = 40;  // what is longer is none, and is not for recursion
  if (words.size() > longest || !std::regex_match(words, parts, form)) return words;
  std::string time = parts.format("$1-$2-$3T$4:$5:$6");
  if (parts[8].matched) return time + parts.format("$8:$9");
  return time + parts.format("$7");
}

void add_time(const SignatureReport& report, Lines& lines) {
  if (const auto time = stamped_at(report)) {
    lines.add({"Có trước {time}, theo dấu thời gian.", "There before {time}, by a time stamp."},
              {{"time", iso_timestamp(*time)}});
  } else if (!report.place.time.empty()) {
    lines.add({"Thời gian do máy người ký ghi, không có chứng thực: {time}.",
               "The signer's own clock, which proves nothing, said {time}."},
              {{"time", shown_time(report.place.time)}});
  }
}

void add_coverage(const SignatureReport& report, Lines& lines) {
  if (!report.coverage.faults.empty()) return;
  const bool bad =
      std::ranges::any_of(report.changes, [](const Change& change) { return !change.is_allowed; });
  const Holders values = {{"count", std::to_string(report.coverage.revisions_after)}};
  if (report.coverage.revisions_after == 0) {
    lines.add({"Ký trên toàn bộ tệp; sau đó không có gì thay đổi.",
               "It covers the whole file; nothing came after it."},
              values);
  } else if (!bad) {
    lines.add(
        {"Sau đó tệp có thêm {count} lần ghi, chỉ gồm những việc được phép (ký các ô khác, "
         "dấu thời gian, dữ liệu kiểm tra).",
         "Revisions that came after it: {count}, with nothing but what is allowed (signing other "
         "slots, time stamps, what verifies them)."},
        values);
  } else {
    lines.add({"Sau đó tệp có thêm {count} lần ghi, trong đó có thay đổi KHÔNG được phép.",
               "Revisions that came after it: {count}, with changes that are NOT allowed."},
              values);
  }
}

std::string_view code_of(RevocationStatus::State state) {
  switch (state) {
    case RevocationStatus::State::not_needed:
      return "not-needed";
    case RevocationStatus::State::good:
      return "good";
    case RevocationStatus::State::revoked_later:
      return "revoked-later";
    case RevocationStatus::State::revoked:
      return "revoked";
    case RevocationStatus::State::unknown:
      return "unknown";
    case RevocationStatus::State::not_offered:
      return "not-offered";
  }
  return "unknown";
}

std::string_view code_of(RevocationStatus::Source source) {
  if (source == RevocationStatus::Source::ocsp) return "ocsp";
  return source == RevocationStatus::Source::crl ? "crl" : "none";
}

std::vector<JsonObject> json_of(const std::vector<ChainLink>& chain) {
  std::vector<JsonObject> all;
  for (const ChainLink& link : chain) {
    all.push_back(JsonObject()
                      .add("name", link.facts.name)
                      .add("issuer", link.facts.issuer)
                      .add("serial", link.facts.serial)
                      .add("anchor", link.is_anchor)
                      .add("revocation", code_of(link.revocation.state))
                      .add("source", code_of(link.revocation.source))
                      .add("from_document", link.revocation.from_document));
  }
  return all;
}

std::vector<JsonObject> json_of(const std::vector<Change>& changes) {
  std::vector<JsonObject> all;
  for (const Change& change : changes) {
    all.push_back(JsonObject()
                      .add("code", change.code)
                      .add("what", change.what)
                      .add("allowed", change.is_allowed));
  }
  return all;
}

std::optional<std::string> iso(const std::optional<std::int64_t>& time) {
  return time ? std::optional(iso_timestamp(*time)) : std::nullopt;
}

}  // namespace

std::string words_of(const SignatureReport& report, const Catalogue& catalogue, Language language) {
  std::string head = joined(fields_of(report)) + ": ";
  head += words_of(report.standing).words.in(language);
  if (!report.level.empty()) head += " (PAdES " + report.level + ")";
  Lines lines(language);
  add_signer(report, lines);
  add_time(report, lines);
  add_coverage(report, lines);
  for (const Diagnostic& reason : report.reasons) {
    lines.add({"{reason}", "{reason}"}, {{"reason", on_one_line(reason, catalogue, language)}});
  }
  return readable(head) + "\n" + lines.take();
}

JsonObject json_of(const SignatureReport& report, const Catalogue& catalogue, Language language) {
  const auto signer = signer_of(report);
  std::vector<JsonObject> reasons;
  for (const Diagnostic& reason : report.reasons) {
    reasons.push_back(JsonObject()
                          .add("code", reason.code)
                          .add("message", on_one_line(reason, catalogue, language)));
  }
  const TrustVerdict trust = report.signature    ? report.signature->trust
                             : report.time_stamp ? report.time_stamp->trust
                                                 : TrustVerdict{};
  JsonObject line;
  line.add("schema", std::int64_t{1})
      .add("fields", fields_of(report))
      .add("kind", report.place.is_time_stamp ? "time-stamp" : "signature")
      .add("standing", words_of(report.standing).code)
      .add("level", report.level)
      .add("signer", signer ? std::optional(signer->name) : std::nullopt)
      .add("issuer", signer ? std::optional(signer->issuer) : std::nullopt)
      .add("serial", signer ? std::optional(signer->serial) : std::nullopt)
      .add("stamped", iso(stamped_at(report)))
      .add("claimed", shown_time(report.place.time))
      .add("reason", report.place.reason)
      .add("location", report.place.location)
      .add("digest", report.signature ? report.signature->digest : "")
      .add("algorithm", report.signature ? report.signature->algorithm : "")
      .add("covers_bytes", static_cast<std::int64_t>(report.coverage.end))
      .add("revisions_after", static_cast<std::int64_t>(report.coverage.revisions_after))
      .add("changes", json_of(report.changes))
      .add("chain", json_of(trust.chain))
      .add("reasons", reasons);
  return line;
}

}  // namespace congvan
