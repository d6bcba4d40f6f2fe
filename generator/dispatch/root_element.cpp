#include "dispatch/elements.h"
#include "dispatch/rules.h"

namespace congvan {
namespace {

std::vector<AttributeRule> attributes() {
  return {
      required(choice("version", {"1"}, "Phiên bản của ngôn ngữ mô tả, hiện là 1",
                      "Version of the dialect, now 1")),
      required(of_kind(ValueRule::identifier, "kind", "Loại văn bản, một tên trong congvan kinds",
                       "Kind of document, a name of congvan kinds")),
      words("extends", "Mẫu: tệp của mẫu mà mẫu này dựa vào và thay một số phần",
            "Template: the file of the template whose parts this one replaces"),
      words("profile", "Hồ sơ của cơ quan: một tên, hoặc một tệp (docs/profiles.md)",
            "The agency's profile: a name, or a file (docs/profiles.md)"),
      choice("fit", {"auto", "fixed"},
             "auto (mặc định): trang giấy tự chọn thông số trong phạm vi Nghị định; fixed: giữ "
             "nguyên thông số",
             "auto, the default: the page chooses its settings within the decree's ranges; fixed: "
             "it keeps them"),
      choice("medium", {"electronic", "paper"},
             "electronic (mặc định): văn bản điện tử; paper: văn bản giấy",
             "electronic, the default, or paper"),
      choice("joint", {"side-by-side", "stacked"},
             "Nhiều cơ quan cùng ban hành: đứng cạnh nhau (mặc định) hay chồng lên nhau",
             "How several issuing agencies stand: side by side, the default, or stacked"),
  };
}

}  // namespace

ElementRule root_element() {
  return {"dispatch",
          Content::elements,
          false,
          {at_most(8, "issuer"), at_most(8, "number"), optional("issued"), optional("urgency"),
           optional("circulation"), optional("subject"), optional("issuing-authority"),
           optional("recipients"), optional("legal-bases"), optional("original"), optional("body"),
           at_most(24, "signatory"), at_most(8, "countersignature"), optional("distribution"),
           optional("contact"), any({"annex", "attached"})},
          attributes(),
          "",
          "Một văn bản",
          "One document"};
}

}  // namespace congvan
