#include "layout/head_lines.h"

#include <algorithm>
#include <string>

namespace congvan {
namespace {

std::string padded(int number, int below) {
  return (number < below ? "0" : "") + std::to_string(number);
}

/// A line put together of fixed words, the dispatch's words and blanks.
class OpenWords {
 public:
  OpenWords& add(std::string_view fixed) { return add(fixed_text(fixed)); }
  OpenWords& add(const Text& words) {
    words_ = joined(words_, words);
    return *this;
  }
  OpenWords& blank(Length width) {
    blanks_.push_back({words_.str().size(), width});
    return add(" ");
  }

  SetLine set(const Job& job, const TypeStyle& type) const {
    return job.compositor.open_line(words_, type, blanks_);
  }

 private:
  Text words_;
  std::vector<Blank> blanks_;
};

}  // namespace

SetLine number_line(const Job& job, const TypeStyle& type, Length width) {
  const Number& number = *job.dispatch.number;
  const Text& lead = job.layout.style("number").words;
  if (!number.value.empty()) {
    return OpenWords()
        .add(lead)
        .add(" ")
        .add(number.value)
        .add("/")
        .add(number.notation)
        .set(job, type);
  }
  const Length room = width - job.compositor.width_of(lead, type) -
                      job.compositor.width_of(joined(fixed_text("/"), number.notation), type);
  const Setting& range = job.layout.setting("number-blank");
  const Length blank =
      std::clamp(room, millimetres(range.least), job.layout.length("number-blank"));
  return OpenWords().add(lead).blank(blank).add("/").add(number.notation).set(job, type);
}

SetLine issued_line(const Job& job, const TypeStyle& type) {
  const Issued& issued = *job.dispatch.issued;
  OpenWords words;
  words.add(issued.place).add(", ngày");
  if (issued.day) {
    words.add(" " + padded(*issued.day, 10) + " ");
  } else {
    words.blank(job.layout.length("day-blank"));
  }
  words.add("tháng");
  if (issued.month) {
    words.add(" " + padded(*issued.month, 3) + " ");
  } else {
    words.blank(job.layout.length("month-blank"));
  }
  words.add("năm");
  if (issued.year) {
    words.add(" " + std::to_string(*issued.year));
  } else {
    words.blank(job.layout.length("year-blank"));
  }
  return words.set(job, type);
}

}  // namespace congvan
