#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "data/rows.h"
#include "template/pattern.h"
#include "template/shard.h"

namespace congvan {

/// A letter of a campaign, ready to be written.
struct MadeLetter {
  std::size_t pages = 0;
  std::vector<std::string> files;  ///< the bytes of each: one, or of SVG one a page
};

/// Makes letters one after another, each as `congvan make` makes it alone. One thread has one.
class Maker {
 public:
  Maker() = default;
  Maker(const Maker&) = delete;
  Maker& operator=(const Maker&) = delete;
  virtual ~Maker() = default;

  /// Nothing if the row has a fault; all its faults have then been said.
  virtual std::optional<MadeLetter> make(const Record& row, Diagnostics& says) = 0;

  /// Says the faults `make` would say.
  virtual void check(const Record& row, Diagnostics& says) = 0;
};

struct CampaignPlan {
  std::string folder;  ///< takes the letters, the report and the journal; made if it is not there
  /// Of the letters, with their ending; without pieces they are `default_names` of the columns.
  /// Each row has a further field `row`, its number, unless it has one of that name itself.
  Pattern names;
  Where names_at;               ///< for what is wrong with them
  std::string ending = ".pdf";  ///< of default names
  bool file_a_page = false;     ///< the last words of `names` hold {p}
  std::string fingerprint;      ///< of all that makes letters but the row: template, layout, fonts
  unsigned jobs = 1;
  Shard shard;
  bool resume = false;
  bool check_only = false;
  std::size_t group = 2000;  ///< so many letters are synced to the disk at once
};

/// How far a run is; `done` rises to `all` in each of its passes.
struct Progress {
  enum class Pass { checking, making } pass = Pass::checking;
  std::size_t done = 0;
  std::size_t all = 0;  ///< 0 while it is not known
  std::size_t faulty = 0;
};

struct CampaignResult {
  std::size_t rows = 0, made = 0, skipped = 0, faulty = 0;  ///< of this shard
  /// It did not come to its end: a signal came, the data broke off or changed, or the folder may
  /// not be used; all but the signal has been said.
  bool stopped = false;
};

/// What a campaign needs from outside. `new_maker` may be called by several threads at once; all
/// else only by the thread that runs the campaign, `open_rows` twice if they can be reopened.
struct CampaignTools {
  std::function<std::unique_ptr<Rows>(Diagnostics&)> open_rows;
  std::function<std::unique_ptr<Maker>()> new_maker;
  /// Of a row, which comes without its fields; in the order of the rows.
  std::function<void(const Record&, const Diagnostics&)> complain;
  std::function<std::string(const Diagnostic&)> sentence;  ///< for the report
  std::function<void(const Progress&)> progress;           ///< about ten times a second
  std::function<bool()> must_stop;                         ///< a signal came
};

/// Checks all rows; then makes the letter of each good one and writes it, the report and the
/// journal. Of two rows whose letters would have one name the later is faulty. Throws a
/// std::system_error if the folder cannot be written to; what was written by then is whole, and a
/// run with `resume` takes up where it was.
CampaignResult run_campaign(const CampaignPlan& plan, const CampaignTools& tools,
                            Diagnostics& says);

}  // namespace congvan
