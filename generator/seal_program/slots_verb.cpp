#include <algorithm>
#include <cstdint>

#include "app/files.h"
#include "app/in_columns.h"
#include "app/json_object.h"
#include "base/length.h"
#include "seal_program/finished_letter.h"
#include "seal_program/seal_verbs.h"

namespace congvan {
namespace {

/// "300 200.5 450 270", to a thousandth of a point.
std::string numbers_of(const Box& box) {
  std::string words;
  for (const double number : {box.left, box.bottom, box.right, box.top}) {
    words += (words.empty() ? "" : " ") + decimal(number, 3);
  }
  return words;
}

std::string table_of(const std::vector<Slot>& slots, Language language) {
  const auto said = [&](Words words) { return std::string(words.in(language)); };
  Lines lines = {{said({"VAI TRÒ", "ROLE"}), said({"TRANG", "PAGE"}), said({"KHUNG", "RECTANGLE"}),
                  said({"TRẠNG THÁI", "STATE"}), said({"TRƯỜNG", "FIELD"})}};
  for (const Slot& slot : slots) {
    const std::string state =
        said(slot.is_signed ? Words{"đã ký", "signed"} : Words{"trống", "open"});
    lines.push_back({slot.role.empty() ? "-" : slot.role, std::to_string(slot.page),
                     numbers_of(slot.box), state, slot.field});
  }
  return in_columns(lines);
}

std::string json_line(const Slot& slot) {
  std::string rectangle = '[' + numbers_of(slot.box) + ']';
  std::ranges::replace(rectangle, ' ', ',');
  return JsonObject()
             .add("schema", std::int64_t{1})
             .add("field", slot.field)
             .add("role", slot.role)
             .add("page", static_cast<std::int64_t>(slot.page))
             .add_raw("rectangle", rectangle)
             .add("state", slot.is_signed ? "signed" : "open")
             .text() +
         "\n";
}

}  // namespace

void list_slots(const Request& request, Findings& findings) {
  const auto letter = read_letter(request.arguments.front(), findings.says);
  if (!letter) return;
  if (!request.json) return write_output(table_of(letter->slots(), request.manner.language));
  std::string lines;
  for (const Slot& slot : letter->slots()) lines += json_line(slot);
  write_output(lines);
}

}  // namespace congvan
