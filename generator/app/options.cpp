#include "app/options.h"

#include <algorithm>

namespace congvan {
namespace {

constexpr Option option_table[] = {
    {.name = "output",
     .letter = 'o',
     .verbs = "make new campaign fields template",
     .names = Names::files,
     .value = {"TỆP", "FILE"},
     .help = {"Tệp kết quả; “-” là đầu ra chuẩn. Nếu không nêu: tên tệp vào với đuôi đổi theo "
              "dạng; từ đầu vào chuẩn thì ra đầu ra chuẩn. SVG nhiều trang cần {p} trong tên, "
              "là chỗ của số trang. Của campaign là thư mục; của new, fields, template là tệp, mặc "
              "định là đầu ra chuẩn.",
              "The result; “-” is standard output. By default the input's name with its ending "
              "replaced; from standard input, standard output. SVG of several pages needs {p} "
              "in the name, where the page number goes. Of campaign a folder; of new, fields and "
              "template a file, by default standard output."}},
    {.name = "format",
     .verbs = "make",
     .choices = "pdf svg txt places",
     .names = Names::words,
     .value = {"DẠNG", "FORMAT"},
     .help = {"Dạng kết quả; nếu không nêu thì theo đuôi của tệp kết quả, rồi đến pdf. “places” "
              "là vị trí của mọi thứ trên trang, tính bằng mi-li-mét.",
              "What to write; by default what the result's ending says, else pdf. “places” "
              "is where everything stands on the pages, in millimetres."}},
    {.name = "pdf-standard",
     .verbs = "make campaign",
     .choices = "a-2a a-3a none",
     .names = Names::words,
     .value = {"CHUẨN", "STANDARD"},
     .help = {"Chuẩn lưu trữ của PDF: a-2a (mặc định), a-3a (kèm tệp mô tả bên trong) hoặc none.",
              "The archival standard of the PDF: a-2a (default), a-3a (the description is "
              "attached inside) or none."}},
    {.name = "creation-timestamp",
     .verbs = "make campaign",
     .value = {"GIÂY", "SECONDS"},
     .help =
         {"Thời điểm tạo ghi trong PDF, số giây từ 1970-01-01 00:00 UTC. Nếu không nêu: biến "
          "SOURCE_DATE_EPOCH; không có cả hai thì không ghi, để hai lần chạy cho ra cùng một tệp.",
          "The time of creation written into the PDF, seconds since 1970-01-01 00:00 UTC. By "
          "default the variable SOURCE_DATE_EPOCH; without either none is written, so that two "
          "runs make the same file."}},
    {.name = "deps",
     .verbs = "make",
     .names = Names::files,
     .value = {"TỆP", "FILE"},
     .help = {"Ghi các tệp mà kết quả phụ thuộc vào, theo cú pháp của make.",
              "Write which files the result depends on, as a rule of make."}},
    {.name = "draft",
     .verbs = "make check campaign",
     .help = {"Bản dự thảo: có chữ DỰ THẢO mờ phía sau trang.",
              "A draft: the words DỰ THẢO stand pale behind the page."}},
    {.name = "font-path",
     .verbs = "make check fonts campaign",
     .names = Names::folders,
     .repeats = true,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Tìm phông chữ ở đây trước (nêu được nhiều lần; sau đó là biến CONGVAN_FONT_PATH, "
              "các thư mục cách nhau bằng dấu hai chấm).",
              "Look for fonts here first (may be repeated; then come the folders of the variable "
              "CONGVAN_FONT_PATH, separated by colons)."}},
    {.name = "force",
     .verbs = "new fields template",
     .help = {"Ghi đè lên tệp đã có.", "Write over a file that is there."}},
    {.name = "layout-path",
     .verbs = "make check kinds new campaign fields template",
     .names = Names::folders,
     .repeats = true,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Tìm bố cục của các loại văn bản ở đây trước (nêu được nhiều lần).",
              "Look for the layouts of kinds here first (may be repeated)."}},
    {.name = "root",
     .verbs = "make check campaign fields template",
     .names = Names::folders,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Chỉ đọc tệp mô tả và những gì nó nhắc đến khi chúng nằm trong thư mục này.",
              "Read the description, and what it names, only if they lie in this folder."}},
    {.name = "profile",
     .verbs = "make check campaign",
     .names = Names::files,
     .value = {"HỒ SƠ", "PROFILE"},
     .help = {"Hồ sơ cơ quan: một tệp, hoặc một tên (chữ thường, số, gạch nối) tìm cạnh tệp mô tả "
              "rồi trong thư mục congvan/profiles của cấu hình. Thay cho thuộc tính profile của "
              "tệp mô tả, biến CONGVAN_PROFILE và hồ sơ mặc định.",
              "The agency's profile: a file, or a name (lower case, digits, hyphens) sought beside "
              "the description, then in congvan/profiles of the configuration. It goes before the "
              "description's own attribute profile, the variable CONGVAN_PROFILE and the default "
              "profile."}},
    {.name = "no-profile",
     .verbs = "make check campaign",
     .help = {"Không dùng hồ sơ cơ quan nào.", "Use no agency's profile."}},
    {.name = "explain",
     .verbs = "make check",
     .help = {"Cho biết trang đã được chọn những thông số nào, vì sao, và phương án kế tiếp.",
              "Say which settings were chosen for the page, why, and what the next best was."}},
    {.name = "fail-on-warning",
     .verbs = "make check campaign",
     .help = {"Kết thúc với mã 3 khi có cảnh báo (kết quả vẫn được ghi).",
              "End with status 3 if there were warnings (the result is still written)."}},
    {.name = "timings",
     .verbs = "make check campaign",
     .help = {"Cho biết mỗi bước mất bao lâu, trên đầu ra lỗi.",
              "Say how long each stage took, on standard error."}},
    {.name = "data",
     .verbs = "make",
     .names = Names::files,
     .value = {"DỮ LIỆU", "DATA"},
     .help =
         {"Dữ liệu điền vào mẫu: tệp CSV, XLSX, JSON, JSON Lines, SQLite, “-” là đầu vào chuẩn, "
          "hoặc postgresql://MÁY/CƠ SỞ DỮ LIỆU.",
          "What fills the template: a file of CSV, XLSX, JSON, JSON Lines or SQLite, “-” for "
          "standard input, or postgresql://HOST/DATABASE."}},
    {.name = "row",
     .verbs = "make",
     .value = {"SỐ", "NUMBER"},
     .help = {"Dòng dữ liệu dùng để làm văn bản, đếm từ 1, không kể dòng tên cột (mặc định: 1).",
              "The row of data the letter is made with, from 1, the headings not counted (by "
              "default 1)."}},
    {.name = "sheet",
     .verbs = "make campaign",
     .value = {"TRANG TÍNH", "SHEET"},
     .help = {"Trang tính của tệp XLSX; mặc định là trang đầu.",
              "The sheet of a workbook; by default the first."}},
    {.name = "query",
     .verbs = "make campaign",
     .value = {"SQL", "SQL"},
     .help = {"Câu truy vấn cho ra các dòng dữ liệu, với SQLite và PostgreSQL.",
              "The query that gives the rows, for SQLite and PostgreSQL."}},
    {.name = "charset",
     .verbs = "make campaign",
     .choices = "utf-8 utf-16 tcvn3 vni viscii vps cp1258 viqr",
     .names = Names::words,
     .value = {"BẢNG MÃ", "CHARSET"},
     .help = {"Bảng mã của dữ liệu CSV; nếu không nêu thì tự nhận ra.",
              "The characters of CSV data; by default they are recognised."}},
    {.name = "names",
     .verbs = "campaign",
     .value = {"KIỂU TÊN", "PATTERN"},
     .help = {"Tên tệp của mỗi văn bản, như “{{so}}-{{noi_nhan|slug}}.pdf”; mặc định là số thứ tự "
              "của dòng và cột đầu. Đuôi tệp là dạng: pdf hoặc svg ({p} là số trang).",
              "The name of each letter, like “{{number}}-{{recipient|slug}}.pdf”; by default the "
              "number of the row and the first column. Its ending is the format: pdf or svg ({p} "
              "is the page)."}},
    {.name = "jobs",
     .letter = 'j',
     .verbs = "campaign",
     .value = {"SỐ", "NUMBER"},
     .help = {"Số luồng cùng làm; mặc định theo số lõi của máy. Kết quả không phụ thuộc vào đó.",
              "How many threads work; by default one for each core. The letters do not depend on "
              "it."}},
    {.name = "check-only",
     .verbs = "campaign",
     .help = {"Chỉ kiểm tra mọi dòng, không ghi gì.", "Check all rows, write nothing."}},
    {.name = "resume",
     .verbs = "campaign",
     .help = {"Làm tiếp trong thư mục đã có: dòng nào không đổi thì không làm lại.",
              "Go on in a folder that is there: rows of which nothing has changed are not made "
              "again."}},
    {.name = "shard",
     .verbs = "campaign",
     .value = {"K/N", "K/N"},
     .help = {"Chỉ làm phần thứ K trong N phần của các dòng, K từ 1.",
              "Make only part K of N of the rows, K from 1."}},
    {.name = "printer",
     .verbs = "campaign",
     .names = Names::files,
     .value = {"TỆP", "FILE"},
     .help = {"Ghi thêm một tệp PDF gồm mọi văn bản, để in.",
              "Also write one PDF of all letters, to be printed."}},
    {.name = "two-sided",
     .verbs = "campaign",
     .help = {"Trong tệp để in, mỗi văn bản bắt đầu ở mặt trước của một tờ.",
              "In the file to be printed each letter begins on the front of a sheet."}},
    {.name = "zip",
     .verbs = "campaign",
     .names = Names::files,
     .value = {"TỆP", "FILE"},
     .help = {"Ghi thêm một tệp ZIP gồm mọi văn bản và báo cáo.",
              "Also write a ZIP of all letters and the report."}},
    {.name = "csv",
     .verbs = "fields",
     .help = {"In một bảng tính trống (CSV) có tên các cột.",
              "Print an empty sheet (CSV) with the names of the columns."}},
    {.name = "json",
     .verbs = "fields",
     .help = {"In dưới dạng JSON, mỗi dòng một trường.", "Print JSON, a field a line."}},
    {.name = "mark",
     .verbs = "template",
     .repeats = true,
     .value = {"TRƯỜNG=CHỮ", "FIELD=WORDS"},
     .help = {"Chữ trong văn bản được thay bằng trường đó (nêu được nhiều lần).",
              "Words of the letter that become that field (may be repeated)."}},
    {.name = "man",
     .verbs = "help",
     .help = {"In trang hướng dẫn dạng roff (cho lệnh man).", "Print the man page (roff)."}},
    {.name = "lang",
     .choices = "vi en",
     .names = Names::words,
     .value = {"TIẾNG", "LANGUAGE"},
     .help = {"Ngôn ngữ của thông báo; mặc định theo LC_ALL, LC_MESSAGES, LANG.",
              "The language of messages; by default that of LC_ALL, LC_MESSAGES, LANG."}},
    {.name = "diagnostics",
     .choices = "human short json",
     .names = Names::words,
     .value = {"KIỂU", "FORM"},
     .help = {"Kiểu thông báo: human (mặc định), short (mỗi thông báo một dòng) hoặc json (mỗi "
              "dòng một đối tượng).",
              "How complaints look: human (default), short (a line each) or json (an object a "
              "line)."}},
    {.name = "color",
     .choices = "auto always never",
     .names = Names::words,
     .value = {"KHI NÀO", "WHEN"},
     .help = {"Dùng màu trong thông báo; auto (mặc định) là khi ra màn hình và không có biến "
              "NO_COLOR.",
              "Colours in complaints; auto (default) is on a terminal, unless the variable "
              "NO_COLOR is set."}},
    {.name = "quiet", .letter = 'q', .help = {"Chỉ in lỗi.", "Print errors only."}},
    {.name = "verbose",
     .letter = 'v',
     .help = {"In thêm phông chữ đã chọn và tệp đã ghi.",
              "Also say which fonts were chosen and which files written."}},
    {.name = "help", .letter = 'h', .help = {"In hướng dẫn này.", "Print this help."}},
    {.name = "version",
     .help = {"In tên và phiên bản của chương trình.", "Print the program's name and version."}},
};

constexpr Verb verb_table[] = {
    {.name = "make",
     .argument = {"VÀO.xml", "IN.xml"},
     .names = Names::files,
     .summary = {"Làm văn bản từ tệp mô tả.", "Make the letter a description describes."},
     .details =
         {"Đọc tệp mô tả (“-” là đầu vào chuẩn), trình bày theo Nghị định 30/2020/NĐ-CP và "
          "ghi ra PDF, SVG hoặc văn bản thuần. Khi tệp mô tả có lỗi thì không ghi gì. Mẫu thì "
          "được điền bằng một dòng của --data.",
          "Reads a description (“-” is standard input), sets it by Decree 30/2020/NĐ-CP "
          "and writes PDF, SVG or plain text. If the description has errors nothing is "
          "written. A template is filled with a row of --data."}},
    {.name = "check",
     .argument = {"VÀO.xml", "IN.xml"},
     .names = Names::files,
     .summary = {"Chỉ báo lỗi, không ghi gì.", "Complain only, write nothing."},
     .details = {"Kiểm tra tệp mô tả như make, kể cả việc dàn trang, rồi báo mọi lỗi tìm thấy. Mẫu "
                 "thì không cần dữ liệu: mọi phần được thử với dữ liệu bịa.",
                 "Checks a description as make does, the pages included, and reports every fault "
                 "found. A template needs no data: all its parts are tried with made-up rows."}},
    {.name = "kinds",
     .summary = {"Liệt kê các loại văn bản.", "List the kinds of documents."},
     .details = {"Mỗi dòng một loại: mã dùng trong thuộc tính kind, chữ viết tắt, tên gọi; dòng có "
                 "thêm chữ “thông lệ” là loại mà Nghị định không có mẫu.",
                 "A line each: the slug that attribute kind takes, the abbreviation, the name; "
                 "“practice” after it marks a kind the decree has no form for."}},
    {.name = "new",
     .argument = {"LOẠI", "KIND"},
     .names = Names::words,
     .summary = {"Viết sẵn một tệp mô tả để bắt đầu.", "Write a description to begin with."},
     .details =
         {"Một tệp mô tả mẫu của loại văn bản đó, có chú thích, làm được ngay thành văn bản (bản "
          "sao thì phải có tệp mô tả bản gốc trước); ra đầu ra chuẩn, hoặc vào tệp nêu bằng "
          "--output nếu chưa có tệp ấy.",
          "A description of that kind with sample words and comments, which makes a letter "
          "at once (a copy needs the description of its original first); on standard output, or "
          "in the file of --output if it is not yet there."}},
    {.name = "campaign",
     .argument = {"MẪU.xml DỮ LIỆU", "TEMPLATE.xml DATA"},
     .names = Names::files,
     .summary = {"Làm mỗi dòng dữ liệu thành một văn bản.", "Make a letter of every row of data."},
     .details = {"Kiểm tra mọi dòng trước, rồi ghi mỗi dòng tốt thành một tệp trong thư mục của "
                 "--output, cùng với báo cáo report.csv. Dòng lỗi không cản các dòng khác.",
                 "Checks all rows first, then writes each good one as a file in the folder of "
                 "--output, with the report report.csv. A bad row does not stop the others."}},
    {.name = "fields",
     .argument = {"MẪU.xml", "TEMPLATE.xml"},
     .names = Names::files,
     .summary = {"Liệt kê các trường của một mẫu.", "List the fields of a template."},
     .details = {"Mỗi dòng một trường: tên, kiểu, có bắt buộc không, nơi đứng trong mẫu.",
                 "A line each: the name, the type, whether required, where it stands."}},
    {.name = "template",
     .argument = {"VĂN BẢN.xml", "LETTER.xml"},
     .names = Names::files,
     .summary = {"Biến một văn bản đã xong thành mẫu.", "Turn a finished letter into a template."},
     .details = {"Thay những chữ nêu bằng --mark bằng các trường; không có --mark thì liệt kê "
                 "những chữ nên thay: ngày tháng, số, nơi nhận.",
                 "Puts fields in the place of the words of --mark; without --mark it offers what "
                 "may change: dates, numbers, recipients."}},
    {.name = "fonts",
     .summary = {"Cho biết phông chữ nào được dùng.", "Say which fonts are used."},
     .details = {"Mỗi dòng một kiểu chữ: kiểu, họ phông, tệp và nơi tìm thấy. Với -v: cả những "
                 "tệp đã tìm mà không có.",
                 "A line for each face: face, family, file, and where it was found. With -v also "
                 "what was looked for and not found."}},
    {.name = "schema",
     .argument = {"[NGÔN NGỮ]", "[DIALECT]"},
     .choices = "dispatch profile",
     .names = Names::words,
     .summary = {"In lược đồ (XSD) của tệp mô tả.", "Print the schema (XSD) of descriptions."},
     .details =
         {"Của tệp mô tả văn bản (dispatch, mặc định) hoặc của hồ sơ cơ quan (profile); dùng "
          "với trình soạn thảo XML hoặc xmllint.",
          "Of a dispatch (dispatch, the default) or of an agency's profile (profile), for "
          "XML editors and xmllint."}},
    {.name = "completions",
     .argument = {"SHELL", "SHELL"},
     .choices = "bash zsh fish",
     .names = Names::words,
     .summary = {"In tệp hoàn thành lệnh cho shell.", "Print completions for a shell."},
     .details = {"Đặt kết quả vào nơi shell đọc các tệp hoàn thành lệnh.",
                 "Put the result where the shell reads its completions."}},
    {.name = "help",
     .argument = {"[LỆNH]", "[VERB]"},
     .choices = "make check kinds new campaign fields template fonts schema completions help",
     .names = Names::words,
     .summary = {"Hướng dẫn chung hoặc về một lệnh.", "Help, in general or on one verb."},
     .details = {"Lệnh congvan TÊN không có trong danh sách này sẽ chạy chương trình congvan-TÊN "
                 "nằm cạnh congvan, trong ../libexec/congvan, hoặc trên PATH.",
                 "A verb NAME that is not listed runs the program congvan-NAME that lies beside "
                 "congvan, in ../libexec/congvan, or on PATH."}},
};

}  // namespace

std::span<const Option> all_options() { return option_table; }
std::span<const Verb> all_verbs() { return verb_table; }

const Option* find_option(std::string_view name) {
  const auto* found = std::ranges::find(option_table, name, &Option::name);
  return found == std::end(option_table) ? nullptr : found;
}

const Option* find_option(char letter) {
  const auto* found = std::ranges::find(option_table, letter, &Option::letter);
  return letter == 0 || found == std::end(option_table) ? nullptr : found;
}

const Verb* find_verb(std::string_view name) {
  const auto* found = std::ranges::find(verb_table, name, &Verb::name);
  return found == std::end(verb_table) ? nullptr : found;
}

std::vector<Option> options_of(std::string_view verb) {
  std::vector<Option> taken;
  for (const Option& option : option_table) {
    const auto verbs = words_of(option.verbs);
    if (verbs.empty() || std::ranges::find(verbs, verb) != verbs.end()) taken.push_back(option);
  }
  return taken;
}

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace congvan
