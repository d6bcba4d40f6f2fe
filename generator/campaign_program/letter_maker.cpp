#include "campaign_program/letter_maker.h"

#include <optional>

#include "app/fault.h"
#include "app/letter.h"
#include "app/painted.h"
#include "layout/place_memory.h"
#include "paint/memory.h"

namespace congvan {
namespace {

class LetterMaker : public Maker {
 public:
  LetterMaker(const Request& request, const Environment& environment, Format format)
      : request_(request), environment_(environment), format_(format) {
    Findings findings;
    kit_ = read_kit(request_, environment_, findings, watch_);
    if (!kit_ || findings.says.has_errors()) throw Fault("template-changed");
  }

  std::optional<MadeLetter> make(const Record& row, Diagnostics& says) override {
    const auto letter = set(row, says);
    if (!letter) return std::nullopt;
    return MadeLetter{letter->pages.pages.size(),
                      painted(*letter, *kit_, request_, format_, paint_)};
  }

  void check(const Record& row, Diagnostics& says) override { set(row, says); }

 private:
  std::optional<Letter> set(const Record& row, Diagnostics& says) {
    Findings findings;
    auto letter = set_letter({*kit_, request_, environment_, place_}, &row, findings, watch_);
    for (const Diagnostic& said : findings.says.all()) says.add(said);
    return letter;
  }

  const Request request_;
  const Environment environment_;
  const Format format_;
  std::optional<LetterKit> kit_;
  PlaceMemory place_;
  PaintMemory paint_;
  Stopwatch watch_;
};

}  // namespace

std::unique_ptr<Maker> new_letter_maker(const Request& request, const Environment& environment,
                                        Format format) {
  return std::make_unique<LetterMaker>(request, environment, format);
}

}  // namespace congvan
