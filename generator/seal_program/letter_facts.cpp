#include "seal_program/letter_facts.h"

#include <algorithm>
#include <array>

#include "app/layout_shelf.h"
#include "crypto/digest_kind.h"
#include "seal/facts_in_file.h"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 3> copies = {"sao-y", "sao-luc", "trich-sao"};
constexpr std::string_view letter_without_title = "cong-van";

/// What stands after the number: of "/QĐ-SNV", and of "05/QĐ-SNV", "QĐ-SNV".
std::string notation_of(const std::string& code) {
  const auto slash = code.find('/');
  return slash == code.npos ? code : code.substr(slash + 1);
}

}  // namespace

std::string hex_of(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const char byte : bytes) {
    hex += digits[static_cast<unsigned char>(byte) >> 4U];
    hex += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return hex;
}

std::optional<RegisteredLetter> registered_letter(const FinishedPdf& letter, LayoutShelf& kinds,
                                                  Diagnostics& says) {
  const Where where{FileName(letter.name())};
  const auto facts = facts_in(letter);
  if (!facts || identity_of(letter).empty()) {
    says.error("issue-foreign-letter", where);
    return std::nullopt;
  }
  const std::vector<Layout> all = kinds.kinds();
  const auto kind = std::ranges::find(all, facts->kind, &Layout::title);
  if (kind == all.end()) {
    says.error("issue-unknown-kind", where, {{"kind", facts->kind}});
    return std::nullopt;
  }
  RegisteredLetter made{.facts = *facts, .entry = {}, .identity = {}};
  made.entry.kind = kind->name;
  made.entry.kind_name = kind->name == letter_without_title ? "" : kind->title;
  made.entry.copy = std::ranges::find(copies, kind->name) != copies.end();
  made.entry.notation = notation_of(facts->code);
  made.entry.subject = facts->subject;
  made.entry.signatory = facts->signatory;
  made.entry.recipients = facts->recipients;
  made.entry.pages = static_cast<int>(letter.page_count());
  made.identity = {hex_of(identity_of(letter)),
                   hex_of(digest_of(DigestKind::sha256, letter.bytes()))};
  return made;
}

}  // namespace congvan
