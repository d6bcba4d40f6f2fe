#include "seal_program/letter_issuer.h"

#include <algorithm>
#include <utility>

#include "app/fault.h"
#include "app/files.h"
#include "crypto/digest_kind.h"
#include "registry/iso_day.h"
#include "seal/may_sign.h"
#include "seal_program/finished_letter.h"
#include "seal_program/letter_key.h"
#include "seal_program/register_tools.h"
#include "seal_program/slot_look.h"

namespace congvan {
namespace {

/// The slots that are filled when a letter is issued, in the order in which they are signed one by
/// one: the seal is last. Joint letters have several of a role.
constexpr std::string_view issued_roles[] = {"number", "day", "month", "seal"};

const Slot* open_slot(const FinishedPdf& letter, std::string_view role) {
  for (const Slot& slot : letter.slots()) {
    if (slot.role == role && !slot.is_signed) return &slot;
  }
  return nullptr;
}

/// What was typed when the letter was drafted must be what the register says.
bool is_true_to(const Facts& facts, const std::string& date, const FinishedPdf& letter,
                Diagnostics& says) {
  const Where where{FileName(letter.name())};
  if (!date.starts_with(facts.date)) {
    says.error("issue-other-date", where, {{"typed", facts.date}, {"date", date}});
    return false;
  }
  if (open_slot(letter, "number") == nullptr) {
    says.error("issue-without-number-slot", where, {{"code", facts.code}});
    return false;
  }
  return true;
}

/// "08" of "2026-09-08"; months below three have a zero, too (Annex I, Part I, Section II, 4).
std::string day_of(const std::string& date) { return date.substr(8, 2); }
std::string month_of(const std::string& date) {
  const std::string month = date.substr(5, 2);
  return month == "01" || month == "02" || month >= "10" ? month : month.substr(1);
}

}  // namespace

LetterIssuer::LetterIssuer(const Request& request, Findings& findings, LetterSigner signer,
                           std::unique_ptr<Register> book)
    : request_(request),
      findings_(findings),
      kinds_(request.layout_paths, findings),
      signer_(std::move(signer)),
      book_(std::move(book)),
      date_(request.seal.date.value_or(iso_day_of(signer_.time()))) {}

std::unique_ptr<LetterIssuer> LetterIssuer::open(const Request& request,
                                                 const Environment& environment,
                                                 Findings& findings) {
  require(request.seal.the_register, "--register", request);
  require(request.seal.key, "--key", request);
  if (request.seal.date && !is_iso_day(*request.seal.date)) {
    throw Fault("register-not-a-day", {{"value", *request.seal.date}});
  }
  auto book =
      open_register(*request.seal.the_register, Opening::to_write, register_tools(), findings.says);
  if (!book) return nullptr;
  auto signer = LetterSigner::open(request, environment, findings.says);
  if (!signer) return nullptr;
  return std::unique_ptr<LetterIssuer>(
      new LetterIssuer(request, findings, *std::move(signer), std::move(book)));
}

std::optional<Signing> LetterIssuer::signing_of(const FinishedPdf& letter,
                                                const RegisteredLetter& registered,
                                                const Entry& entry) {
  Signing signing{.slots = {},
                  .name = signer_.name(),
                  .reason = request_.seal.reason,
                  .location = request_.seal.location,
                  .time = signer_.time(),
                  .facts = registered.facts};
  signing.facts->code = entry.code;
  signing.facts->date = date_;
  signing.facts->title = title_of(*signing.facts);
  signing.facts->modified = signer_.time();
  for (const std::string_view role : issued_roles) {
    const Slot* slot = open_slot(letter, role);
    if (slot == nullptr) continue;
    SealRequest seal = request_.seal;
    seal.words.clear();
    if (role != "seal") seal.image.reset();
    if (role == "number") seal.words = {written_number(entry.number)};
    if (role == "day") seal.words = {day_of(date_)};
    if (role == "month") seal.words = {month_of(date_)};
    auto look = look_of(*slot, letter, {signer_.name(), signer_.time()}, seal, signer_.fonts(),
                        findings_.says);
    if (!look) return std::nullopt;
    signing.slots.push_back({slot->field, *std::move(look)});
  }
  return signing;
}

std::optional<std::string> LetterIssuer::sealed_one_by_one(const FinishedPdf& letter,
                                                           const Signing& signing) {
  std::string bytes = letter.bytes();
  for (const SignedSlot& slot : signing.slots) {
    const bool last = &slot == &signing.slots.back();
    Signing one = signing;
    one.slots = {slot};
    if (!last) one.facts.reset();
    const auto now = FinishedPdf::read(std::move(bytes), letter.name(), findings_.says);
    auto more = now ? signer_.sign(*now, one, findings_.says) : std::nullopt;
    if (!more) return std::nullopt;
    bytes = *std::move(more);
  }
  return bytes;
}

std::optional<std::string> LetterIssuer::sealed(const FinishedPdf& letter,
                                                const RegisteredLetter& registered,
                                                const Entry& entry) {
  const auto signing = signing_of(letter, registered, entry);
  if (!signing || findings_.says.has_errors()) return std::nullopt;
  if (request_.seal.separate) return sealed_one_by_one(letter, *signing);
  return signer_.sign(letter, *signing, findings_.says);
}

/// The register knows the file before it has its name, and that it has it afterwards.
bool LetterIssuer::keep(Entry& entry, const std::string& bytes, const std::string& to) {
  bool is_known = false;
  const std::string sha256 = hex_of(digest_of(DigestKind::sha256, bytes));
  struct NotKnown {};
  try {
    write_file(to, bytes, [&] {
      is_known = book_->seal(entry, sha256, full_path(to), findings_.says);
      if (!is_known) throw NotKnown{};
    });
  } catch (const NotKnown&) {
    return false;
  }
  // If even this fails, whoever opens the register next finds the file and says it.
  book_->issued(entry, findings_.says);
  return true;
}

std::optional<Entry> LetterIssuer::issue(const std::string& from, const std::string& to) {
  Diagnostics& says = findings_.says;
  const auto letter = read_letter_to_sign(from, says);
  const auto registered = letter ? registered_letter(*letter, kinds_, says) : std::nullopt;
  if (!registered || !is_true_to(registered->facts, date_, *letter, says)) return std::nullopt;
  for (const std::string_view role : issued_roles) {
    const Slot* slot = open_slot(*letter, role);
    if (slot == nullptr && role != "seal") continue;
    if (!may_sign(*letter, slot == nullptr ? "seal" : slot->field, says)) return std::nullopt;
  }
  const TakeOrder order{.letter = registered->identity,
                        .facts = registered->entry,
                        .date = date_,
                        .number = request_.seal.number,
                        .any_date = request_.seal.any_date};
  auto entry = book_->take(order, says);
  if (!entry) return std::nullopt;
  const auto give_back = [&](const std::string& reason) {
    book_->give_back(*entry, reason, says);
    return std::nullopt;
  };
  try {
    const auto bytes = sealed(*letter, *registered, *entry);
    if (!bytes || says.has_errors()) return give_back("không ký được");
    if (!keep(*entry, *bytes, to)) return give_back("không ghi được");
  } catch (const SigningFailed& failed) {
    says.add(failed.complaint());
    return give_back("không ký được");
  } catch (const Fault&) {
    give_back("không ghi được");
    throw;
  }
  return entry;
}

}  // namespace congvan
