#include "data/workbook.h"

#include <zip.h>

#include <algorithm>
#include <stdexcept>

namespace congvan {
namespace {

const std::string main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string xml =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
  int number = 0;
  for (const auto& [kind, target] : targets) {
    xml += "<Relationship Id='r" + std::to_string(++number) + "' Type='" + office + "/" + kind +
           "' Target='" + target + "'/>";
  }
  return xml + "</Relationships>";
}

std::string escaped(const std::string& words) {
  std::string xml;
  for (const char c : words) {
    xml += c == '"' ? "&quot;" : c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  }
  return xml;
}

std::string styles(const std::vector<std::string>& formats) {
  std::string codes;
  std::string cells = "<xf numFmtId=\"0\"/>";
  int number = 200;
  for (const std::string& format : formats) {
    if (std::ranges::all_of(format, [](char c) { return c >= '0' && c <= '9'; }) &&
        format.size() <= 2 && format.front() != '0') {
      cells += "<xf numFmtId=\"" + format + "\"/>";
    } else {
      codes += "<numFmt numFmtId=\"" + std::to_string(++number) + "\" formatCode=\"" +
               escaped(format) + "\"/>";
      cells += "<xf numFmtId=\"" + std::to_string(number) + "\"/>";
    }
  }
  return "<styleSheet xmlns='" + main_space + "'><numFmts>" + codes +
         "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells +
         "</cellXfs></styleSheet>";
}

}  // namespace

Parts workbook_parts(const std::string& rows, const std::string& strings,
                     const std::vector<std::string>& formats) {
  return {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
          {"xl/workbook.xml", "<workbook xmlns='" + main_space + "' xmlns:r='" + office +
                                  "'><workbookPr/><sheets><sheet name='Trang1' sheetId='1' "
                                  "r:id='r1'/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels", relations({{"worksheet", "worksheets/sheet1.xml"},
                                                    {"styles", "styles.xml"},
                                                    {"sharedStrings", "sharedStrings.xml"}})},
          {"xl/styles.xml", styles(formats)},
          {"xl/sharedStrings.xml", "<sst xmlns='" + main_space + "'>" + strings + "</sst>"},
          {"xl/worksheets/sheet1.xml", "<worksheet xmlns='" + main_space + "'><sheetData>" + rows +
                                           "</sheetData></worksheet>"}};
}

void put_part(Parts& parts, const std::string& name, const std::string& part) {
  std::erase_if(parts, [&](const auto& each) { return each.first == name; });
  parts.emplace_back(name, part);
}

std::string zipped(const Parts& parts) {
  zip_source_t* const bytes = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(bytes);
  zip_t* const archive = zip_open_from_source(bytes, ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, part] : parts) {
    zip_source_t* const source = zip_source_buffer(archive, part.data(), part.size(), 0);
    const zip_int64_t index =
        zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
    } else {
      zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 1'600'000'000, 0);
    }
  }
  if (zip_close(archive) != 0) throw std::runtime_error("the archive cannot be written");
  zip_stat_t facts;
  zip_stat_init(&facts);
  zip_source_stat(bytes, &facts);
  std::string all(facts.size, '\0');
  zip_source_open(bytes);
  const zip_int64_t got = zip_source_read(bytes, all.data(), all.size());
  zip_source_close(bytes);
  zip_source_free(bytes);
  if (got != static_cast<zip_int64_t>(all.size())) throw std::runtime_error("cut archive");
  return all;
}

}  // namespace congvan
