#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

using Names = std::vector<std::string_view>;

AttributeRule number_attribute() {
  return of_kind(ValueRule::ordinal, "number",
                 "Số khác với số tự đếm: 3a, IV; các phần sau đếm tiếp từ đó",
                 "A number other than the one counted; what follows counts on from it");
}

/// A division with its title, lower divisions and anything a body holds.
ElementRule division(std::string_view name, Names lower, std::string_view vi, std::string_view en) {
  for (const auto block :
       {"paragraph", "directives", "particulars", "table", "figure", "page-break"}) {
    lower.push_back(block);
  }
  return {name,
          Content::elements,
          false,
          {optional("heading"), some(std::move(lower))},
          {number_attribute()},
          "6",
          vi,
          en};
}

}  // namespace

std::vector<ElementRule> division_elements() {
  return {
      division("part", {"chapter", "section", "subsection", "article"},
               "Phần, đánh số La Mã qua cả văn bản",
               "Phần: a part, with Roman numbers through the document"),
      division("chapter", {"article", "section", "subsection"},
               "Chương, đánh số La Mã qua cả văn bản",
               "Chương: a chapter, with Roman numbers through the document"),
      division("section", {"article", "subsection"}, "Mục, đánh số Ả Rập trong chương",
               "Mục: a section, with Arabic numbers within its chapter"),
      division("subsection", {"article"}, "Tiểu mục, đánh số Ả Rập trong mục",
               "Tiểu mục: a subsection, with Arabic numbers within its section"),
      {"article",
       Content::words_or_elements,
       false,
       {optional("heading"), optional("text"),
        any({"paragraph", "directives", "particulars", "table", "figure", "page-break"})},
       {number_attribute()},
       "6",
       "Điều, đánh số Ả Rập qua cả văn bản: chỉ có lời văn, hoặc heading (tên điều), text, rồi các "
       "phần khác",
       "Điều: an article, with Arabic numbers through the document: words alone, or heading (its "
       "title), text, then other parts"},
  };
}

}  // namespace congvan
