#include "dispatch/profile_grammar.h"

#include <algorithm>

#include "dispatch/rules.h"

namespace congvan {
namespace {

ElementRule root_rule() {
  return {"profile",
          Content::elements,
          false,
          {any({"issuer", "issued", "notations", "issuing-authority", "signatory", "distribution",
                "contact", "setting"})},
          {required(choice("version", {"1"}, "Phiên bản của ngôn ngữ mô tả, hiện là 1",
                           "Version of the dialect, now 1")),
           required(of_kind(ValueRule::identifier, "name", "Tên của hồ sơ, dùng trong thông báo",
                            "The profile's name, for messages"))},
          "",
          "Những gì các văn bản của một cơ quan có chung; các phần tử theo thứ tự nào cũng được",
          "What the dispatches of one agency have in common; the elements in any order"};
}

ElementRule setting_rule() {
  return {"setting",
          Content::nothing,
          true,
          {},
          {required(choice("name", preferable_settings(),
                           "Thông số của trang: lề và thụt đầu dòng tính bằng mm, cỡ chữ và khoảng "
                           "cách bằng pt, giãn dòng theo số lần dòng đơn",
                           "A number of the page: margins and indent in mm, sizes and spaces in "
                           "pt, line spacing in single lines")),
           words("value", "Giá trị cố định", "The value, fixed"),
           words("least", "Giá trị nhỏ nhất", "The least value"),
           words("most", "Giá trị lớn nhất", "The greatest value")},
          "",
          "Thông số của trang mà cơ quan chọn, trong khoảng pháp luật cho phép",
          "A number of the page as the agency wants it, within the range of the law"};
}

std::vector<ElementRule> own_rules() {
  return {
      root_rule(),
      {"issued",
       Content::nothing,
       true,
       {},
       {required(words("place", "Địa danh", "Place name"))},
       "4",
       "Nơi ban hành",
       "The place of issue"},
      {"notations",
       Content::elements,
       true,
       {any({"notation"})},
       {words("agency",
              "Chữ viết tắt tên cơ quan; ký hiệu của loại văn bản không kê ở đây là chữ viết tắt "
              "tên loại, gạch nối, rồi chữ này",
              "Abbreviation of the agency; a kind not listed has the abbreviation of the kind, a "
              "hyphen and this as its notation")},
       "3",
       "Ký hiệu văn bản",
       "The notations"},
      {"notation",
       Content::nothing,
       true,
       {},
       {required(of_kind(ValueRule::identifier, "kind", "Loại văn bản, một tên trong congvan kinds",
                         "Kind of document, a name of congvan kinds")),
        required(words("value", "Ký hiệu, không có dấu gạch chéo ở đầu",
                       "The notation, without the slash before it"))},
       "3",
       "Ký hiệu của một loại văn bản",
       "The notation of one kind"},
      setting_rule(),
  };
}

/// Adds a dispatch's rule of that name and those of all it may hold.
void add_shared(std::string_view name, std::vector<ElementRule>& rules) {
  const ElementRule* shared = element_rule(grammar(), name);
  const bool known = element_rule(rules, name) != nullptr;
  if (shared == nullptr || known) return;
  rules.push_back(*shared);
  for (const ChildRule& child : shared->children) {
    for (const std::string_view inner : child.names) add_shared(inner, rules);
  }
}

std::vector<ElementRule> all_rules() {
  std::vector<ElementRule> rules = own_rules();
  for (const std::string_view name :
       {"issuer", "issuing-authority", "signatory", "distribution", "contact"}) {
    add_shared(name, rules);
  }
  // A profile is where `use` leads to.
  const auto signatory = std::ranges::find(rules, "signatory", &ElementRule::name);
  std::erase_if(signatory->attributes, [](const auto& each) { return each.name == "use"; });
  for (AttributeRule& each : signatory->attributes) each.unless = {};
  for (ChildRule& each : signatory->children) each.unless = {};
  return rules;
}

}  // namespace

const std::vector<ElementRule>& profile_grammar() {
  static const std::vector<ElementRule> rules = all_rules();
  return rules;
}

const std::vector<std::string_view>& preferable_settings() {
  static const std::vector<std::string_view> names = {
      "body-size",     "line-spacing", "paragraph-spacing", "indent",        "margin-top",
      "margin-bottom", "margin-left",  "margin-right",      "signature-room"};
  return names;
}

}  // namespace congvan
