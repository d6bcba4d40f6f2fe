#include "seal/stream_bytes.h"

#include <exception>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>

#include "seal/damaged_pdf.h"
#include "seal/unpredict.h"

namespace congvan {
namespace {

constexpr std::uint64_t most_columns = 65'536;

/// Takes what is inflated until it is too much.
class Bounded : public Pipeline {
 public:
  explicit Bounded(std::size_t most) : Pipeline("bounded", nullptr), most_(most) {}

  void write(const unsigned char* bytes, std::size_t size) override {
    if (size > most_ - taken_.size()) {
      throw DamagedPdf("inflated bytes", DamagedPdf::Fault::too_large);
    }
    taken_.append(reinterpret_cast<const char*>(bytes), size);
  }
  void finish() override {}
  std::string take() { return std::move(taken_); }

 private:
  std::size_t most_;
  std::string taken_;
};

std::string inflated(std::string_view bytes, std::size_t most) {
  Bounded bounded(most);
  Pl_Flate flate("inflate", &bounded, Pl_Flate::a_inflate);
  try {
    flate.write(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    flate.finish();
  } catch (const DamagedPdf&) {
    throw;
  } catch (const std::exception& trouble) {
    throw DamagedPdf(trouble.what());
  }
  return bounded.take();
}

/// Refuses what libqpdf would have to look up elsewhere, or to set much memory aside for.
void check_words(std::string_view value) {
  PdfScanner scanner(value, 0);
  for (PdfToken token = scanner.next(); token.kind != PdfToken::Kind::end; token = scanner.next()) {
    if (scanner.text_of(token) == "R") {
      throw DamagedPdf("a stream of objects or cross references needs another object to be read");
    }
    const auto number = whole_number(scanner.text_of(token));
    if (number && *number > most_columns) throw DamagedPdf("a predictor is too wide");
  }
}

bool is_flate(std::string_view filter) {
  std::string names;
  PdfScanner scanner(filter, 0);
  for (PdfToken token = scanner.next(); token.kind != PdfToken::Kind::end; token = scanner.next()) {
    if (token.kind == PdfToken::Kind::name) names += '/' + decoded_name(scanner.text_of(token));
  }
  if (!names.empty() && names != "/FlateDecode") throw DamagedPdf("a filter is not allowed here");
  return !names.empty();
}

std::uint64_t number_of(const PdfEntries& entries, std::string_view key, std::uint64_t otherwise) {
  const auto found = entries.find(key);
  if (found == entries.end()) return otherwise;
  const auto number = whole_number(found->second);
  if (!number) throw DamagedPdf("a predictor is not known");
  return *number;
}

/// The bytes before the predictor that /DecodeParms names: none, or one of PNG's over whole bytes.
std::string before_predictor(std::string bytes, const PdfEntries& dictionary) {
  const auto found = dictionary.find("DecodeParms");
  if (found == dictionary.end()) return bytes;
  PdfScanner scanner(found->second, 0);
  scanner.accept("[");
  const PdfEntries parameters = scanner.dictionary();
  const std::uint64_t predictor = number_of(parameters, "Predictor", 1);
  if (predictor == 1) return bytes;
  if (predictor < 10 || number_of(parameters, "Colors", 1) != 1 ||
      number_of(parameters, "BitsPerComponent", 8) != 8) {
    throw DamagedPdf("a predictor is not known");
  }
  return unpredicted(bytes, number_of(parameters, "Columns", 1));
}

}  // namespace

std::string stream_bytes(std::string_view pdf, PdfScanner& scanner, const PdfEntries& dictionary,
                         std::size_t most) {
  for (const char* key : {"Filter", "DecodeParms"}) {
    if (const auto found = dictionary.find(key); found != dictionary.end()) {
      check_words(found->second);
    }
  }
  const auto length = dictionary.find("Length");
  const auto bytes = length == dictionary.end() ? std::nullopt : whole_number(length->second);
  if (!bytes) throw DamagedPdf("a stream does not say how long it is");
  if (!scanner.accept("stream")) throw DamagedPdf("a stream is missing");
  std::size_t begin = scanner.at();
  if (pdf.substr(begin).starts_with("\r")) ++begin;
  if (pdf.substr(begin).starts_with("\n")) ++begin;
  if (*bytes > pdf.size() - begin) throw DamagedPdf("a stream goes beyond the end of the file");
  const std::string_view raw = pdf.substr(begin, *bytes);
  scanner = PdfScanner(pdf, begin + raw.size(), scanner.tokens_left());
  const auto filter = dictionary.find("Filter");
  if (filter != dictionary.end() && is_flate(filter->second)) {
    return before_predictor(inflated(raw, most), dictionary);
  }
  if (raw.size() > most) throw DamagedPdf("inflated bytes", DamagedPdf::Fault::too_large);
  return std::string(raw);
}

}  // namespace congvan
