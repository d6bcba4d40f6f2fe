#include "seal/cross_references.h"

#include <algorithm>
#include <set>
#include <string>

#include "seal/damaged_pdf.h"
#include "seal/pdf_scanner.h"
#include "seal/stream_bytes.h"

namespace congvan {
namespace {

constexpr std::size_t line_bytes = 20;  // of a table's entry (7.5.4)
constexpr std::size_t tail_bytes = 1'024;
constexpr std::string_view white(" \r\n\t\f\0", 6);

std::optional<std::size_t> number_of(const PdfEntries& entries, std::string_view key) {
  const auto found = entries.find(key);
  if (found == entries.end()) return {};
  const auto number = whole_number(found->second);
  if (!number) throw DamagedPdf("/" + std::string(key) + " is no whole number");
  return *number;
}

/// "startxref", a number, "%%EOF": the offset it says, and the byte after it and its line.
struct Tail {
  std::size_t offset = 0;
  std::size_t end = 0;
};

std::optional<Tail> tail_at(std::string_view pdf, PdfScanner scanner) {
  if (!scanner.accept("startxref")) return {};
  const auto offset = whole_number(scanner.text_of(scanner.next()));
  if (!offset) return {};
  constexpr std::string_view eof = "%%EOF";  // a comment to the scanner
  const std::size_t mark = pdf.find_first_not_of(white, scanner.at());
  if (mark == pdf.npos || !pdf.substr(mark).starts_with(eof)) return {};
  return Tail{*offset, after_line(pdf, mark + eof.size())};
}

Tail last_tail(std::string_view pdf) {
  const std::size_t at = pdf.rfind("startxref");
  if (at == pdf.npos || pdf.size() - at > tail_bytes) throw DamagedPdf("its end is missing");
  const auto tail = tail_at(pdf, PdfScanner(pdf, at));
  if (!tail || pdf.find_first_not_of(white, tail->end) != pdf.npos) {
    throw DamagedPdf("its end is missing, or something comes after it");
  }
  return *tail;
}

/// Follows the sections from the last to the first.
class ChainReader {
 public:
  ChainReader(std::string_view pdf, const PdfLimits& limits) : pdf_(pdf), limits_(limits) {}

  CrossReferences read() {
    follow(last_tail(pdf_).offset);
    for (CrossReferenceSection& section : result_.sections) set_revision_end(section);
    return std::move(result_);
  }

 private:
  void follow(std::optional<std::size_t> offset) {
    while (offset) {
      const CrossReferenceSection section = read_section(*offset);
      // The entries of a hybrid file that older readers do not see; its own /Prev says nothing. To
      // those readers the table calls them free, which therefore counts after the stream.
      CrossReferenceTable free = std::move(free_);
      free_.clear();
      if (section.hybrid_stream) read_section(*section.hybrid_stream);
      result_.objects.merge(free);
      offset = section.previous;
    }
  }

  CrossReferenceSection read_section(std::size_t offset) {
    if (!seen_.insert(offset).second) throw DamagedPdf("its cross references go in a circle");
    if (offset >= pdf_.size()) throw DamagedPdf("cross references lie beyond the end of the file");
    CrossReferenceSection section{.offset = offset};
    PdfScanner scanner(pdf_, offset, limits_.tokens);
    if (scanner.accept("xref")) {
      read_table(scanner, section);
    } else {
      read_stream(scanner, section);
    }
    if (section.size > limits_.entries) count(section.size);
    if (result_.sections.size() == limits_.sections) {
      throw DamagedPdf("revisions", DamagedPdf::Fault::too_large);
    }
    if (const auto tail = tail_at(pdf_, scanner)) tails_[offset] = *tail;
    result_.sections.push_back(section);
    return section;
  }

  void read_table(PdfScanner& scanner, CrossReferenceSection& section) {
    CrossReferenceTable table;
    while (!scanner.accept("trailer")) {
      const auto first = whole_number(scanner.text_of(scanner.next()));
      const auto lines = whole_number(scanner.text_of(scanner.next()));
      if (!first || !lines) throw DamagedPdf("a table of cross references has no numbers");
      const std::size_t begin = pdf_.find_first_not_of(" \r\n", scanner.at());
      if (begin == pdf_.npos || *lines > (pdf_.size() - begin) / line_bytes) {
        throw DamagedPdf("a table of cross references goes beyond the end of the file");
      }
      count(*lines);
      add_entries(pdf_.substr(begin, *lines * line_bytes), *first, table);
      scanner = PdfScanner(pdf_, begin + *lines * line_bytes, scanner.tokens_left());
    }
    for (const auto& [number, entry] : table) {
      const bool is_free = entry.kind == CrossReference::Kind::free;
      (is_free ? free_ : result_.objects).emplace(number, entry);
    }
    fill(section, scanner.dictionary());
  }

  void read_stream(PdfScanner& scanner, CrossReferenceSection& section) {
    scanner.object_head();
    const PdfEntries dictionary = scanner.dictionary();
    const auto type = dictionary.find("Type");
    if (type == dictionary.end() || decoded_name(type->second) != "XRef") {
      throw DamagedPdf("there are no cross references where they should be");
    }
    section.is_stream = true;
    fill(section, dictionary);
    count(count_entries(dictionary));
    const std::string bytes =
        stream_bytes(pdf_, scanner, dictionary, limits_.inflated - result_.inflated);
    result_.inflated += bytes.size();
    CrossReferenceTable table;
    add_entries(bytes, dictionary, table);
    result_.objects.merge(table);  // of which the later sections came first
    if (!scanner.accept("endstream") || !scanner.accept("endobj")) {
      throw DamagedPdf("a stream of cross references does not end");
    }
  }

  static void fill(CrossReferenceSection& section, const PdfEntries& entries) {
    const auto size = number_of(entries, "Size");
    if (!size) throw DamagedPdf("/Size is missing");
    section.size = *size;
    section.is_encrypted = entries.contains("Encrypt");
    section.previous = number_of(entries, "Prev");
    section.hybrid_stream = number_of(entries, "XRefStm");
  }

  void count(std::size_t entries) {
    if (entries > limits_.entries - entries_) {
      throw DamagedPdf("cross references", DamagedPdf::Fault::too_large);
    }
    entries_ += entries;
  }

  /// That of the first section of a linearized file says 0 and ends no revision (Annex F.3.4).
  void set_revision_end(CrossReferenceSection& section) const {
    const auto tail = tails_.find(section.offset);
    if (tail != tails_.end() && seen_.contains(tail->second.offset)) {
      section.revision_end = tail->second.end;
    }
  }

  std::string_view pdf_;
  const PdfLimits& limits_;
  CrossReferences result_;
  CrossReferenceTable free_;  ///< what the table being read calls so
  std::set<std::size_t> seen_;
  std::map<std::size_t, Tail> tails_;
  std::size_t entries_ = 0;
};

}  // namespace

std::size_t after_line(std::string_view pdf, std::size_t at) {
  if (pdf.substr(at).starts_with("\r")) ++at;
  if (pdf.substr(at).starts_with("\n")) ++at;
  return at;
}

CrossReferences read_cross_references(std::string_view pdf, const PdfLimits& limits) {
  return ChainReader(pdf, limits).read();
}

}  // namespace congvan
