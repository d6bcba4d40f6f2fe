#include "long_plan.h"

namespace congvan {
namespace {

constexpr int annex_rows = 100;

std::string text(int nth) {
  return "Cơ quan chủ trì nội dung thứ " + std::to_string(nth) +
         " phối hợp với các đơn vị liên quan rà soát, hoàn thiện quy trình, cập nhật dữ liệu "
         "và báo cáo kết quả thực hiện trước ngày " +
         std::to_string(nth % 27 + 1) +
         " hằng tháng; kịp thời đề xuất cấp có thẩm quyền tháo gỡ khó khăn, vướng mắc phát sinh "
         "trong quá trình triển khai, bảo đảm tiết kiệm, hiệu quả và đúng quy định của pháp luật.";
}

std::string row(int nth) {
  const std::string number = std::to_string(nth);
  return "<row><cell>" + number + "</cell><cell>Nâng cấp hạng mục số " + number +
         "</cell><cell>Phòng Quản lý " + std::to_string(nth % 9 + 1) + "</cell><cell>" +
         std::to_string(nth * 7 % 900) + "," + std::to_string(nth % 10) + "</cell><cell>Quý " +
         std::to_string(nth % 4 + 1) + "/2027</cell></row>";
}

std::string table(int first, int rows) {
  std::string out =
      "<table><caption>Danh mục nhiệm vụ</caption><unit>Đơn vị tính: triệu đồng</unit>"
      "<column width='14mm' align='centre'/><column width='3*'/><column width='2*'/>"
      "<column width='24mm' align='decimal'/><column width='27mm' align='centre'/>"
      "<head><row><cell>TT</cell><cell>Nội dung</cell><cell>Chủ trì</cell><cell>Kinh phí</cell>"
      "<cell>Thời gian</cell></row></head>";
  for (int i = 0; i < rows; ++i) out += row(first + i);
  return out + "</table>";
}

std::string chapter(int nth, int rows) {
  std::string out =
      "<chapter id='chuong-" + std::to_string(nth) + "'><heading>Nội dung và giải pháp</heading>";
  for (int i = 0; i < 3; ++i) {
    out += "<article><heading>Nhiệm vụ</heading><text>" + text(nth * 10 + i) +
           " Thực hiện theo <ref to='chuong-1'/>.</text><directives><directive>" +
           text(nth * 20 + i) + "</directive><directive>" + text(nth * 30 + i) +
           "</directive></directives></article>";
  }
  return out + "<article><heading>Danh mục</heading>" + table(1, rows) + "</article></chapter>";
}

}  // namespace

std::string long_plan(int chapters, int rows) {
  std::string out =
      "<dispatch version='1' kind='ke-hoach'><issuer><parent>UBND tỉnh Bình Hà</parent>"
      "<name>Sở Nội vụ</name></issuer><number value='21' notation='KH-SNV'/>"
      "<issued place='Bình Hà' date='2026-11-23'/><subject>Chuyển đổi số ngành Nội vụ giai đoạn "
      "2027 - 2030</subject><body><opening>Sở Nội vụ ban hành Kế hoạch, kèm theo Phụ lục, như "
      "sau:</opening>";
  for (int i = 1; i <= chapters; ++i) out += chapter(i, rows / chapters);
  return out +
         "<closing>Các đơn vị tổ chức thực hiện</closing></body><signatory name='Lê Thị Mẫu'>"
         "<capacity>Giám đốc</capacity></signatory><distribution><copy-to>UBND tỉnh</copy-to>"
         "<archive unit='VP'/></distribution><annex orientation='landscape'><title>Tổng hợp nhiệm "
         "vụ</title><body>" +
         table(1, annex_rows) + "</body></annex></dispatch>";
}

}  // namespace congvan
