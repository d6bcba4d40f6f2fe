#include "app/exit_status.h"

namespace congvan {
namespace {

constexpr ExitStatus table[] = {
    {0, {"Xong, không có lỗi.", "Done, no errors."}},
    {1, {"Không dùng (để dành cho trình thông dịch lệnh).", "Not used (left to the shell)."}},
    {2, {"Dòng lệnh sai.", "The command line is wrong."}},
    {3,
     {"Có cảnh báo, khi dùng --fail-on-warning.",
      "There were warnings, and --fail-on-warning was given."}},
    {4,
     {"Tệp mô tả, hoặc tệp PDF đưa vào, có lỗi.",
      "The description, or the PDF that was given, has errors."}},
    {5,
     {"Mẫu hoặc dữ liệu điền vào mẫu có lỗi, hoặc sổ đăng ký từ chối.",
      "A template or its data has errors, or the register refuses."}},
    {6,
     {"Không thể trình bày trang trong giới hạn của nghị định.",
      "The page cannot be set within the decree's rules."}},
    {7,
     {"Không đọc hoặc ghi được tệp, hoặc không dùng được khóa, thiết bị hay máy chủ.",
      "A file cannot be read or written, or a key, a token or a server cannot be used."}},
    {8, {"Thiếu phông chữ hoặc thiếu nét chữ.", "A font or a glyph is missing."}},
    {9,
     {"Chiến dịch đã xong, nhưng có dòng lỗi.",
      "A campaign is finished, but some rows were faulty."}},
    {10,
     {"Lỗi của chính chương trình; xin báo lại.",
      "A fault of the program itself; please report it."}},
    {11,
     {"Chữ ký còn nguyên vẹn, nhưng chưa rõ người ký có đáng tin không (verify).",
      "Signatures are intact, but it is not known whether to trust who signed (verify)."}},
    {12, {"Có chữ ký hỏng (verify).", "A signature is broken (verify)."}},
    {13, {"Văn bản chưa được ký (verify).", "The letter is not signed (verify)."}},
};

}  // namespace

std::span<const ExitStatus> all_exit_statuses() { return table; }

}  // namespace congvan
