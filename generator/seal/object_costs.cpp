#include "seal/object_costs.h"

#include <set>
#include <string>
#include <vector>

#include "seal/damaged_pdf.h"
#include "seal/stream_bytes.h"

namespace congvan {
namespace {

using Kind = CrossReference::Kind;

/// Counts what reading costs, and stops where it is too much.
class CostCounter {
 public:
  CostCounter(std::string_view pdf, const CrossReferences& references, const PdfLimits& limits)
      : pdf_(pdf), tokens_(limits.tokens), inflated_(limits.inflated - references.inflated) {
    for (const auto& [number, where] : references.objects) {
      if (where.kind == Kind::in_stream) object_streams_.insert(where.place);
    }
  }

  void read(int number, const CrossReference& where) {
    if (where.place >= pdf_.size()) throw DamagedPdf("an object lies beyond the end of the file");
    PdfScanner scanner(pdf_, where.place, tokens_);
    if (scanner.object_head() != ObjectId{number, where.generation}) {
      throw DamagedPdf("an object is not where the cross references say");
    }
    PdfScanner ahead = scanner;
    if (ahead.next().kind != PdfToken::Kind::open_dictionary) {
      scanner.value();
    } else {
      read_dictionary(number, scanner);
    }
    tokens_ = scanner.tokens_left();
    add_bytes(scanner.at() - where.place - (scanner_skipped_ ? *scanner_skipped_ : 0));
    scanner_skipped_.reset();
  }

  /// A length that is itself a stream with such a length, and so on, exhausts the stack.
  void check_lengths() const {
    for (const int length : lengths_) {
      if (streams_.contains(length)) throw DamagedPdf("the length of a stream is a stream");
    }
  }

 private:
  void read_dictionary(int number, PdfScanner& scanner) {
    const PdfEntries dictionary = scanner.dictionary();
    PdfScanner ahead = scanner;
    const bool is_stream = ahead.accept("stream");
    const bool has_objects = object_streams_.contains(static_cast<std::size_t>(number));
    if (has_objects && !is_stream) throw DamagedPdf("a stream of objects is missing");
    if (!is_stream) return;
    streams_.insert(number);
    if (const auto length = dictionary.find("Length"); length != dictionary.end()) {
      if (const auto elsewhere = reference(length->second)) lengths_.push_back(elsewhere->number);
    }
    if (has_objects) read_objects(scanner, dictionary);
  }

  void read_objects(PdfScanner& scanner, const PdfEntries& dictionary) {
    for (const auto& [key, value] : dictionary) {
      if (key != "Extends" && reference(value)) {
        throw DamagedPdf("a stream of objects needs another object to be read");
      }
    }
    const std::size_t begin = scanner.at();
    const std::string bytes = stream_bytes(pdf_, scanner, dictionary, inflated_);
    inflated_ -= bytes.size();
    scanner_skipped_ = scanner.at() - begin;
    const auto first = number_of(dictionary, "First");
    PdfScanner index(bytes, 0, scanner.tokens_left());
    std::vector<std::size_t> offsets;
    for (std::size_t left = number_of(dictionary, "N"); left > 0; --left) {
      index.next();
      const auto offset = whole_number(index.text_of(index.next()));
      if (!offset || first >= bytes.size() || *offset >= bytes.size() - first) {
        throw DamagedPdf("an object lies beyond the end of its stream");
      }
      offsets.push_back(first + *offset);
    }
    scanner = PdfScanner(pdf_, scanner.at(), read_each(bytes, offsets, index.tokens_left()));
  }

  /// Gives how many tokens are left.
  static std::size_t read_each(std::string_view bytes, const std::vector<std::size_t>& offsets,
                               std::size_t tokens) {
    std::size_t read = 0;
    for (const std::size_t offset : offsets) {
      PdfScanner object(bytes, offset, tokens);
      object.value();
      tokens = object.tokens_left();
      read += object.at() - offset;
      if (read > bytes.size()) throw DamagedPdf("objects lie within each other");
    }
    return tokens;
  }

  static std::size_t number_of(const PdfEntries& dictionary, std::string_view key) {
    const auto found = dictionary.find(key);
    const auto number = found == dictionary.end() ? std::nullopt : whole_number(found->second);
    if (!number) throw DamagedPdf("a stream of objects lacks a number");
    return *number;
  }

  void add_bytes(std::size_t bytes) {
    read_ += bytes;
    if (read_ > pdf_.size()) throw DamagedPdf("objects lie within each other");
  }

  std::string_view pdf_;
  std::size_t tokens_;
  std::size_t inflated_;
  std::size_t read_ = 0;                        ///< bytes of objects, without their streams
  std::optional<std::size_t> scanner_skipped_;  ///< bytes of the stream just read
  std::set<std::size_t> object_streams_;
  std::set<int> streams_;
  std::vector<int> lengths_;  ///< objects that are the length of a stream
};

}  // namespace

void check_object_costs(std::string_view pdf, const CrossReferences& references,
                        const PdfLimits& limits) {
  if (references.objects.size() > limits.objects) {
    throw DamagedPdf("objects", DamagedPdf::Fault::too_large);
  }
  CostCounter counter(pdf, references, limits);
  for (const auto& [number, where] : references.objects) {
    if (where.kind == Kind::in_file) counter.read(number, where);
  }
  counter.check_lengths();
}

}  // namespace congvan
