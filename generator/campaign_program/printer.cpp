#include "campaign_program/printer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/fault.h"
#include "app/files.h"
#include "app/letter.h"
#include "campaign/file_writer.h"
#include "campaign/folder.h"
#include "campaign/letters.h"
#include "layout/place_memory.h"
#include "paint/memory.h"
#include "paint/printer_file.h"

namespace congvan {
namespace {

/// The numbers of the rows that became letters, rising.
std::vector<std::size_t> rows_with_letters(const Request& request) {
  std::vector<std::size_t> numbers;
  if (const auto letters = CampaignLetters::open(*request.output, request.shard)) {
    letters->for_each([&](std::uint64_t, const JournalEntry& letter) {
      if (!letter.files.empty()) numbers.push_back(letter.row);
    });
  }
  return numbers;
}

/// The row of that number; `row` holds the one before it, or none.
bool advance_to(std::size_t number, Rows& rows, Record& row) {
  Diagnostics said_before;
  while (row.number < number) {
    const Rows::Next next = rows.next(row, said_before);
    if (next == Rows::Next::end || next == Rows::Next::broken) return false;
  }
  return row.number == number;
}

class Press {
 public:
  Press(const Request& request, const Environment& environment, PrinterFile& file)
      : request_(request), environment_(environment), file_(file) {
    Findings findings;
    kit_ = read_kit(request_, environment_, findings, watch_);
    if (!kit_) throw Fault("template-changed");
  }

  void add(const Record& row) {
    Findings findings;
    const auto letter = set_letter({*kit_, request_, environment_, place_}, &row, findings, watch_);
    if (!letter) throw Fault("template-changed");
    if (!facts_) facts_ = facts_for(*letter, *kit_, request_);
    file_.add(letter->pages, kit_->fonts, paint_);
  }

  void finish() { file_.finish(facts_.value_or(Facts{})); }

 private:
  const Request& request_;
  const Environment& environment_;
  PrinterFile& file_;
  Stopwatch watch_;
  std::optional<LetterKit> kit_;
  std::optional<Facts> facts_;  ///< of the first letter
  PlaceMemory place_;
  PaintMemory paint_;
};

}  // namespace

void write_printer_file(const Request& request, const Environment& environment,
                        const std::function<std::unique_ptr<Rows>(Diagnostics&)>& open_rows,
                        const std::function<bool()>& must_stop, Diagnostics& says) {
  const auto rows = open_rows(says);
  if (!rows) return;
  const std::string name = file_name(*request.printer);
  const auto folder = Folder::open(folder_of(*request.printer), false);
  if (!folder) throw Fault("folder-not-found", {{"file", *request.printer}});
  WholeFile target(*folder, name, "." + name + ".congvan");
  PrinterFile file([&](std::string_view bytes) { target.append(bytes); }, request.two_sided);
  Press press(request, environment, file);
  Record row;
  for (const std::size_t number : rows_with_letters(request)) {
    if (must_stop()) return;
    if (!advance_to(number, *rows, row)) throw Fault("data-changed", {{"data", *request.data}});
    press.add(row);
  }
  press.finish();
  target.finish();
}

}  // namespace congvan
