#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

const std::vector<std::string_view>& aligns() {
  static const std::vector<std::string_view> all = {"left", "centre", "right", "justified",
                                                    "decimal"};
  return all;
}

ElementRule table_element() {
  return {
      "table",
      Content::elements,
      false,
      {optional("caption"), optional("unit"), {{"column"}, 1, 64}, optional("head"), some({"row"})},
      {choice("borders", {"all", "rows", "outside", "none"},
              "Đường kẻ: tất cả (mặc định), giữa các hàng, viền ngoài, không kẻ",
              "Lines: all, the default; between rows; around; none"),
       of_kind(ValueRule::type_size, "size", "Cỡ chữ trong bảng, 8 đến 14",
               "Size of its type, 8 to 14 pt")},
      "6",
      "Bảng; có caption thì được đánh số: Bảng 1",
      "A table; with a caption it is numbered: Bảng 1"};
}

ElementRule cell_element() {
  return {"cell",
          Content::words_or_elements,
          true,
          {any({"paragraph"})},
          {of_kind(ValueRule::whole_number, "columns", "Số cột mà ô chiếm, mặc định 1",
                   "Columns it spans, 1 by default"),
           of_kind(ValueRule::whole_number, "rows", "Số hàng mà ô chiếm, mặc định 1",
                   "Rows it spans, 1 by default"),
           choice("align", aligns(), "Cách canh riêng của ô này", "Its own alignment"),
           choice("heads", {"yes", "no"}, "yes: ô này là đầu đề của hàng (hoặc cột)",
                  "yes: it is the heading of its row or column")},
          "6",
          "Một ô: lời văn, hoặc các paragraph; để trống được",
          "A cell: words, or paragraphs; it may be empty"};
}

}  // namespace

std::vector<ElementRule> table_elements() {
  return {
      table_element(),
      words_element("caption", "6", "Tên của bảng hoặc hình", "The caption of a table or figure"),
      words_element("unit", "6", "Dòng đơn vị tính ở trên bảng, bên phải",
                    "The line above a table that says its unit"),
      {"column",
       Content::nothing,
       false,
       {},
       {of_kind(ValueRule::column_width, "width",
                "Bề rộng: 12mm là cố định, 2* là phần chia của chỗ còn lại; không ghi thì theo nội "
                "dung",
                "Width: 12mm is fixed, 2* a share of what is left; by content if absent"),
        choice("align", aligns(), "Cách canh chữ trong cột; decimal: thẳng dấu phẩy thập phân",
               "Alignment; decimal: decimal commas below one another")},
       "6",
       "Một cột",
       "A column"},
      {"head",
       Content::elements,
       false,
       {some({"row"})},
       {},
       "6",
       "Các hàng đầu bảng, lặp lại ở mỗi trang",
       "The head rows, repeated on each page"},
      {"row",
       Content::elements,
       false,
       {any({"cell"})},
       {},
       "6",
       "Một hàng; các ô điền lần lượt vào những cột chưa bị ô phía trên chiếm",
       "A row; its cells fill the columns that no cell from above reaches into"},
      cell_element(),
      {"figure",
       Content::elements,
       false,
       {optional("caption")},
       {required(words("src", "Tệp ảnh PNG hoặc JPEG", "The picture, a PNG or JPEG file")),
        required(words("alt", "Lời tả cho người không nhìn thấy hình",
                       "What it shows, for those who cannot see it")),
        of_kind(ValueRule::length, "width", "Bề rộng: 120mm", "Its width: 120mm")},
       "6",
       "Hình; có caption thì được đánh số: Hình 1",
       "A picture; with a caption it is numbered: Hình 1"},
  };
}

}  // namespace congvan
