#include "app/options.h"

#include <algorithm>

namespace congvan {
namespace {

constexpr Option option_table[] = {
    {.name = "output",
     .letter = 'o',
     .verbs = "make new campaign fields template sign issue register diff",
     .names = Names::files,
     .value = {"TỆP", "FILE"},
     .help =
         {"Tệp kết quả; “-” là đầu ra chuẩn. Nếu không nêu: tên tệp vào với đuôi đổi theo "
          "dạng; từ đầu vào chuẩn thì ra đầu ra chuẩn. SVG, PNG nhiều trang cần {p} trong tên, "
          "là chỗ của số trang. Của campaign là thư mục; của new, fields, template là tệp, mặc "
          "định là đầu ra chuẩn.",
          "The result; “-” is standard output. By default the input's name with its ending "
          "replaced; from standard input, standard output. SVG and PNG of several pages need {p} "
          "in the name, where the page number goes. Of campaign a folder; of new, fields and "
          "template a file, by default standard output."}},
    {.name = "format",
     .verbs = "make",
     .choices = "pdf svg png txt places",
     .names = Names::words,
     .value = {"DẠNG", "FORMAT"},
     .help = {"Dạng kết quả; nếu không nêu thì theo đuôi của tệp kết quả, rồi đến pdf. “places” "
              "là vị trí của mọi thứ trên trang, tính bằng mi-li-mét.",
              "What to write; by default what the result's ending says, else pdf. “places” "
              "is where everything stands on the pages, in millimetres."}},
    {.name = "ppi",
     .verbs = "make",
     .value = {"SỐ", "NUMBER"},
     .help = {"Độ phân giải của ảnh PNG, điểm trên inch, từ 18 đến 1200 (mặc định: 144).",
              "The resolution of PNG pictures in pixels an inch, 18 to 1200 (by default 144)."}},
    {.name = "watch",
     .verbs = "make",
     .help = {"Làm lại mỗi khi tệp mô tả, hay tệp nó nhắc đến, được lưu; dừng bằng Ctrl+C.",
              "Make it again whenever the description, or a file it names, is saved; Ctrl+C ends "
              "it."}},
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
    {.name = "draft-version",
     .verbs = "make check campaign",
     .value = {"LẦN", "VERSION"},
     .help = {"Lần dự thảo, ghi dưới chữ DỰ THẢO (dùng với --draft).",
              "Which draft it is, said under the words DỰ THẢO (with --draft)."}},
    {.name = "draft-date",
     .verbs = "make check campaign",
     .value = {"NGÀY", "DATE"},
     .help = {"Ngày dự thảo, như 2026-09-08, ghi dưới chữ DỰ THẢO (dùng với --draft).",
              "The day of the draft, like 2026-09-08, said under the words DỰ THẢO (with "
              "--draft)."}},
    {.name = "no-slots",
     .verbs = "make campaign",
     .help = {"Không chừa trường ký trong tệp PDF (bản dự thảo thì không bao giờ có).",
              "Leave no fields for signatures in the PDF (a draft never has any)."}},
    {.name = "font-path",
     .verbs = "make check fonts campaign sign issue register diff",
     .names = Names::folders,
     .repeats = true,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Tìm phông chữ ở đây trước (nêu được nhiều lần; sau đó là biến CONGVAN_FONT_PATH, "
              "các thư mục cách nhau bằng dấu hai chấm).",
              "Look for fonts here first (may be repeated; then come the folders of the variable "
              "CONGVAN_FONT_PATH, separated by colons)."}},
    {.name = "force",
     .verbs = "new fields template register",
     .help = {"Ghi đè lên tệp đã có; register void: hủy cả số đã ban hành.",
              "Write over a file that is there; register void: even a number that was issued."}},
    {.name = "layout-path",
     .verbs = "make check kinds new campaign fields template register diff",
     .names = Names::folders,
     .repeats = true,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Tìm bố cục của các loại văn bản ở đây trước (nêu được nhiều lần).",
              "Look for the layouts of kinds here first (may be repeated)."}},
    {.name = "root",
     .verbs = "make check campaign fields template diff",
     .names = Names::folders,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Chỉ đọc tệp mô tả và những gì nó nhắc đến khi chúng nằm trong thư mục này.",
              "Read the description, and what it names, only if they lie in this folder."}},
    {.name = "profile",
     .verbs = "make check campaign register diff",
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
     .verbs = "make check campaign register diff",
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
    {.name = "slot",
     .verbs = "sign",
     .names = Names::words,
     .value = {"Ô KÝ", "SLOT"},
     .help = {"Trường ký, đúng tên mà “congvan slots” in ra: leader, seal, number ...",
              "The field to sign, by its name in “congvan slots”: leader, seal, number ..."}},
    {.name = "key",
     .verbs = "sign issue campaign",
     .names = Names::files,
     .value = {"KHÓA", "KEY"},
     .help = {"Khóa ký: tệp PKCS#12, địa chỉ pkcs11:... (RFC 7512) của thiết bị, hoặc external: in "
              "giá trị băm ra đầu ra chuẩn và đọc chữ ký từ đầu vào chuẩn.",
              "The key: a PKCS#12 file, the pkcs11:... address (RFC 7512) of a token, or external: "
              "the digest goes to standard output, the signature comes on standard input."}},
    {.name = "module",
     .verbs = "sign issue campaign",
     .names = Names::files,
     .value = {"THƯ VIỆN", "LIBRARY"},
     .help = {"Thư viện PKCS#11 của thiết bị, khi địa chỉ không nêu module-path.",
              "The token's PKCS#11 library, unless the address has a module-path."}},
    {.name = "certificates",
     .verbs = "sign issue campaign",
     .names = Names::files,
     .repeats = true,
     .value = {"TỆP", "FILE"},
     .help = {"Chứng thư đi cùng khóa (PEM, DER): của người ký khi dùng external, và các chứng thư "
              "trung gian.",
              "Certificates that go with the key (PEM, DER): the signer's own for external, and "
              "those between."}},
    {.name = "passphrase-fd",
     .verbs = "sign issue campaign",
     .value = {"SỐ", "NUMBER"},
     .help = {"Đọc mật khẩu hoặc mã PIN từ dòng đầu của bộ mô tả tệp này.",
              "Read the pass phrase or PIN from the first line of this file descriptor."}},
    {.name = "passphrase-file",
     .verbs = "sign issue campaign",
     .names = Names::files,
     .value = {"TỆP", "FILE"},
     .help = {"Đọc mật khẩu hoặc mã PIN từ dòng đầu của tệp này; không nêu gì thì hỏi trên màn "
              "hình.",
              "Read it from the first line of this file; by default it is asked for on the "
              "terminal."}},
    {.name = "image",
     .verbs = "sign issue campaign",
     .names = Names::files,
     .value = {"ẢNH", "PICTURE"},
     .help = {"Ảnh chữ ký hoặc ảnh dấu (PNG nền trong suốt). Dấu được đặt đúng kích thước thật.",
              "The picture of the signature or of the seal (PNG, transparent). A seal has its real "
              "size."}},
    {.name = "words",
     .verbs = "sign",
     .repeats = true,
     .value = {"CHỮ", "WORDS"},
     .help = {"Chữ hiện trong ô: số, ngày, tháng, hoặc từng dòng ở góc trên bên phải (nêu được "
              "nhiều lần).",
              "What the slot shows: number, day, month, or a line at the top right (may be "
              "repeated)."}},
    {.name = "reason",
     .verbs = "sign issue campaign register",
     .value = {"LÝ DO", "REASON"},
     .help = {"Lý do ký, ghi trong chữ ký; register: lý do giữ chỗ hoặc hủy số.",
              "Why it is signed, kept in the signature; register: why a number is kept or void."}},
    {.name = "location",
     .verbs = "sign issue campaign",
     .value = {"NƠI", "PLACE"},
     .help = {"Nơi ký, ghi trong chữ ký.", "Where it is signed, kept in the signature."}},
    {.name = "time-stamp",
     .verbs = "sign issue campaign",
     .value = {"URL", "URL"},
     .help = {"Máy chủ cấp dấu thời gian (RFC 3161).", "The time stamp authority (RFC 3161)."}},
    {.name = "level",
     .verbs = "sign issue campaign",
     .choices = "b t lt lta",
     .names = Names::words,
     .value = {"MỨC", "LEVEL"},
     .help = {"Mức PAdES: b, t (có dấu thời gian), lt (thêm dữ liệu kiểm tra lâu dài), lta (thêm "
              "dấu thời gian cho cả tệp); mặc định là t khi có --time-stamp, nếu không là b.",
              "The PAdES level: b, t (time stamped), lt (with what verifies it long after), lta "
              "(the file time stamped as well); by default t with --time-stamp, else b."}},
    {.name = "trust",
     .verbs = "verify sign issue campaign",
     .names = Names::files,
     .repeats = true,
     .value = {"TỆP", "FILE"},
     .help = {"Chứng thư gốc được tin (PEM, DER; nêu được nhiều lần).",
              "Certificates that are trusted (PEM, DER; may be repeated)."}},
    {.name = "online",
     .verbs = "verify",
     .help = {"Hỏi máy chủ OCSP và CRL về tình trạng thu hồi khi trong tệp chưa có.",
              "Ask OCSP and CRL servers about revocation where the file itself does not say."}},
    {.name = "register",
     .verbs = "issue campaign",
     .names = Names::files,
     .value = {"SỔ", "REGISTER"},
     .help = {"Sổ đăng ký văn bản đi: tệp SQLite, hoặc postgresql://MÁY/CƠ SỞ DỮ LIỆU.",
              "The register of outgoing documents: a file of SQLite, or "
              "postgresql://HOST/DATABASE."}},
    {.name = "date",
     .verbs = "issue campaign register",
     .value = {"NGÀY", "DATE"},
     .help = {"Ngày ban hành, như 2026-09-08; mặc định là hôm nay.",
              "The date of issue, like 2026-09-08; by default today."}},
    {.name = "number",
     .verbs = "issue",
     .value = {"SỐ", "NUMBER"},
     .help = {"Dùng số đã giữ chỗ này; mặc định là số tiếp theo.",
              "Use this reserved number; by default the next one."}},
    {.name = "any-date",
     .verbs = "issue campaign",
     .help = {"Cho phép ngày ban hành trước ngày của số liền trước.",
              "Allow a date before that of the number before."}},
    {.name = "issue",
     .verbs = "campaign",
     .names = Names::folders,
     .value = {"THƯ MỤC", "FOLDER"},
     .help = {"Ban hành mọi văn bản theo thứ tự dòng như lệnh issue (cần --register và --key), ghi "
              "vào thư mục này dưới cùng tên.",
              "Issue all letters in the order of the rows as the verb issue does (with --register "
              "and --key), into this folder under the same names."}},
    {.name = "separate",
     .verbs = "issue campaign",
     .help = {"Ký riêng từng ô: số, ngày, tháng, dấu; mặc định chỉ ký một lần cho tất cả.",
              "Sign number, day, month and seal one by one; by default one signature is for "
              "all."}},
    {.name = "year",
     .verbs = "register",
     .value = {"NĂM", "YEAR"},
     .help =
         {"Năm của sổ, như 2026; list, show, export: mặc định là mọi năm, các việc khác: năm nay.",
          "The year of the register, like 2026; for list, show and export by default all, else "
          "this year."}},
    {.name = "series",
     .verbs = "register",
     .value = {"DÃY SỐ", "SERIES"},
     .help = {"Dãy số: chung, ban-sao, hoặc mã loại văn bản khi mỗi loại một dãy.",
              "The series: chung, ban-sao, or the slug of a kind where each has its own."}},
    {.name = "state",
     .verbs = "register",
     .choices = "reserved taken sealed issued void",
     .names = Names::words,
     .repeats = true,
     .value = {"TRẠNG THÁI", "STATE"},
     .help = {"Chỉ những số ở trạng thái này (nêu được nhiều lần).",
              "Only numbers of this state (may be repeated)."}},
    {.name = "find",
     .verbs = "register",
     .value = {"CHỮ", "WORDS"},
     .help = {"Chỉ những số có các chữ này, không cần dấu, hoa hay thường.",
              "Only numbers with these words; marks and capitals do not matter."}},
    {.name = "from",
     .verbs = "register",
     .value = {"NGÀY", "DATE"},
     .help = {"Chỉ từ ngày ban hành này.", "Only from this date of issue on."}},
    {.name = "to",
     .verbs = "register",
     .value = {"NGÀY", "DATE"},
     .help = {"Chỉ đến ngày ban hành này.", "Only up to this date of issue."}},
    {.name = "for",
     .verbs = "register",
     .value = {"NGƯỜI", "WHOM"},
     .help = {"reserve: giữ số cho ai; book: người lập sổ, ký ở trang đầu.",
              "reserve: whom the number is for; book: who keeps it, and signs its first page."}},
    {.name = "kind",
     .verbs = "register",
     .value = {"LOẠI", "KIND"},
     .help = {"reserve: mã loại văn bản, như quyet-dinh.",
              "reserve: the slug of the kind, like quyet-dinh."}},
    {.name = "numbering",
     .verbs = "register",
     .choices = "one kind",
     .names = Names::words,
     .value = {"CÁCH", "WAY"},
     .help = {"setup: one là một dãy số chung, kind là mỗi loại văn bản một dãy.",
              "setup: one series for all, or one for each kind."}},
    {.name = "csv",
     .verbs = "fields",
     .help = {"In một bảng tính trống (CSV) có tên các cột.",
              "Print an empty sheet (CSV) with the names of the columns."}},
    {.name = "json",
     .verbs = "fields slots verify register",
     .help = {"In dưới dạng JSON, mỗi dòng một trường, ô ký, chữ ký hoặc số.",
              "Print JSON, a line for each field, slot, signature or number."}},
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
          "ghi ra PDF, SVG, PNG hoặc văn bản thuần. Khi tệp mô tả có lỗi thì không ghi gì. Mẫu thì "
          "được điền bằng một dòng của --data.",
          "Reads a description (“-” is standard input), sets it by Decree 30/2020/NĐ-CP "
          "and writes PDF, SVG, PNG or plain text. If the description has errors nothing is "
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
                 "--output, with the report report.csv. A bad row does not stop the others."},
     .program = "congvan-campaign"},
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
    {.name = "slots",
     .argument = {"VĂN BẢN.pdf", "LETTER.pdf"},
     .names = Names::files,
     .summary = {"Liệt kê các ô ký của một văn bản.", "List the places of a letter to be signed."},
     .details = {"Mỗi dòng một ô: vai trò, trang, khung (điểm, từ góc dưới bên trái), trạng thái, "
                 "tên trường: những gì một dịch vụ ký bên ngoài cần.",
                 "A line each: role, page, rectangle (points, from the bottom left), state, name "
                 "of the field: what an outside signing service needs."},
     .program = "congvan-seal"},
    {.name = "sign",
     .argument = {"VĂN BẢN.pdf", "LETTER.pdf"},
     .names = Names::files,
     .summary = {"Ký số một ô của văn bản.", "Sign one place of a letter."},
     .details = {"Ghi thêm một bản sửa đổi có chữ ký PAdES vào cuối tệp; những gì đã có không đổi "
                 "một byte nào.",
                 "Appends a revision with a PAdES signature; not a byte of what was there before "
                 "is changed."},
     .program = "congvan-seal"},
    {.name = "verify",
     .argument = {"VĂN BẢN.pdf", "LETTER.pdf"},
     .names = Names::files,
     .summary = {"Kiểm tra mọi chữ ký số của văn bản.", "Verify all signatures of a letter."},
     .details = {"Nói về mỗi chữ ký: ai ký, mức, lúc nào, ký trên những gì, sau đó có gì thay đổi "
                 "không, chứng thư có đáng tin không. Mã kết thúc phân biệt hợp lệ, chưa rõ người "
                 "ký và hỏng.",
                 "Says of each signature who signed, its level, when, what it covers, whether "
                 "anything was changed after it, and whether its certificate is trusted. The exit "
                 "status tells valid, unknown signer and broken apart."},
     .program = "congvan-seal"},
    {.name = "issue",
     .argument = {"VĂN BẢN.pdf", "LETTER.pdf"},
     .names = Names::files,
     .summary = {"Lấy số, ghi ngày, đóng dấu và vào sổ.",
                 "Number, date, seal and register a signed letter."},
     .details =
         {"Lấy số tiếp theo trong sổ, điền số, ngày, tháng, ký số của cơ quan và ghi vào sổ: "
          "hoặc xong tất cả, hoặc không có gì thay đổi.",
          "Takes the next number of the register, fills in number, day and month, seals "
          "and records it: all of it or nothing."},
     .program = "congvan-seal"},
    {.name = "register",
     .argument = {"VIỆC SỔ [SỐ]", "ACTION REGISTER [NUMBER]"},
     .choices = "list show void reserve export book setup",
     .names = Names::words,
     .summary = {"Xem và giữ sổ đăng ký văn bản đi.", "Read and keep the register of documents."},
     .details =
         {"list liệt kê, show nói hết về một số, void hủy một số (--reason), reserve giữ chỗ số "
          "tiếp "
          "theo (--kind, --for, --reason), export ra CSV hoặc JSON, book in sổ của một năm thành "
          "PDF, "
          "setup lập sổ và chọn cách đánh số (--numbering). SỔ là tệp SQLite hoặc "
          "postgresql://MÁY/CƠ SỞ DỮ LIỆU.",
          "list lists, show tells all of a number, void makes it void (--reason), reserve keeps "
          "the "
          "next one (--kind, --for, --reason), export writes CSV or JSON, book prints a year's "
          "book as a PDF, setup makes a register and chooses its numbering (--numbering). REGISTER "
          "is a file of SQLite or postgresql://HOST/DATABASE."},
     .program = "congvan-seal"},
    {.name = "diff",
     .argument = {"CŨ.xml MỚI.xml", "OLD.xml NEW.xml"},
     .names = Names::files,
     .summary = {"So sánh hai bản dự thảo.", "Show what changed between two drafts."},
     .details = {"Những chữ bị bỏ và được thêm, trong lời văn (ra đầu ra chuẩn, hoặc tệp .txt) "
                 "hoặc ngay trên trang (tệp .pdf, .svg, .png của --output).",
                 "The words that went and came, in the text (on standard output, or a file .txt) "
                 "or on the pages themselves (a file .pdf, .svg or .png of --output)."},
     .program = "congvan-preview"},
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
     .choices = "make check kinds new campaign fields template slots sign verify issue register "
                "diff fonts schema completions help",
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
