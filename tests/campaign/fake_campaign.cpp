#include "campaign/fake_campaign.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace congvan {
namespace {

namespace fs = std::filesystem;

Where place_of(const Record& row) { return {FileName(row.place), 0, 0}; }

class FakeRows : public Rows {
 public:
  explicit FakeRows(FakeData data) : data_(std::move(data)) {}

  Next next(Record& record, Diagnostics& says) override {
    if (at_ == data_.count) return Next::end;
    const std::size_t row = ++at_;
    record = {row, "data.csv:" + std::to_string(row + 1), {}};
    if (row == data_.broken_at) {
      says.error("fake-broken", place_of(record));
      return Next::broken;
    }
    if (data_.unreadable.contains(row)) {
      says.error("fake-unreadable", place_of(record));
      return Next::faulty;
    }
    const std::string number = std::to_string(row);
    record.fields.push_back({"name", text_value(data_.name ? data_.name(row) : "n" + number)});
    record.fields.push_back({"amount", text_value(data_.amount ? data_.amount(row) : number)});
    return Next::row;
  }

  const std::vector<std::string>& columns() const override { return columns_; }
  bool can_be_reopened() const override { return data_.can_be_reopened; }

 private:
  FakeData data_;
  std::vector<std::string> columns_ = {"name", "amount"};
  std::size_t at_ = 0;
};

class FakeMaker : public Maker {
 public:
  explicit FakeMaker(FakeWork work) : work_(std::move(work)) {}

  void check(const Record& row, Diagnostics& says) override {
    const Value* const amount = find_value(row.fields, "amount");
    if (amount == nullptr || amount->text == "bad") says.error("fake-amount", place_of(row));
  }

  std::optional<MadeLetter> make(const Record& row, Diagnostics& says) override {
    check(row, says);
    if (says.has_errors()) return {};
    if (work_.before_make) work_.before_make(row);
    MadeLetter letter{work_.pages, {}};
    for (std::size_t page = 1; page <= (work_.file_a_page ? work_.pages : 1); ++page) {
      letter.files.push_back(fake_letter(row, work_, page));
    }
    return letter;
  }

 private:
  FakeWork work_;
};

}  // namespace

std::unique_ptr<Rows> open_fake(const FakeData& data) { return std::make_unique<FakeRows>(data); }

std::unique_ptr<Maker> fake_maker(const FakeWork& work) {
  return std::make_unique<FakeMaker>(work);
}

std::string fake_letter(const Record& row, const FakeWork& work, std::size_t page) {
  std::string letter = "page " + std::to_string(page) + "\n";
  for (std::size_t i = 0; i < work.weight; ++i) {
    for (const NamedValue& field : row.fields) letter += field.name + "=" + field.value.text + "\n";
  }
  return letter;
}

CampaignTools fake_tools(const FakeData& data, const FakeWork& work) {
  CampaignTools tools;
  tools.open_rows = [data](Diagnostics&) { return open_fake(data); };
  tools.new_maker = [work] { return fake_maker(work); };
  tools.sentence = [](const Diagnostic& each) { return "It is " + each.code + "."; };
  return tools;
}

FakeRun run_fake(const CampaignPlan& plan, const FakeData& data, const FakeWork& work,
                 std::function<bool()> must_stop) {
  FakeRun run;
  CampaignTools tools = fake_tools(data, work);
  tools.complain = [&](const Record&, const Diagnostics& says) {
    run.complaints += to_string(says);
  };
  tools.must_stop = std::move(must_stop);
  Diagnostics says;
  run.result = run_campaign(plan, tools, says);
  run.said = to_string(says);
  return run;
}

Pattern pattern_of(const std::string& words) {
  Diagnostics says;
  auto pattern = read_pattern(words, {}, says);
  EXPECT_EQ(to_string(says), "");
  return pattern.value_or(Pattern{});
}

std::map<std::string, std::string> tree_of(const std::string& folder) {
  std::map<std::string, std::string> tree;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::string& bytes = tree[fs::relative(entry.path(), folder).string()];
    if (entry.is_directory()) {
      bytes = "/";
    } else {
      std::ifstream file(entry.path(), std::ios::binary);
      bytes.assign(std::istreambuf_iterator<char>(file), {});
    }
  }
  return tree;
}

QuickFolder::QuickFolder() {
  std::string name = "/dev/shm/congvan-test-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {
    name = fs::temp_directory_path().string() + "/congvan-test-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }
  path_ = name;
}

QuickFolder::~QuickFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace congvan
