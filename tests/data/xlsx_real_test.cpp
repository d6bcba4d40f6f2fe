// Workbooks as LibreOffice writes them.

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "data/all_rows.h"
#include "data/libreoffice.h"
#include "data/xlsx.h"
#include "run_program.h"

namespace congvan {
namespace {

/// A spreadsheet in LibreOffice's own flat XML: two sheets, with days, money, leading zeros, quoted
/// lines, merged and empty cells.
const std::string flat = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>
</number:date-style>
<number:number-style style:name="N2"><number:number number:decimal-places="0"
 number:min-integer-digits="1" number:grouping="true"/><number:text> ₫</number:text>
</number:number-style>
<number:number-style style:name="N3"><number:number number:decimal-places="0"
 number:min-integer-digits="5"/></number:number-style>
<number:percentage-style style:name="N4"><number:number number:decimal-places="1"
 number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:time-style style:name="N5"><number:hours number:style="long"/><number:text>:</number:text>
<number:minutes number:style="long"/></number:time-style>
<number:boolean-style style:name="N6"><number:boolean/></number:boolean-style>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N6"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="money" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="zeros" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="share" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="time" style:family="table-cell" style:data-style-name="N5"/>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Khách mời">
<table:table-row>
<table:table-cell office:value-type="string"><text:p>Họ và tên</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Ngày</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Số tiền</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Mã</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Tỷ lệ</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Giờ</text:p></table:table-cell>
</table:table-row>
<table:table-row>
<table:table-cell office:value-type="string"><text:p>Nguyễn Thị <text:span>Đào</text:span></text:p>
<text:p>Trưởng phòng &lt;1&gt;</text:p></table:table-cell>
<table:table-cell table:style-name="day" office:value-type="date" office:date-value="2026-11-05"/>
<table:table-cell table:style-name="money" office:value-type="float" office:value="1234567"/>
<table:table-cell table:style-name="zeros" office:value-type="float" office:value="42"/>
<table:table-cell table:style-name="share" office:value-type="percentage" office:value="0.125"/>
<table:table-cell table:style-name="time" office:value-type="time" office:time-value="PT07H30M00S"/>
</table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row table:visibility="collapse">
<table:table-cell office:value-type="string"><text:p>007</text:p></table:table-cell>
<table:table-cell/>
<table:table-cell table:formula="of:=0.1+0.2" office:value-type="float" office:value="0.3"/>
<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="true"/>
<table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="-2.5"/>
<table:covered-table-cell/>
</table:table-row>
<table:table-row>
<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""/>
</table:table-row>
</table:table>
<table:table table:name="Phụ">
<table:table-row>
<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>
</table:table-row>
<table:table-row>
<table:table-cell table:style-name="day" office:value-type="date" office:date-value="1900-03-01"/>
</table:table-row>
</table:table>
</office:spreadsheet></office:body></office:document>
)";

const std::string commas =
    "ten,ghi chu,so\n\"Tran, Van Binh\",\"mot\n"
    "\"\"hai\"\"\",1500000\nLe,,2.5\n";

std::string read(const TemporaryFolder& folder, const std::string& name,
                 const std::optional<std::string>& sheet = {}) {
  Diagnostics says;
  const auto rows = open_xlsx({folder.file(name), sheet, {}, {}}, says);
  std::string all = all_rows(rows, says);
  const std::string path = folder.path() + "/";
  for (auto at = all.find(path); at != std::string::npos; at = all.find(path)) {
    all.erase(at, path.size());
  }
  return all;
}

/// One test, since LibreOffice takes seconds to start.
TEST(OpenXlsx, ReadsWhatLibreOfficeWrites) {
  const TemporaryFolder folder;
  folder.file("moi-hop.fods", flat);
  folder.file("bang.csv", commas);
  convert_by_libreoffice(folder.path(), "xlsx", {"moi-hop.fods", "bang.csv"});
  EXPECT_EQ(read(folder, "moi-hop.xlsx"),
            "[Họ và tên][Ngày][Số tiền][Mã][Tỷ lệ][Giờ]\n"
            "moi-hop.xlsx!Khách mời:2 #1 Họ và tên=\"Nguyễn Thị Đào\\nTrưởng phòng <1>\" "
            "Ngày=2026-11-05 Số tiền=1.234.567 ₫{1234567} Mã=00042{42} Tỷ lệ=12,5%{0.125} "
            "Giờ=\"07:30\"\n"
            "moi-hop.xlsx!Khách mời:5 #2 Họ và tên=\"007\" Ngày=nothing Số tiền=0,3{0.3} Mã=true "
            "Tỷ lệ=-2,5{-2.5} Giờ=nothing\n"
            "moi-hop.xlsx!Khách mời:6 #3 faulty\n"
            "moi-hop.xlsx!Khách mời:6:1: error: xlsx-error-cell cell=A6 value=#DIV/0!\n"
            "end\n");
  EXPECT_EQ(read(folder, "moi-hop.xlsx", "Phụ"), "[x]\nmoi-hop.xlsx!Phụ:2 #1 x=1900-03-01\nend\n");
  EXPECT_EQ(read(folder, "bang.xlsx"),
            "[ten][ghi chu][so]\n"
            "bang.xlsx!bang:2 #1 ten=\"Tran, Van Binh\" ghi chu=\"mot\\n\\\"hai\\\"\" "
            "so=1500000{1500000}\n"
            "bang.xlsx!bang:3 #2 ten=\"Le\" ghi chu=nothing so=2,5{2.5}\n"
            "end\n");
}

}  // namespace
}  // namespace congvan
