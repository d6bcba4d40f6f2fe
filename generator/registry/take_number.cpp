// Which number a letter gets.

#include <stdexcept>
#include <utility>

#include "registry/entry_table.h"
#include "registry/hold.h"
#include "registry/iso_day.h"
#include "registry/register.h"

namespace congvan {
namespace {

/// Why a number given back is not used after all, in the clerk's language.
constexpr const char* took_another = "Số đã trả lại; văn bản được lấy số khác";

LetterFacts kept_facts(const LetterFacts& facts) {
  LetterFacts kept = facts;
  for (std::string* const words : {&kept.kind, &kept.kind_name, &kept.notation, &kept.subject,
                                   &kept.signatory, &kept.recipients, &kept.kept_by}) {
    *words = kept_words(*words);
  }
  return kept;
}

/// Bounded, since an index holds it; hexadecimals of a PDF's /ID have 32 characters.
LetterIdentity kept_identity(const LetterIdentity& letter) {
  constexpr std::size_t longest = 200;
  if (letter.id.empty() && letter.sha256.empty()) throw std::logic_error("a letter without name");
  return {kept_words(letter.id).substr(0, longest), kept_words(letter.sha256).substr(0, longest)};
}

Values place_of(const Entry& entry) {
  return {std::to_string(entry.year), entry.series, std::to_string(entry.number)};
}

constexpr const char* at_place = "WHERE year = $1 AND series = $2 AND number = $3";

int next_number(Database& database, const Entry& entry) {
  const auto last = find_number(database,
                                "SELECT number FROM congvan_entries WHERE year = $1 AND series = $2"
                                " ORDER BY number DESC LIMIT 1",
                                {std::to_string(entry.year), entry.series});
  return static_cast<int>(last) + 1;
}

}  // namespace

std::optional<Entry> Register::entry_of_letter(const LetterIdentity& letter) {
  // Two questions, each answered by an index.
  auto found =
      find_entry(*database_, "WHERE state <> 'void' AND letter <> '' AND letter = $1", {letter.id});
  if (found) return found;
  return find_entry(*database_,
                    "WHERE state <> 'void' AND letter_sha256 <> '' AND letter_sha256 = $1",
                    {letter.sha256});
}

bool Register::date_fits(const Entry& entry, bool any_date, Diagnostics* says) {
  if (any_date || entry.date.empty()) return true;
  const Where& where = database_->where();
  const bool is_last = entry.number == next_number(*database_, entry);
  Values values = place_of(entry);
  if (is_last) values.pop_back();
  const std::string in_series =
      "WHERE year = $1 AND series = $2 AND state <> 'void' AND date <> ''";
  const auto before = find_entry(
      *database_,
      in_series + (is_last ? "" : " AND number < $3") + " ORDER BY date DESC, number DESC LIMIT 1",
      values);
  if (before && before->date > entry.date) {
    if (says != nullptr) {
      says->error("register-date-before", where,
                  {{"date", entry.date}, {"code", before->code}, {"other", before->date}});
    }
    return false;
  }
  if (is_last) return true;
  const auto after =
      find_entry(*database_, in_series + " AND number > $3 ORDER BY date, number LIMIT 1", values);
  if (after && after->date < entry.date) {
    if (says != nullptr) {
      says->error("register-date-after", where,
                  {{"date", entry.date}, {"code", after->code}, {"other", after->date}});
    }
    return false;
  }
  return true;
}

bool Register::choose_reserved(int number, Entry& entry, Diagnostics& says) {
  entry.number = number;
  const auto reserved = find_entry(*database_, at_place, place_of(entry));
  if (!reserved || reserved->state != EntryState::reserved) {
    says.error(
        "register-number-not-reserved", database_->where(),
        {{"number", written_number(number)}, {"state", reserved ? name_of(reserved->state) : ""}});
    return false;
  }
  entry.id = reserved->id;
  entry.reserved_for = reserved->reserved_for;
  return true;
}

/// A number this letter had before and gave back serves again, if its date still fits there.
bool Register::reuse(const Entry& given_back, bool any_date, Entry& entry) {
  if (given_back.year != entry.year || given_back.series != entry.series) return false;
  Entry again = entry;
  again.id = given_back.id;
  again.number = given_back.number;
  again.reserved_for = given_back.reserved_for;
  if (!date_fits(again, any_date, nullptr)) return false;
  entry = std::move(again);
  return true;
}

bool Register::choose_number(const TakeOrder& order, Entry& entry, Diagnostics& says) {
  auto before = entry_of_letter(entry.letter);
  if (before && before->state != EntryState::reserved) {
    const bool done = before->state == EntryState::issued;
    says.error(done ? "register-letter-issued" : "register-letter-in-hand", database_->where(),
               {{"code", before->code}, {"date", before->date}});
    return false;
  }
  if (before && !order.number && reuse(*before, order.any_date, entry)) return true;
  if (order.number) {
    if (!choose_reserved(*order.number, entry, says)) return false;
  } else {
    entry.number = next_number(*database_, entry);
  }
  if (before && before->id != entry.id) {
    before->state = EntryState::voided;
    before->reason = took_another;
    stamp(*before);
    change_entry(*database_, *before);
  }
  return date_fits(entry, order.any_date, &says);
}

std::optional<Entry> Register::take(const TakeOrder& order, Diagnostics& says) {
  if (!is_iso_day(order.date)) throw std::logic_error("no day: " + order.date);
  Entry entry;
  entry.state = EntryState::taken;
  entry.year = year_of(order.date);
  entry.date = order.date;
  entry.facts = kept_facts(order.facts);
  entry.letter = kept_identity(order.letter);
  entry.machine = tools_.machine;
  entry.holder = this_process();
  const bool taken = guarded(says, [&] {
    EntryHold hold(*database_);
    Transaction transaction(*database_);
    recover_inside();
    entry.series = series_for(entry.facts, entry.year);
    if (!choose_number(order, entry, says)) return false;
    entry.code = code_of(entry.number, entry.facts.notation);
    stamp(entry);
    entry.id == 0 ? add_entry(*database_, entry) : change_entry(*database_, entry);
    hold.take(entry.id);
    transaction.commit();
    hold.keep();
    return true;
  });
  return taken ? std::optional(std::move(entry)) : std::nullopt;
}

std::optional<Entry> Register::reserve(const ReserveOrder& order, Diagnostics& says) {
  if (!order.date.empty() && (!is_iso_day(order.date) || year_of(order.date) != order.year)) {
    throw std::logic_error("no day of that year: " + order.date);
  }
  Entry entry;
  entry.year = order.year;
  entry.date = order.date;
  entry.facts = kept_facts(order.facts);
  entry.reserved_for = kept_words(order.reserved_for);
  entry.reason = kept_words(order.reason);
  const bool reserved = guarded(says, [&] {
    Transaction transaction(*database_);
    recover_inside();
    entry.series = series_for(entry.facts, entry.year);
    entry.number = next_number(*database_, entry);
    if (!date_fits(entry, false, &says)) return false;
    entry.code = code_of(entry.number, entry.facts.notation);
    stamp(entry);
    add_entry(*database_, entry);
    transaction.commit();
    return true;
  });
  return reserved ? std::optional(std::move(entry)) : std::nullopt;
}

}  // namespace congvan
