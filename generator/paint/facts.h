#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace congvan {

enum class PdfStandard { a_2a, a_3a, none };

/// What a PDF says of itself beside its pages. All of it comes from outside, so that the same
/// pages and facts are the same bytes on every machine.
struct Facts {
  struct Attachment {
    std::string name;  ///< file name, no folders
    std::string description;
    std::string media_type;  ///< "text/xml"
    std::string bytes;
  };

  PdfStandard standard = PdfStandard::a_2a;
  /// Seconds since 1970-01-01T00:00:00Z, written in Vietnam's time, +07:00; none: the file does not
  /// say when it was made.
  std::optional<std::int64_t> created;
  std::optional<std::int64_t> modified;  ///< the same; none: when it was created
  std::string producer;                  ///< "congvan 0.1.0"
  std::string language = "vi-VN";

  std::string title;  ///< what a window shows: kind, number and subject
  std::string issuer;
  std::string code;  ///< number and notation, "05/BNV-VP"; number missing: "/BNV-VP"
  std::string date;  ///< ISO 8601, as far as known: "2023-05"
  std::string kind;  ///< "Công văn"
  std::string subject;
  std::string signatory;
  std::string draft;       ///< of what must not be signed: which draft it is; "" if it is none
  std::string recipients;  ///< who it is addressed to, parted by "; "

  std::optional<Attachment> source;  ///< the description, attached as Source; needs a_3a
};

/// What a window shows: kind, number and notation if there is a number, and subject.
std::string title_of(const Facts& facts);

}  // namespace congvan
