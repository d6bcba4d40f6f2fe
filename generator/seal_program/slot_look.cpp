#include "seal_program/slot_look.h"

#include "paint/timestamp.h"
#include "seal/facts_in_file.h"
#include "seal_program/slot_picture.h"

namespace congvan {
namespace {

/// "leader-2" is another leader.
bool is_role(const Slot& slot, std::string_view role) { return slot.role == role; }

bool is_blank(const Slot& slot) {
  return is_role(slot, "number") || is_role(slot, "day") || is_role(slot, "month");
}

/// Number and notation, and the moment with its zone (Annex I, Part I, Section II, 8 and 14).
std::vector<std::string> marks_at_top(const FinishedPdf& letter, const SignedBy& signer) {
  const auto facts = facts_in(letter);
  std::string line = facts ? facts->code : "";
  if (!line.empty()) line += "; ";
  return {line + iso_timestamp(signer.time)};
}

/// Initials have room for the name alone.
std::vector<std::string> name_and_time(const Slot& slot, const SignedBy& signer) {
  if (is_role(slot, "initials")) return {signer.name};
  return {"Ký bởi: " + signer.name, "Thời gian ký: " + iso_timestamp(signer.time)};
}

}  // namespace

std::optional<Appearance> look_of(const Slot& slot, const FinishedPdf& letter,
                                  const SignedBy& signer, const SealRequest& request,
                                  const Fonts& fonts, Diagnostics& says) {
  const Where where{FileName(letter.name())};
  if (request.image) {
    auto picture = read_slot_picture(*request.image, slot, says);
    if (!picture) return std::nullopt;
    return picture_appearance(std::move(picture), slot.box, is_role(slot, "seal"));
  }
  const std::vector<std::string>& words = request.words;
  if (is_blank(slot)) {
    // The number stands against its slash.
    const TextPlace place = is_role(slot, "number") ? TextPlace::right : TextPlace::middle;
    if (words.size() == 1) return blank_appearance(words.front(), slot.box, place, fonts, says);
    says.error("slot-needs-words", where, {{"slot", slot.field}});
    return std::nullopt;
  }
  if (is_role(slot, "copy")) {
    return text_appearance(words.empty() ? marks_at_top(letter, signer) : words, slot.box,
                           TextPlace::top_right, fonts, says);
  }
  if (slot.box.width() <= 0 || slot.box.height() <= 0) return Appearance{};
  if (words.empty() && (is_role(slot, "leader") || is_role(slot, "seal"))) {
    says.warning("slot-without-picture", where, {{"slot", slot.field}});
  }
  return text_appearance(words.empty() ? name_and_time(slot, signer) : words, slot.box,
                         TextPlace::middle, fonts, says);
}

}  // namespace congvan
