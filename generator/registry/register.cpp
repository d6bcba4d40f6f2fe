#include "registry/register.h"

#include <stdexcept>
#include <utility>

#include "registry/entry_table.h"

namespace congvan {
namespace {

/// Whether that letter still has that number here; says what became of it if not.
bool is_still(const Entry& now, const Entry& entry, EntryState state, const Where& where,
              Diagnostics& says) {
  if (now.state == state && now.letter == entry.letter && now.holder == entry.holder) return true;
  says.error("register-number-lost", where,
             {{"code", entry.code}, {"state", name_of(now.state)}, {"reason", now.reason}});
  return false;
}

}  // namespace

Register::Register(std::unique_ptr<Database> database, RegisterTools tools)
    : database_(std::move(database)), tools_(std::move(tools)) {
  if (!tools_.now || !tools_.sha256_of) throw std::logic_error("a register needs its tools");
}

Register::~Register() = default;

bool Register::guarded(Diagnostics& says, const std::function<bool()>& work) {
  try {
    return work();
  } catch (const DatabaseFailed& fault) {
    says.add(fault.complaint);
    return false;
  }
}

bool Register::change(Entry& entry, const std::function<bool(Entry& now)>& work,
                      Diagnostics& says) {
  return guarded(says, [&] {
    Transaction transaction(*database_);
    auto now = find_entry(*database_, "WHERE id = $1", {std::to_string(entry.id)});
    if (!now) throw std::logic_error("no such entry in this register");
    const Entry before = *now;
    if (!work(*now)) return false;
    if (*now != before) {
      stamp(*now);
      change_entry(*database_, *now);
    }
    transaction.commit();
    entry = *std::move(now);
    return true;
  });
}

void Register::stamp(Entry& entry) const {
  entry.time = tools_.now();
  entry.clerk = kept_words(tools_.clerk);
}

bool Register::seal(Entry& entry, const std::string& sha256, const std::string& path,
                    Diagnostics& says) {
  if (!path.starts_with('/')) throw std::logic_error("a path not from the root: " + path);
  return change(
      entry,
      [&](Entry& now) {
        if (!is_still(now, entry, EntryState::taken, database_->where(), says)) return false;
        now.state = EntryState::sealed;
        now.sha256 = sha256;
        now.path = path;
        return true;
      },
      says);
}

bool Register::issued(Entry& entry, Diagnostics& says) {
  const bool done = change(
      entry,
      [&](Entry& now) {
        // Another process may have seen the file in its place meanwhile.
        if (now.state == EntryState::issued && now.sha256 == entry.sha256) return true;
        if (!is_still(now, entry, EntryState::sealed, database_->where(), says)) return false;
        now.state = EntryState::issued;
        return true;
      },
      says);
  if (done) database_->let_go(entry.id);
  return done;
}

bool Register::give_back(Entry& entry, const std::string& reason, Diagnostics& says) {
  const bool done = change(
      entry,
      [&](Entry& now) {
        if (!is_still(now, entry, entry.state, database_->where(), says)) return false;
        if (now.state != EntryState::taken && now.state != EntryState::sealed) {
          throw std::logic_error("this entry is not in hand");
        }
        now.state = EntryState::reserved;
        now.reason = kept_words(reason);
        now.sha256.clear();
        now.path.clear();
        return true;
      },
      says);
  if (done) database_->let_go(entry.id);
  return done;
}

/// Says why an entry cannot be made void.
bool Register::may_be_void(const Entry& entry, bool even_issued, Diagnostics& says) {
  const Where& where = database_->where();
  const bool in_hand = entry.state == EntryState::taken || entry.state == EntryState::sealed;
  if (entry.state == EntryState::voided) {
    says.error("register-already-void", where, {{"code", entry.code}, {"reason", entry.reason}});
  } else if (in_hand && database_->is_held(entry.id)) {
    says.error("register-number-in-hand", where, {{"code", entry.code}});
  } else if (entry.state != EntryState::reserved && !even_issued) {
    says.error("register-void-of-issued", where, {{"code", entry.code}, {"date", entry.date}});
  } else {
    return true;
  }
  return false;
}

std::optional<Entry> Register::make_void(const VoidOrder& order, Diagnostics& says) {
  std::optional<Entry> voided;
  guarded(says, [&] {
    Transaction transaction(*database_);
    recover_inside();
    auto now = find_entry(*database_, "WHERE year = $1 AND series = $2 AND number = $3",
                          {std::to_string(order.year), order.series, std::to_string(order.number)});
    if (!now) {
      says.error("register-no-such-number", database_->where(),
                 {{"number", written_number(order.number)}});
      return false;
    }
    if (!may_be_void(*now, order.even_issued, says)) return false;
    now->state = EntryState::voided;
    now->reason = kept_words(order.reason);
    stamp(*now);
    change_entry(*database_, *now);
    transaction.commit();
    voided = std::move(now);
    return true;
  });
  return voided;
}

}  // namespace congvan
