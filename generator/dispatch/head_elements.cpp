#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

ElementRule number_element() {
  return {"number",
          Content::nothing,
          false,
          {},
          {words("value", "Số văn bản; bỏ trống khi chưa cấp số", "The number; absent until given"),
           required_here_or_in_profile(words("notation", "Ký hiệu, không có dấu gạch chéo ở đầu",
                                             "The notation, without the slash before it"))},
          "3",
          "Số và ký hiệu; nhiều cơ quan cùng ban hành thì có thể mỗi cơ quan một phần tử",
          "Number and notation; agencies that issue jointly may have one each"};
}

ElementRule issued_element() {
  return {"issued",
          Content::nothing,
          false,
          {},
          {required_here_or_in_profile(words("place", "Địa danh", "Place name")),
           of_kind(ValueRule::date, "date",
                   "Ngày ban hành: 2023-05-09; phần chưa biết thì bỏ: 2023-05, 2023",
                   "Date of issue: 2023-05-09; leave off what is not known: 2023-05, 2023"),
           of_kind(ValueRule::time, "time", "Giờ ký bản sao điện tử: 16:34:54",
                   "Time of signing of an electronic copy: 16:34:54")},
          "4",
          "Địa danh và thời gian ban hành",
          "Place and date of issue"};
}

}  // namespace

std::vector<ElementRule> head_elements() {
  return {
      {"issuer",
       Content::elements,
       false,
       {any({"parent"}), one("name")},
       {},
       "2",
       "Cơ quan, tổ chức ban hành văn bản; nhiều cơ quan cùng ban hành thì mỗi cơ quan một phần tử",
       "The agency that issues the dispatch; one element for each of several"},
      words_element("parent", "2",
                    "Cơ quan, tổ chức chủ quản trực tiếp, mỗi cấp một phần tử, cấp cao nhất trước",
                    "A body the issuer belongs to, one element a level, the highest first"),
      words_element("name", "2", "Tên đầy đủ của cơ quan ban hành, viết hoa như trong câu văn",
                    "Full name of the issuer, with capitals as in running text"),
      number_element(),
      issued_element(),
      {"urgency",
       Content::nothing,
       false,
       {},
       {required(
           choice("level", {"khan", "thuong-khan", "hoa-toc"}, "Mức độ khẩn", "Grade of urgency"))},
       "10b",
       "Dấu chỉ mức độ khẩn",
       "Stamp of urgency"},
      words_element("circulation", "11",
                    "Chỉ dẫn phạm vi lưu hành: Lưu hành nội bộ, Xem xong trả lại",
                    "Mark of circulation: for internal use, return after reading"),
      words_element("subject", "5",
                    "Trích yếu; của công văn thì không có chữ V/v ở đầu. Trong attached: văn bản "
                    "kèm theo quy định về việc gì",
                    "What the dispatch is about; of a công văn without V/v. In attached: what that "
                    "document is about"),
      words_element("issuing-authority", "",
                    "Thẩm quyền ban hành: Giám đốc Sở Nội vụ, Hội đồng nhân dân tỉnh; không có thì "
                    "dùng tên cơ quan ban hành",
                    "Who has the power to issue it, above the legal bases; the issuer by default"),
      {"recipients",
       Content::elements,
       false,
       {some({"recipient"})},
       {},
       "9a",
       "Kính gửi",
       "To whom it is addressed"},
      words_element("recipient", "9a", "Một nơi nhận, không có dấu câu ở cuối",
                    "One addressee, without punctuation at its end"),
  };
}

}  // namespace congvan
