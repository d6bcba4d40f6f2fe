#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

std::vector<ElementRule> bases_elements() {
  return {
      {"legal-bases",
       Content::elements,
       false,
       {some({"basis"})},
       {choice("listed", {"yes", "no"},
               "yes: mỗi căn cứ một dòng; no: viết liền vào câu mở đầu. Mặc định là no nếu body có "
               "opening, không có thì yes",
               "yes: one to a line; no: flowing into the opening sentence. By default no if the "
               "body has an opening, yes if not")},
       "6",
       "Các căn cứ",
       "The legal bases"},
      {"basis",
       Content::words,
       false,
       {},
       {words("verb", "Từ mở đầu, mặc định là Căn cứ (Thực hiện, Theo đề nghị của, Xét)",
              "The word it begins with, Căn cứ by default")},
       "6",
       "Một căn cứ, không có từ mở đầu và dấu câu ở cuối",
       "One basis, without its first word and without punctuation at its end"},
      {"original",
       Content::nothing,
       false,
       {},
       {required(words("src", "Tệp mô tả của văn bản được sao",
                       "The description of the document that is copied"))},
       "",
       "Văn bản được sao (chỉ của bản sao)",
       "The document a copy is made of (of copies only)"},
  };
}

std::vector<ElementRule> list_elements() {
  return {
      {"directives",
       Content::elements,
       false,
       {some({"directive"})},
       {choice("numbering", numberings(), "Kiểu đánh số; mặc định 1. rồi a) rồi - rồi +",
               "Numbering; by default 1. then a) then - then +")},
       "6",
       "Danh sách các nội dung được đánh số; trong article là khoản, rồi điểm",
       "A numbered list; in an article its entries are clauses, then points"},
      {"directive",
       Content::words_or_elements,
       false,
       {optional("heading"), optional("text"),
        any({"paragraph", "directives", "particulars", "table", "figure"})},
       {of_kind(ValueRule::ordinal, "number",
                "Số khác với số tự đếm: 5, 2a, đ; các nội dung sau đếm tiếp từ đó",
                "A number other than the one counted; what follows counts on from it")},
       "6",
       "Một nội dung: chỉ có lời văn, hoặc heading, text, rồi các phần khác",
       "One entry: words alone, or heading, text, then other parts"},
      words_element("text", "6", "Lời văn của một nội dung có phần cấp dưới",
                    "The words of an entry that has parts under it"),
      {"particulars",
       Content::elements,
       false,
       {some({"particular"})},
       {},
       "6",
       "Các dòng của một biểu mẫu: Thời gian, Địa điểm, Ông (bà)",
       "The lines of a form: time, place, name"},
      {"particular",
       Content::words_or_elements,
       false,
       {optional("text"), any({"paragraph", "directives"})},
       {of_kind(ValueRule::identifier, "of", "Tên mà thể thức của loại văn bản biết: time, place",
                "A name that the layout of the kind knows: time, place"),
        words("label", "Nhãn tự đặt, không có dấu hai chấm, thay cho of",
              "A label of one's own, without its colon, in place of `of`")},
       "6",
       "Một dòng: chỉ có lời văn, hoặc text, rồi paragraph và directives",
       "One line: words alone, or text, then paragraph and directives"},
  };
}

}  // namespace

std::vector<ElementRule> body_elements() {
  std::vector<ElementRule> all = bases_elements();
  all.push_back({"body",
                 Content::elements,
                 false,
                 {optional("opening"),
                  any({"paragraph", "heading", "directives", "part", "chapter", "section",
                       "subsection", "article", "particulars", "table", "figure", "page-break"}),
                  optional("closing")},
                 {},
                 "6",
                 "Nội dung văn bản, phụ lục hoặc văn bản kèm theo",
                 "The body of the dispatch, of an annex or of an attached document"});
  all.push_back(words_element("opening", "6", "Câu mở đầu, nối tiếp các căn cứ",
                              "The opening sentence, which the legal bases flow into"));
  all.push_back({"paragraph",
                 Content::words,
                 false,
                 {},
                 {choice("align", {"justified", "centre"},
                         "justified (mặc định): canh đều hai lề; centre: canh giữa",
                         "justified, the default, or centred")},
                 "6",
                 "Một đoạn văn",
                 "A paragraph"});
  all.push_back(words_element("heading", "6",
                              "Tiêu đề in đậm; trong directive thì viết liền với lời văn; trong "
                              "part, chapter, section, subsection, article là tên của phần ấy",
                              "A bold heading; in a directive it runs into the words; in a "
                              "division it is the title"));
  for (auto& rule : list_elements()) all.push_back(rule);
  all.push_back({"page-break",
                 Content::nothing,
                 false,
                 {},
                 {},
                 "6",
                 "Phần sau sang trang mới",
                 "What follows begins a page"});
  all.push_back(words_element("closing", "6", "Câu kết; dấu ./. được thêm vào, dù có gõ hay không",
                              "The closing sentence; its ./. is added, typed or not"));
  return all;
}

}  // namespace congvan
