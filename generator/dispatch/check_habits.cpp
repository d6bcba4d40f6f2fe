#include "dispatch/check_habits.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {
namespace {

/// `words` without any of the openings the layout itself writes.
void mend_subject(Text& subject, Diagnostics& says) {
  constexpr std::array<std::string_view, 4> openings = {"V/v ", "v/v ", "Về việc ", "V/v: "};
  for (const auto opening : openings) {
    if (!subject.str().starts_with(opening)) continue;
    says.warning("subject-begins-with-vv", subject.where(), {{"words", opening}});
    subject = cut(subject, opening.size(), subject.str().size());
    mend_subject(subject, says);
    return;
  }
}

std::vector<std::string_view> groups(std::string_view notation) {
  std::vector<std::string_view> all;
  for (std::size_t begin = 0; begin <= notation.size();) {
    const auto end = std::min(notation.find_first_of("/-", begin), notation.size());
    all.push_back(notation.substr(begin, end - begin));
    begin = end + 1;
  }
  return all;
}

bool is_year(std::string_view group) {
  return group.size() == 4 && (group.starts_with("19") || group.starts_with("20")) &&
         std::ranges::all_of(group, [](char c) { return c >= '0' && c <= '9'; });
}

void check_number(const Number& number, Diagnostics& says) {
  const auto& notation = number.notation.str();
  const Where where = number.notation.where();
  if (notation.find(' ') != std::string::npos) {
    says.warning("notation-has-space", where, {{"notation", notation}});
  }
  if (notation.starts_with("/")) says.error("notation-begins-with-slash", where);
  for (const auto group : groups(notation)) {
    if (is_year(group)) says.warning("notation-has-year", where, {{"year", group}});
    if (group == "CV") says.warning("notation-has-cv", where);
  }
  const auto& value = number.value.str();
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!std::ranges::all_of(value, digit) || value.size() > 11) {
    says.error("number-not-digits", number.value.where(), {{"value", value}});
  }
}

void check_signatory(const Signatory& signatory, Diagnostics& says) {
  constexpr std::array<std::string_view, 9> degrees = {"GS",  "PGS", "TS",  "ThS", "Ths",
                                                       "CN.", "KS.", "BS.", "TSKH"};
  const auto& name = signatory.name.str();
  for (const auto degree : degrees) {
    const bool ends =
        name.size() > degree.size() && (name[degree.size()] == '.' || name[degree.size()] == ' ');
    if (name.starts_with(degree) && (ends || degree.back() == '.')) {
      says.warning("degree-before-name", signatory.name.where(), {{"degree", degree}});
      return;
    }
  }
}

void check_secrecy(const Dispatch& dispatch, Diagnostics& says) {
  constexpr std::array<std::string_view, 3> grades = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"};
  const std::string mark = upper(dispatch.circulation).str();
  if (std::ranges::find(grades, mark) != grades.end()) {
    says.error("secrecy-refused", dispatch.circulation.where());
  }
}

void check_distribution(const Distribution& distribution, Diagnostics& says) {
  const auto& copies = distribution.copies_to;
  if (!copies.empty() && !copies.front().str().starts_with("Như ")) {
    says.warning("copies-do-not-begin-as-above", copies.front().where());
  }
  if (distribution.archive.empty()) says.warning("no-archive-line", distribution.where);
}

}  // namespace

void check_habits(Dispatch& dispatch, Diagnostics& says) {
  mend_subject(dispatch.subject, says);
  if (dispatch.number) check_number(*dispatch.number, says);
  if (dispatch.signatory) check_signatory(*dispatch.signatory, says);
  if (dispatch.distribution) check_distribution(*dispatch.distribution, says);
  check_secrecy(dispatch, says);
}

}  // namespace congvan
