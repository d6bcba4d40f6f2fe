#include "data/xlsx_workbook.h"

#include <algorithm>
#include <utility>

#include "base/closest.h"
#include "data/xlsx_parts.h"
#include "data/xlsx_relations.h"
#include "data/xlsx_xml.h"
#include "text/text.h"

namespace congvan {
namespace {

/// Names compare as people read them: precomposed or not.
std::string plain(std::string_view name) {
  Diagnostics unsaid;
  return normalize(name, {}, unsaid).str();
}

std::string joined_names(const std::vector<SheetEntry>& sheets) {
  constexpr std::size_t shown = 20;
  std::string names;
  for (std::size_t i = 0; i < sheets.size() && i < shown; ++i) {
    names += (names.empty() ? "" : ", ") + sheets[i].name;
  }
  return names + (sheets.size() > shown ? ", ..." : "");
}

void say_unknown_sheet(const std::vector<SheetEntry>& sheets, std::string_view wanted,
                       const Where& where, Diagnostics& says) {
  std::vector<std::string_view> names;
  for (const SheetEntry& sheet : sheets) names.push_back(sheet.name);
  says.error("xlsx-unknown-sheet", where,
             {{"sheet", wanted},
              {"sheets", joined_names(sheets)},
              {"suggestion", closest(wanted, names)}});
}

/// Only tables: a chart may stand on a sheet of its own.
void drop_charts(std::vector<SheetEntry>& sheets, const std::vector<Relation>& relations) {
  std::erase_if(sheets, [&](const SheetEntry& sheet) {
    const auto found = std::ranges::find(relations, sheet.relation, &Relation::id);
    return found == relations.end() || !found->is("worksheet");
  });
}

const SheetEntry* choose(const std::vector<SheetEntry>& sheets,
                         const std::optional<std::string>& wanted) {
  auto found = sheets.begin();
  if (wanted) {
    const std::string name = plain(*wanted);
    found = std::ranges::find_if(
        sheets, [&](const SheetEntry& sheet) { return plain(sheet.name) == name; });
  } else if (const auto seen = std::ranges::find(sheets, false, &SheetEntry::hidden);
             seen != sheets.end()) {
    found = seen;
  }
  return found == sheets.end() ? nullptr : &*found;
}

bool read_strings(const Package& package, const std::string& part, SharedStrings& strings,
                  Diagnostics& says) {
  StringsReader reader(strings);
  const PartLimits limits = {std::uint64_t{1} << 30, 250};
  if (!read_part(package.part(part, limits, says), reader, says)) return false;
  if (reader.too_many()) {
    says.error("xlsx-too-large", package.where(),
               {{"part", part}, {"limit", std::to_string(StringsReader::most_bytes)}});
  }
  return !reader.too_many();
}

bool read_styles(const Package& package, const std::string& part, Workbook& workbook,
                 Diagnostics& says) {
  StylesReader reader(workbook);
  return read_part(package.part(part, {}, says), reader, says);
}

}  // namespace

std::optional<Workbook> read_workbook(const Package& package,
                                      const std::optional<std::string>& sheet, Diagnostics& says) {
  const Where& where = package.where();
  std::vector<Relation> relations;
  if (!package.has("_rels/.rels")) {
    says.error("xlsx-not-a-workbook", where);
    return {};
  }
  if (!read_relations(package, "", relations, says)) return {};
  const Relation* const document = find_relation(relations, "officeDocument");
  if (document == nullptr || !document->target.ends_with(".xml")) {  // .bin of an .xlsb
    says.error("xlsx-not-a-workbook", where);
    return {};
  }
  const std::string part = document->target;
  SheetListReader list;
  if (!read_part(package.part(part, {}, says), list, says)) return {};
  relations.clear();
  if (!list.is_workbook) {  // a Word file, for one
    says.error("xlsx-not-a-workbook", where);
    return {};
  }
  if (!read_relations(package, part, relations, says)) return {};
  drop_charts(list.sheets, relations);
  if (list.sheets.empty()) {
    says.error("xlsx-broken", where, {{"part", part}, {"reason", "no worksheet"}});
    return {};
  }
  const SheetEntry* const chosen = choose(list.sheets, sheet);
  if (chosen == nullptr) {
    say_unknown_sheet(list.sheets, sheet.value_or(""), where, says);
    return {};
  }
  Workbook workbook;
  workbook.from_1904 = list.from_1904;
  workbook.sheet = chosen->name;
  workbook.sheet_part = std::ranges::find(relations, chosen->relation, &Relation::id)->target;
  const Relation* const strings = find_relation(relations, "sharedStrings");
  if (strings && !read_strings(package, strings->target, workbook.strings, says)) return {};
  const Relation* const styles = find_relation(relations, "styles");
  if (styles && !read_styles(package, styles->target, workbook, says)) return {};
  return workbook;
}

}  // namespace congvan
