#include "seal/cross_reference_entries.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "seal/damaged_pdf.h"

namespace congvan {
namespace {

constexpr std::size_t line_bytes = 20;

using Kind = CrossReference::Kind;

/// Of two entries of a section, some readers take the first and some the last.
void add_entry(std::size_t number, const CrossReference& entry, CrossReferenceTable& table) {
  if (number >= INT32_MAX) throw DamagedPdf("the number of an object is too large");
  if (!table.emplace(static_cast<int>(number), entry).second) {
    throw DamagedPdf("its cross references are ambiguous");
  }
}

CrossReference entry_of(std::string_view line) {
  const auto offset = whole_number(line.substr(0, 10));
  const auto generation = whole_number(line.substr(11, 5));
  const char kind = line[17];
  if (!offset || !generation || line[10] != ' ' || line[16] != ' ' ||
      (kind != 'n' && kind != 'f')) {
    throw DamagedPdf("a cross reference is not 20 bytes of its form");
  }
  return {kind == 'n' ? Kind::in_file : Kind::free, static_cast<int>(*generation), *offset};
}

std::vector<std::size_t> numbers_of(std::string_view list) {
  PdfScanner scanner(list, 0);
  if (!scanner.accept("[")) throw DamagedPdf("cross references lack a list of numbers");
  std::vector<std::size_t> numbers;
  while (!scanner.accept("]")) {
    const auto number = whole_number(scanner.text_of(scanner.next()));
    if (!number || *number > INT32_MAX) throw DamagedPdf("cross references have a bad number");
    numbers.push_back(*number);
  }
  return numbers;
}

/// First numbers and counts.
std::vector<std::size_t> index_of(const PdfEntries& dictionary) {
  if (const auto index = dictionary.find("Index"); index != dictionary.end()) {
    std::vector<std::size_t> numbers = numbers_of(index->second);
    if (numbers.size() % 2 != 0) throw DamagedPdf("/Index is no list of pairs");
    return numbers;
  }
  const auto size = dictionary.find("Size");
  const auto count = size == dictionary.end() ? std::nullopt : whole_number(size->second);
  if (!count || *count > INT32_MAX) throw DamagedPdf("/Size is missing");
  return {0, *count};
}

std::array<std::size_t, 3> widths_of(const PdfEntries& dictionary) {
  const auto found = dictionary.find("W");
  if (found == dictionary.end()) throw DamagedPdf("/W is missing");
  const std::vector<std::size_t> widths = numbers_of(found->second);
  if (widths.size() != 3 || std::ranges::any_of(widths, [](std::size_t w) { return w > 8; })) {
    throw DamagedPdf("/W is not three small numbers");
  }
  return {widths[0], widths[1], widths[2]};
}

/// Reads the fields of entries one after the other.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t next(std::size_t width, std::uint64_t otherwise) {
    if (width == 0) return otherwise;
    if (width > bytes_.size()) throw DamagedPdf("a stream of cross references is too short");
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < width; ++i) {
      number = number << 8U | static_cast<unsigned char>(bytes_[i]);
    }
    bytes_.remove_prefix(width);
    return number;
  }
  bool empty() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

CrossReference entry_of(Fields& fields, const std::array<std::size_t, 3>& widths) {
  const std::uint64_t kind = fields.next(widths[0], 1);
  const std::uint64_t place = fields.next(widths[1], 0);
  const std::uint64_t last = fields.next(widths[2], 0);
  if (kind > 2) throw DamagedPdf("a cross reference is of no known type");
  if (kind == 2) return {Kind::in_stream, 0, place};
  if (last > UINT16_MAX) throw DamagedPdf("a generation is too large");
  return {kind == 1 ? Kind::in_file : Kind::free, static_cast<int>(last), place};
}

}  // namespace

void add_entries(std::string_view lines, std::size_t first, CrossReferenceTable& table) {
  for (; !lines.empty(); lines.remove_prefix(line_bytes)) {
    add_entry(first++, entry_of(lines.substr(0, line_bytes)), table);
  }
}

void add_entries(std::string_view bytes, const PdfEntries& dictionary, CrossReferenceTable& table) {
  const auto widths = widths_of(dictionary);
  if (widths[0] + widths[1] + widths[2] == 0) throw DamagedPdf("/W is all zero");
  Fields fields(bytes);
  const std::vector<std::size_t> index = index_of(dictionary);
  for (std::size_t i = 0; i < index.size(); i += 2) {
    for (std::size_t k = 0; k < index[i + 1]; ++k) {
      add_entry(index[i] + k, entry_of(fields, widths), table);
    }
  }
  if (!fields.empty()) throw DamagedPdf("a stream of cross references is too long");
}

std::size_t count_entries(const PdfEntries& dictionary) {
  const std::vector<std::size_t> index = index_of(dictionary);
  std::size_t count = 0;
  for (std::size_t i = 1; i < index.size(); i += 2) count += index[i];
  return count;
}

}  // namespace congvan
