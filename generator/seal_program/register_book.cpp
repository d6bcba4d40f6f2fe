#include "seal_program/register_book.h"

#include <algorithm>
#include <string_view>

#include "registry/register.h"
#include "seal_program/register_rows.h"
#include "template/day.h"
#include "xml/escaped.h"

namespace congvan {
namespace {

/// The columns of the decree's form, in its order.
constexpr std::string_view table_head = R"(<table size="10">
<column width="28mm"/>
<column width="21mm" align="centre"/>
<column width="3*"/>
<column width="28mm"/>
<column width="2*"/>
<column width="24mm"/>
<column width="14mm" align="centre"/>
<column width="1*"/>
<head>
<row><cell>Số, ký hiệu văn bản</cell><cell>Ngày tháng văn bản</cell><cell>Tên loại và trích yếu nội dung văn bản</cell><cell>Người ký</cell><cell>Nơi nhận văn bản</cell><cell>Đơn vị, người nhận bản lưu</cell><cell>Số lượng bản</cell><cell>Ghi chú</cell></row>
<row><cell>(1)</cell><cell>(2)</cell><cell>(3)</cell><cell>(4)</cell><cell>(5)</cell><cell>(6)</cell><cell>(7)</cell><cell>(8)</cell></row>
</head>
)";

std::string day_words(const std::string& iso) {
  const auto day = read_day(iso);
  return day ? short_date(*day) : "";
}

std::string row_of(const Entry& entry) {
  std::string row = "<row>";
  for (const std::string& cell :
       {entry.code, day_words(entry.date), kind_and_subject(entry.facts), entry.facts.signatory,
        entry.facts.recipients, entry.facts.kept_by,
        entry.facts.copies == 0 ? std::string() : std::to_string(entry.facts.copies),
        note_of(entry)}) {
    row += cell.empty() ? "<cell/>" : "<cell>" + escaped(cell) + "</cell>";
  }
  return row + "</row>\n";
}

std::string name_of_series(const Entry& entry) {
  if (entry.series == common_series) return "Dãy số chung";
  if (entry.series == series_of_copies) return "Bản sao";
  if (!entry.facts.kind_name.empty()) return entry.facts.kind_name;
  return entry.series == "cong-van" ? "Công văn" : entry.series;
}

/// "Dãy số chung: từ số 01 đến số 123, từ ngày 05/01/2026 đến ngày 31/12/2026."
std::string extent_of(const std::vector<const Entry*>& entries) {
  std::string first, last;
  for (const Entry* const entry : entries) {
    if (entry->date.empty()) continue;
    first = first.empty() ? entry->date : std::min(first, entry->date);
    last = std::max(last, entry->date);
  }
  std::string words = name_of_series(*entries.front()) + ": từ số " +
                      written_number(entries.front()->number) + " đến số " +
                      written_number(entries.back()->number);
  if (!first.empty()) words += ", từ ngày " + day_words(first) + " đến ngày " + day_words(last);
  return words + ".";
}

using Series = std::vector<std::vector<const Entry*>>;

Series by_series(const std::vector<Entry>& entries) {
  Series all;
  for (const Entry& entry : entries) {
    if (all.empty() || all.back().front()->series != entry.series) all.emplace_back();
    all.back().push_back(&entry);
  }
  return all;
}

std::string annex_of(const std::vector<const Entry*>& entries) {
  std::string annex = "<annex orientation=\"landscape\" carrier=\"Sổ đăng ký văn bản đi\"><title>" +
                      escaped("Nội dung đăng ký: " + name_of_series(*entries.front())) +
                      "</title><body>\n";
  annex += table_head;
  for (const Entry* const entry : entries) annex += row_of(*entry);
  return annex + "</table></body></annex>\n";
}

}  // namespace

std::string book_description(const std::vector<Entry>& entries, const std::string& keeper,
                             const std::string& day) {
  const Series series = by_series(entries);
  const std::string year = std::to_string(entries.front().year);
  std::string book =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<dispatch version=\"1\" kind=\"thu-cong\" medium=\"paper\">\n<issued date=\"" +
      day + "\"/>\n<subject>Sổ đăng ký văn bản đi năm " + year + "</subject>\n<body>\n";
  for (const auto& one : series) {
    book += "<paragraph>" + escaped(extent_of(one)) + "</paragraph>\n";
  }
  book += "<paragraph>Nội dung đăng ký ở Phụ lục kèm theo.</paragraph>\n</body>\n";
  if (!keeper.empty()) {
    book += "<signatory name=\"" + escaped(keeper) +
            "\"><capacity>Người lập sổ</capacity></signatory>\n";
  }
  book += "<distribution><archive/></distribution>\n";
  for (const auto& one : series) book += annex_of(one);
  return book + "</dispatch>\n";
}

}  // namespace congvan
