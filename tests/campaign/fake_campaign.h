#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "campaign/campaign.h"

namespace congvan {

/// Rows that stand in no file: row n has `name` and `amount`.
struct FakeData {
  std::size_t count = 0;
  std::function<std::string(std::size_t)> name = {};  ///< of row n; "n<n>" if none is given
  std::function<std::string(std::size_t)> amount = {};
  std::set<std::size_t> unreadable = {};  ///< rows that reading finds faulty
  std::size_t broken_at = 0;              ///< the row that cannot be read, nor any after it
  bool can_be_reopened = true;
};

std::unique_ptr<Rows> open_fake(const FakeData& data);

/// The faults of a fake row: an amount of "bad". Its letter says its name and amount `weight`
/// times.
struct FakeWork {
  std::size_t weight = 4;
  std::size_t pages = 1;  ///< files, if the plan has one a page
  bool file_a_page = false;
  std::function<void(const Record&)> before_make = {};
};

std::unique_ptr<Maker> fake_maker(const FakeWork& work);

/// What a fake row's letter is.
std::string fake_letter(const Record& row, const FakeWork& work, std::size_t page = 1);

/// A campaign of fake data: what it said of rows, and of itself, beside its result.
struct FakeRun {
  CampaignResult result;
  std::string complaints;  ///< of rows, one `to_string` a line
  std::string said;        ///< of the campaign
};
FakeRun run_fake(const CampaignPlan& plan, const FakeData& data, const FakeWork& work = {},
                 std::function<bool()> must_stop = {});

CampaignTools fake_tools(const FakeData& data, const FakeWork& work);

/// {{words}} with fields, or the test fails.
Pattern pattern_of(const std::string& words);

/// All files below a folder and what is in them; of folders "/".
std::map<std::string, std::string> tree_of(const std::string& folder);

/// A folder in memory where there is such a place (syncing is then at once), which goes with all in
/// it.
class QuickFolder {
 public:
  QuickFolder();
  ~QuickFolder();
  QuickFolder(const QuickFolder&) = delete;
  QuickFolder& operator=(const QuickFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace congvan
