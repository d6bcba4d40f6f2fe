#include "paint/pdf_fields.h"

#include <array>
#include <string_view>

#include "paint/pdf_values.h"

namespace congvan {
namespace {

/// What a reader says aloud at the field (PDF/UA-1, 7.18.4). The letter is Vietnamese.
std::string_view spoken(SlotRole role) {
  switch (role) {
    case SlotRole::initials:
      return "Chữ ký tắt của người soạn thảo";
    case SlotRole::leader:
      return "Chữ ký của người có thẩm quyền";
    case SlotRole::seal:
      return "Dấu, chữ ký số của cơ quan, tổ chức";
    case SlotRole::number:
      return "Số của văn bản";
    case SlotRole::day:
      return "Ngày ban hành";
    case SlotRole::month:
      return "Tháng ban hành";
    case SlotRole::copy:
      return "Chữ ký số của cơ quan, tổ chức trên bản sao";
  }
  return "";
}

std::string rectangle(const OpenSlot& slot, Length page_height) {
  std::string out = "[";
  append_points(out, slot.x);
  append_points(out += ' ', page_height - slot.y - slot.height);
  append_points(out += ' ', slot.x + slot.width);
  append_points(out += ' ', page_height - slot.y);
  return out + ']';
}

}  // namespace

std::vector<SlotField> slot_fields(const Pages& pages) {
  constexpr auto roles = static_cast<std::size_t>(SlotRole::copy) + 1;
  std::array<int, roles> counts{};
  std::vector<SlotField> fields;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const Block& block : pages.pages[page].blocks) {
      for (const OpenSlot& slot : block.slots) {
        const int count = ++counts[static_cast<std::size_t>(slot.role)];
        std::string name(name_of(slot.role));
        if (count > 1) name += '-' + std::to_string(count);
        fields.push_back({std::move(name), page, block.node, slot});
      }
    }
  }
  return fields;
}

PdfFields add_fields(const Pages& pages, int first_page, PdfFile& file) {
  PdfFields made;
  made.annotations.resize(pages.pages.size());
  const std::vector<SlotField> fields = slot_fields(pages);
  if (fields.empty()) return made;
  // Every annotation must have an appearance (ISO 19005-2, 6.3.3): one without marks serves all.
  static const Packed nothing = packed_plain({});
  const PdfObject blank = file.add("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", &nothing);
  // MuPDF, and what is built on it, draws an arrow "SIGN" of its own over every empty signature
  // field whose type stands in the field itself; a letter must look and print as it was set.
  const std::string type = "/FT " + pdf_reference(file.add_value("/Sig"));
  const std::string appearance = "/AP<</N " + pdf_reference(blank) + ">>";
  std::string all;
  std::size_t parent_key = pages.pages.size();
  for (const SlotField& field : fields) {
    const PdfObject page{first_page + static_cast<int>(field.page)};
    const PdfObject object = file.add(
        "/Type/Annot/Subtype/Widget" + type + "/T" + pdf_text(field.name) + "/TU" +
        pdf_text(spoken(field.slot.role)) + "/Rect" +
        rectangle(field.slot, pages.pages[field.page].height) + "/F 4/P " + pdf_reference(page) +
        "/StructParent " + std::to_string(parent_key++) + appearance);
    if (made.first == 0) made.first = object.number;
    const std::string reference = pdf_reference(object);
    std::string& annotations = made.annotations[field.page];
    annotations += (annotations.empty() ? "/Annots[" : " ") + reference;
    all += (all.empty() ? "" : " ") + reference;
  }
  for (std::string& page : made.annotations) {
    if (!page.empty()) page += ']';
  }
  made.form = "/AcroForm<</Fields[" + all + "]/SigFlags 1>>";
  return made;
}

}  // namespace congvan
