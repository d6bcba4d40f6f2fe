#pragma once

#include <string>

namespace congvan {

/// A small dispatch without faults.
inline std::string small_letter() {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<dispatch version="1" kind="cong-van">
  <issuer>
    <parent>UBND huyện Sông Xanh</parent>
    <name>Phòng Văn hóa và Thông tin</name>
  </issuer>
  <number value="15" notation="VHTT"/>
  <issued place="Sông Xanh" date="2024-03-05"/>
  <subject>kiểm kê sách của thư viện</subject>
  <recipients>
    <recipient>Thư viện huyện</recipient>
  </recipients>
  <body>
    <opening>Phòng Văn hóa và Thông tin đề nghị Thư viện huyện kiểm kê sách trước ngày 30 tháng 4 năm 2024.</opening>
    <closing>Đề nghị đơn vị quan tâm thực hiện</closing>
  </body>
  <signatory name="Trần Thị Mẫu">
    <capacity>Trưởng phòng</capacity>
  </signatory>
  <distribution>
    <copy-to>Như trên</copy-to>
    <archive>VT</archive>
  </distribution>
</dispatch>
)";
}

/// The same with one piece replaced.
inline std::string small_letter_with(const std::string& piece, const std::string& other) {
  std::string letter = small_letter();
  return letter.replace(letter.find(piece), piece.size(), other);
}

/// The same with a body of several pages.
inline std::string long_letter() {
  std::string paragraphs;
  for (int i = 0; i < 60; ++i) {
    paragraphs +=
        "<paragraph>Thư viện huyện lập danh sách các sách đã cũ, ghi rõ tên sách, năm in "
        "và tình trạng của từng cuốn.</paragraph>\n";
  }
  return small_letter_with("<closing>", paragraphs + "<closing>");
}

}  // namespace congvan
