#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "registry/database.h"
#include "registry/entry.h"
#include "registry/process.h"

namespace congvan {

/// How numbers run, each year from 01 on 1 January to 31 December (Decree 30, Article 15): as the
/// head of the agency decides, in one series or in one for each kind. Copies have a series of their
/// own either way (Annex I, Part II).
enum class Numbering { one_series, by_kind };

/// The names of those series that are no kind.
inline constexpr const char* common_series = "chung";
inline constexpr const char* series_of_copies = "ban-sao";

/// What the register takes from its surroundings.
struct RegisterTools {
  /// Seconds since 1970.
  std::function<std::int64_t()> now;
  /// The SHA-256 of a file in hexadecimals; "" if it cannot be read.
  std::function<std::string(const std::string& path)> sha256_of;
  std::string clerk;  ///< who works: kept with all they do
  std::string machine = this_machine();
};

/// A letter that wants a number.
struct TakeOrder {
  LetterIdentity letter;
  LetterFacts facts;
  std::string date;           ///< of issue, "2026-03-05"
  std::optional<int> number;  ///< a reserved one
  bool any_date = false;      ///< numbers and dates need not both ascend
};

/// A number for a letter that will come.
struct ReserveOrder {
  LetterFacts facts;  ///< at least its kind; a notation if it is known
  int year = 0;
  std::string date;  ///< of that year; "": not yet known
  std::string reserved_for;
  std::string reason;
};

struct VoidOrder {
  int year = 0;
  std::string series;
  int number = 0;
  std::string reason;
  bool even_issued = false;  ///< a letter already issued, or one that another machine was sealing
};

/// Which entries are wanted; what is not set is all.
struct EntryFilter {
  std::optional<int> year = {};
  std::optional<std::string> series = {};
  std::optional<int> number = {};
  std::vector<EntryState> states = {};
  std::string words = {};  ///< all of them somewhere in the entry, without marks and capitals
  std::string first = {}, last = {};  ///< dates of issue; the earliest and the latest day
};

/// The register of outgoing documents and its number book. A number is given once, a letter has
/// one, and what was taken is never forgotten: an entry comes to be `taken`, `sealed` and `issued`,
/// each of which outlives a loss of power, and ends as issued, or void with its reason.
///
/// Whoever issues calls, in this order: `take`; signs into a file beside the letter's place and
/// syncs it; `seal`; renames the file into its place and syncs the folder; `issued`. If it dies on
/// the way, the next to open the register finds out by the lock that died with it, and by the
/// file: one that stands in its place as it was sealed makes its entry issued, all else is void.
///
/// What cannot be done is said, and then nothing was changed. Of several processes each needs a
/// Register of its own; one of them is not for several threads.
class Register {
 public:
  Register(std::unique_ptr<Database> database, RegisterTools tools);
  ~Register();

  /// How numbers run in that year.
  std::optional<Numbering> numbering(int year, Diagnostics& says);
  /// From that year on; not once a number of the year has been given.
  bool set_numbering(int year, Numbering numbering, Diagnostics& says);

  /// The next number of the series, or a reserved one, or the one that this letter gave back.
  std::optional<Entry> take(const TakeOrder& order, Diagnostics& says);
  /// The signed file is whole and about to be renamed to `path`, from the root.
  bool seal(Entry& entry, const std::string& sha256, const std::string& path, Diagnostics& says);
  /// It stands there.
  bool issued(Entry& entry, Diagnostics& says);
  /// Signing failed: the number stays for this letter, as a reserved one. Only before the file was
  /// renamed.
  bool give_back(Entry& entry, const std::string& reason, Diagnostics& says);

  std::optional<Entry> reserve(const ReserveOrder& order, Diagnostics& says);
  std::optional<Entry> make_void(const VoidOrder& order, Diagnostics& says);

  /// Ends what dead holders left. Done by `open_register` and before each number.
  bool recover(Diagnostics& says);

  /// In the order of year, series and number. Nothing if the register cannot be read.
  std::optional<std::vector<Entry>> entries(const EntryFilter& filter, Diagnostics& says);
  std::optional<std::vector<Step>> steps(const Entry& entry, Diagnostics& says);

 private:
  bool guarded(Diagnostics& says, const std::function<bool()>& work);
  bool change(Entry& entry, const std::function<bool(Entry& now)>& work, Diagnostics& says);
  void stamp(Entry& entry) const;

  Numbering numbering_of(int year);
  std::string series_for(const LetterFacts& facts, int year);
  void recover_inside();
  bool end_left_entry(Entry& entry);
  bool may_be_void(const Entry& entry, bool even_issued, Diagnostics& says);

  std::optional<Entry> entry_of_letter(const LetterIdentity& letter);
  bool date_fits(const Entry& entry, bool any_date, Diagnostics* says);
  bool reuse(const Entry& given_back, bool any_date, Entry& entry);
  bool choose_number(const TakeOrder& order, Entry& entry, Diagnostics& says);
  bool choose_reserved(int number, Entry& entry, Diagnostics& says);

  std::unique_ptr<Database> database_;
  RegisterTools tools_;
};

enum class Opening {
  to_write,   ///< made if it is not there
  to_change,  ///< must be there
  to_read,    ///< the same; what cannot be recovered for want of rights stays as it is
};

/// The register at a path (SQLite) or at postgresql://USER@HOST/DATABASE; null if it cannot be
/// opened, is none, or is of a later version, which has been said. A note says that it was made.
std::unique_ptr<Register> open_register(const std::string& address, Opening opening,
                                        RegisterTools tools, Diagnostics& says);

}  // namespace congvan
