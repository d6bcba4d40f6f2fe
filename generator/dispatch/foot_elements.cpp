#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

ElementRule signatory_element() {
  ChildRule capacities = some({"capacity"});
  capacities.unless = "use";
  return {"signatory",
          Content::elements,
          false,
          {capacities},
          {required_unless("use", words("name", "Họ và tên, không ghi học hàm, học vị",
                                        "Full name, without academic titles")),
           words("title", "Chức danh khác ghi phía trên họ tên (tổ chức tư vấn liên ngành)",
                 "Another title, above the name (of a member of an inter-agency committee)"),
           of_kind(ValueRule::identifier, "use", "Người ký có sẵn trong hồ sơ của cơ quan",
                   "A signatory whom the agency's profile knows")},
          "7",
          "Người ký; nhiều người ký thì mỗi người một phần tử",
          "Who signs; one element for each of several"};
}

ElementRule archive_element() {
  return {
      "archive",
      Content::words,
      true,
      {},
      {words("unit", "Chữ viết tắt đơn vị soạn thảo", "Abbreviation of the drafting unit"),
       of_kind(ValueRule::whole_number, "copies", "Số lượng bản lưu", "Copies kept on file"),
       words("drafter", "Ký hiệu người soạn thảo (ô số 12)", "Initials of the drafter (ô số 12)"),
       of_kind(ValueRule::whole_number, "issued", "Số lượng bản phát hành", "Copies issued")},
      "9b",
      "Dòng Lưu: lời văn tự do, hoặc các thuộc tính",
      "The archive line: free words, or the attributes"};
}

std::vector<ElementRule> contact_elements() {
  return {
      {"contact",
       Content::elements,
       false,
       {optional("address"), optional("telephone"), optional("fax"), optional("email"),
        optional("website")},
       {},
       "13",
       "Địa chỉ và liên lạc ở cuối trang đầu",
       "Contact at the foot of the first page"},
      words_element("address", "13", "Địa chỉ", "Address"),
      words_element("telephone", "13", "Số điện thoại", "Telephone"),
      words_element("fax", "13", "Số Fax", "Fax"),
      words_element("email", "13", "Thư điện tử", "E-mail"),
      words_element("website", "13", "Trang thông tin điện tử", "Web site"),
  };
}

}  // namespace

std::vector<ElementRule> foot_elements() {
  std::vector<ElementRule> all = {
      signatory_element(),
      {"capacity",
       Content::words,
       false,
       {},
       {choice("authority", {"TM.", "Q.", "KT.", "TL.", "TUQ."}, "Quyền hạn ký",
               "On whose authority")},
       "7a",
       "Một dòng quyền hạn, chức vụ; có thể lặp lại",
       "A line of capacity; may be repeated"},
      {"countersignature",
       Content::elements,
       false,
       {one("remark"), any({"capacity"})},
       {words("name", "Họ và tên người xác nhận; chưa biết thì bỏ",
              "Full name of who confirms, if known"),
        words("title", "Chức danh khác ghi phía trên họ tên", "Another title, above the name")},
       "",
       "Phần xác nhận của cơ quan khác",
       "A block in which another agency confirms"},
      words_element("remark", "", "Lời xác nhận: Xác nhận của Ủy ban nhân dân xã",
                    "What is confirmed, or by whom"),
      {"distribution",
       Content::elements,
       false,
       {any({"copy-to"}), optional("archive")},
       {},
       "9b",
       "Nơi nhận",
       "Who receives a copy"},
      words_element("copy-to", "9b", "Một nơi nhận, không có dấu câu ở cuối",
                    "One receiver, without punctuation at its end"),
      archive_element(),
  };
  for (auto& rule : contact_elements()) all.push_back(rule);
  return all;
}

}  // namespace congvan
