#include "dispatch/grammar.h"

#include <algorithm>

namespace congvan {
namespace {

AttributeRule words(std::string_view name, std::string_view vi, std::string_view en) {
  return {name, Value::words, false, {}, vi, en};
}

AttributeRule choice(std::string_view name, std::vector<std::string_view> choices,
                     std::string_view vi, std::string_view en) {
  return {name, Value::choice, false, std::move(choices), vi, en};
}

AttributeRule required(AttributeRule rule) {
  rule.required = true;
  return rule;
}

ChildRule one(std::string_view name) { return {{name}, 1, 1}; }
ChildRule optional(std::string_view name) { return {{name}, 0, 1}; }
ChildRule some(std::string_view name) { return {{name}, 1, any_number}; }
ChildRule any(std::vector<std::string_view> names) { return {std::move(names), 0, any_number}; }

std::vector<ElementRule> head_elements() {
  return {
      {"issuer",
       Content::elements,
       false,
       {any({"parent"}), one("name")},
       {},
       "2",
       "Cơ quan, tổ chức ban hành văn bản",
       "The agency that issues the dispatch"},
      {"parent",
       Content::words,
       false,
       {},
       {},
       "2",
       "Cơ quan, tổ chức chủ quản trực tiếp, mỗi cấp một phần tử, cấp cao nhất trước",
       "A body the issuer belongs to, one element a level, the highest first"},
      {"name",
       Content::words,
       false,
       {},
       {},
       "2",
       "Tên đầy đủ của cơ quan ban hành, viết hoa như trong câu văn",
       "Full name of the issuer, with capitals as in running text"},
      {"number",
       Content::nothing,
       false,
       {},
       {words("value", "Số văn bản; bỏ trống khi chưa cấp số", "The number; absent until given"),
        required(words("notation", "Ký hiệu, không có dấu gạch chéo ở đầu",
                       "The notation, without the slash before it"))},
       "3",
       "Số và ký hiệu",
       "Number and notation"},
      {"issued",
       Content::nothing,
       false,
       {},
       {required(words("place", "Địa danh", "Place name")),
        {"date",
         Value::date,
         false,
         {},
         "Ngày ban hành: 2023-05-09; phần chưa biết thì bỏ: 2023-05, 2023",
         "Date of issue: 2023-05-09; leave off what is not known: 2023-05, 2023"}},
       "4",
       "Địa danh và thời gian ban hành",
       "Place and date of issue"},
      {"urgency",
       Content::nothing,
       false,
       {},
       {required(
           choice("level", {"khan", "thuong-khan", "hoa-toc"}, "Mức độ khẩn", "Grade of urgency"))},
       "10b",
       "Dấu chỉ mức độ khẩn",
       "Stamp of urgency"},
      {"circulation",
       Content::words,
       false,
       {},
       {},
       "11",
       "Chỉ dẫn phạm vi lưu hành: Lưu hành nội bộ, Xem xong trả lại",
       "Mark of circulation: for internal use, return after reading"},
      {"subject",
       Content::words,
       false,
       {},
       {},
       "5b",
       "Trích yếu, không có chữ V/v ở đầu",
       "What the dispatch is about, without V/v"},
      {"recipients",
       Content::elements,
       false,
       {some("recipient")},
       {},
       "9a",
       "Kính gửi",
       "To whom it is addressed"},
      {"recipient",
       Content::words,
       false,
       {},
       {},
       "9a",
       "Một nơi nhận, không có dấu câu ở cuối",
       "One addressee, without punctuation at its end"},
  };
}

std::vector<ElementRule> body_elements() {
  return {
      {"legal-bases",
       Content::elements,
       false,
       {some("basis")},
       {choice("listed", {"yes", "no"}, "yes: mỗi căn cứ một dòng; no: viết liền vào câu mở đầu",
               "yes: one to a line; no: flowing into the opening sentence")},
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
      {"body",
       Content::elements,
       false,
       {optional("opening"), any({"paragraph", "heading", "directives"}), optional("closing")},
       {},
       "6",
       "Nội dung văn bản",
       "The body"},
      {"opening",
       Content::words,
       false,
       {},
       {},
       "6",
       "Câu mở đầu, nối tiếp các căn cứ",
       "The opening sentence, which the legal bases flow into"},
      {"paragraph", Content::words, false, {}, {}, "6", "Một đoạn văn", "A paragraph"},
      {"heading",
       Content::words,
       false,
       {},
       {},
       "6",
       "Tiêu đề in đậm; trong directive thì viết liền với lời văn",
       "A bold heading; in a directive it runs into the words"},
      {"directives",
       Content::elements,
       false,
       {some("directive")},
       {choice("numbering", numberings(), "Kiểu đánh số; mặc định 1. rồi a) rồi - rồi +",
               "Numbering; by default 1. then a) then - then +")},
       "6",
       "Danh sách các nội dung được đánh số",
       "A numbered list"},
      {"directive",
       Content::words_or_elements,
       false,
       {optional("heading"), optional("text"), any({"paragraph", "directives"})},
       {},
       "6",
       "Một nội dung: chỉ có lời văn, hoặc heading, text, paragraph và directives",
       "One entry: words alone, or heading, text, paragraph and directives"},
      {"text",
       Content::words,
       false,
       {},
       {},
       "6",
       "Lời văn của một nội dung có phần cấp dưới",
       "The words of an entry that has parts under it"},
      {"closing",
       Content::words,
       false,
       {},
       {},
       "6",
       "Câu kết; dấu ./. được thêm vào, dù có gõ hay không",
       "The closing sentence; its ./. is added, typed or not"},
  };
}

std::vector<ElementRule> foot_elements() {
  return {
      {"signatory",
       Content::elements,
       false,
       {some("capacity")},
       {required(words("name", "Họ và tên, không ghi học hàm, học vị",
                       "Full name, without academic titles")),
        words("title", "Chức danh khác ghi phía trên họ tên (tổ chức tư vấn liên ngành)",
              "Another title, above the name (of a member of an inter-agency committee)")},
       "7",
       "Người ký",
       "Who signs"},
      {"capacity",
       Content::words,
       false,
       {},
       {choice("authority", {"TM.", "Q.", "KT.", "TL.", "TUQ."}, "Quyền hạn ký",
               "On whose authority")},
       "7a",
       "Một dòng quyền hạn, chức vụ; có thể lặp lại",
       "A line of capacity; may be repeated"},
      {"distribution",
       Content::elements,
       false,
       {any({"copy-to"}), optional("archive")},
       {},
       "9b",
       "Nơi nhận",
       "Who receives a copy"},
      {"copy-to",
       Content::words,
       false,
       {},
       {},
       "9b",
       "Một nơi nhận, không có dấu câu ở cuối",
       "One receiver, without punctuation at its end"},
      {"archive",
       Content::words,
       true,
       {},
       {words("unit", "Chữ viết tắt đơn vị soạn thảo", "Abbreviation of the drafting unit"),
        {"copies", Value::whole_number, false, {}, "Số lượng bản lưu", "Copies kept on file"},
        words("drafter", "Ký hiệu người soạn thảo (ô số 12)", "Initials of the drafter (ô số 12)"),
        {"issued", Value::whole_number, false, {}, "Số lượng bản phát hành", "Copies issued"}},
       "9b",
       "Dòng Lưu: lời văn tự do, hoặc các thuộc tính",
       "The archive line: free words, or the attributes"},
      {"contact",
       Content::elements,
       false,
       {optional("address"), optional("telephone"), optional("fax"), optional("email"),
        optional("website")},
       {},
       "13",
       "Địa chỉ và liên lạc ở cuối trang đầu",
       "Contact at the foot of the first page"},
      {"address", Content::words, false, {}, {}, "13", "Địa chỉ", "Address"},
      {"telephone", Content::words, false, {}, {}, "13", "Số điện thoại", "Telephone"},
      {"fax", Content::words, false, {}, {}, "13", "Số Fax", "Fax"},
      {"email", Content::words, false, {}, {}, "13", "Thư điện tử", "E-mail"},
      {"website", Content::words, false, {}, {}, "13", "Trang thông tin điện tử", "Web site"},
  };
}

ElementRule root_element() {
  return {"dispatch",
          Content::elements,
          false,
          {one("issuer"), optional("number"), optional("issued"), optional("urgency"),
           optional("circulation"), optional("subject"), optional("recipients"),
           optional("legal-bases"), one("body"), optional("signatory"), optional("distribution"),
           optional("contact")},
          {required(choice("version", {"1"}, "Phiên bản của ngôn ngữ mô tả, hiện là 1",
                           "Version of the dialect, now 1")),
           required({"kind",
                     Value::identifier,
                     false,
                     {},
                     "Loại văn bản, một tên trong congvan kinds",
                     "Kind of document, a name of congvan kinds"})},
          "",
          "Một văn bản",
          "One document"};
}

std::vector<ElementRule> all_elements() {
  std::vector<ElementRule> all = {root_element()};
  for (auto& part : {head_elements(), body_elements(), foot_elements()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

const ElementRule* find(const std::vector<ElementRule>& rules, std::string_view name) {
  const auto found = std::ranges::find(rules, name, &ElementRule::name);
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<ElementRule>& grammar() {
  static const std::vector<ElementRule> rules = all_elements();
  return rules;
}

const std::vector<ElementRule>& inline_grammar() {
  static const std::vector<ElementRule> rules = {
      {"b", Content::words, true, {}, {}, "", "Chữ đậm", "Bold"},
      {"i", Content::words, true, {}, {}, "", "Chữ nghiêng", "Italic"},
      {"u", Content::words, true, {}, {}, "", "Gạch chân", "Underlined"},
      {"sup", Content::words, true, {}, {}, "", "Chỉ số trên", "Superscript"},
      {"sub", Content::words, true, {}, {}, "", "Chỉ số dưới", "Subscript"},
      {"nobr",
       Content::words,
       true,
       {},
       {},
       "",
       "Không ngắt dòng bên trong",
       "No line ends inside"},
      {"br", Content::nothing, true, {}, {}, "", "Xuống dòng", "A line ends here"},
  };
  return rules;
}

const std::vector<AttributeRule>& common_attributes() {
  static const std::vector<AttributeRule> rules = {
      {"id",
       Value::identifier,
       false,
       {},
       "Tên riêng của phần tử trong tệp",
       "A name of its own within the file"},
      words("each", "Mẫu: lặp lại phần tử cho mỗi mục của một danh sách",
            "Template: repeat the element for each item of a list"),
      words("when", "Mẫu: chỉ giữ phần tử khi điều kiện đúng",
            "Template: keep the element only where a condition holds"),
  };
  return rules;
}

const ElementRule* element_rule(std::string_view name) {
  const ElementRule* rule = find(grammar(), name);
  return rule != nullptr ? rule : find(inline_grammar(), name);
}

const std::vector<std::string_view>& numberings() {
  static const std::vector<std::string_view> all = {"1.", "1)", "(1)", "a)", "a.",
                                                    "I.", "A.", "-",   "+"};
  return all;
}

}  // namespace congvan
