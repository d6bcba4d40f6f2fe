#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

ElementRule emphasis(std::string_view name, std::string_view vi, std::string_view en) {
  return {name, Content::words, true, {}, {}, "", vi, en};
}

}  // namespace

std::vector<ElementRule> inline_elements() {
  return {
      emphasis("b", "Chữ đậm", "Bold"),
      emphasis("i", "Chữ nghiêng", "Italic"),
      emphasis("u", "Gạch chân", "Underlined"),
      emphasis("sup", "Chỉ số trên", "Superscript"),
      emphasis("sub", "Chỉ số dưới", "Subscript"),
      emphasis("nobr", "Không ngắt dòng bên trong", "No line ends inside"),
      {"br", Content::nothing, true, {}, {}, "", "Xuống dòng", "A line ends here"},
      {"ref",
       Content::nothing,
       true,
       {},
       {required(of_kind(ValueRule::identifier, "to", "Tên (id) của nơi được viện dẫn",
                         "The id of the place that is cited"))},
       "",
       "Viện dẫn: in ra tên của nơi ấy, ví dụ khoản 2 Điều 3",
       "A reference: prints the name of the place, such as khoản 2 Điều 3"},
      words_element("note", "", "Chú thích ở chân trang; chỉ trong body",
                    "A footnote; in a body only"),
  };
}

}  // namespace congvan
