#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

AttributeRule orientation() {
  return choice("orientation", {"portrait", "landscape"}, "Chiều giấy: dọc (mặc định) hoặc ngang",
                "Portrait, the default, or landscape");
}

AttributeRule carrier() {
  return words("carrier",
               "Loại văn bản ghi trong dòng Kèm theo, trước số: Quyết định; mặc định là loại của "
               "văn bản này",
               "The kind of document that the line Kèm theo names before the number; this one's "
               "by default");
}

}  // namespace

std::vector<ElementRule> supplement_elements() {
  return {
      {"annex",
       Content::elements,
       false,
       {optional("title"), one("body")},
       {orientation(),
        of_kind(ValueRule::ordinal, "number",
                "Số La Mã khác với số tự đếm; các phụ lục sau đếm tiếp từ đó",
                "A Roman number other than the one counted; what follows counts on from it"),
        carrier()},
       "",
       "Phụ lục; từ hai phụ lục thì được đánh số La Mã",
       "An annex; two or more have Roman numbers"},
      {"attached",
       Content::elements,
       false,
       {one("title"), optional("subject"), one("body")},
       {orientation(), carrier()},
       "",
       "Văn bản kèm theo: quy chế, quy định, chương trình được ban hành hoặc phê duyệt",
       "A document that the dispatch promulgates or approves"},
      words_element("title", "", "Tên của phụ lục; của văn bản kèm theo là tên loại: Quy chế",
                    "The title of an annex; of an attached document its kind: Quy chế"),
  };
}

}  // namespace congvan
