#include "dispatch/check_habits.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/body_texts.h"

namespace congvan {
namespace {

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
  const bool unfilled = value.find("{{") != value.npos;  // said where it stands
  if (!unfilled && (!std::ranges::all_of(value, digit) || value.size() > 11)) {
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

/// Capitals at every syllable of a name, as no agency has them (Decree 30, Annex II, Section IV).
void check_capitals(const Text& name, Diagnostics& says) {
  constexpr std::array<std::string_view, 5> never = {" Và ", " Của ", "Ủy Ban ", "Uỷ Ban ",
                                                     "Hội Đồng "};
  for (const auto words : never) {
    const auto at = name.str().find(words);
    if (at == std::string::npos) continue;
    const std::size_t begin = at + (words.front() == ' ' ? 1 : 0);
    says.warning("capitals-in-agency-name", name.where(begin),
                 {{"words", words.substr(begin - at, words.size() - 1 - (begin - at))}});
    return;
  }
}

/// Districts are no more since 1 July 2025.
bool is_after_districts(const std::optional<Issued>& issued) {
  if (!issued || !issued->year) return true;
  return *issued->year > 2025 || (*issued->year == 2025 && issued->month.value_or(12) >= 7);
}

void check_district(const Text& name, Diagnostics& says) {
  constexpr std::array<std::string_view, 5> bodies = {"UBND ", "HĐND ", "ỦY BAN NHÂN DÂN ",
                                                      "UỶ BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN "};
  constexpr std::array<std::string_view, 3> districts = {"HUYỆN ", "QUẬN ", "THỊ XÃ "};
  const std::string capitals = upper(name).str();
  const std::string_view all = capitals;
  for (const auto body : bodies) {
    if (!all.starts_with(body)) continue;
    const auto rest = all.substr(body.size());
    if (std::ranges::any_of(districts, [&](auto one) { return rest.starts_with(one); })) {
      says.warning("district-is-no-more", name.where(), {{"name", name.str()}});
    }
  }
}

void check_names(const Dispatch& dispatch, Diagnostics& says) {
  for (const auto& issuer : dispatch.issuers) {
    std::vector<Text> names = issuer.parents;
    names.push_back(issuer.name);
    for (const auto& name : names) {
      check_capitals(name, says);
      if (is_after_districts(dispatch.issued)) check_district(name, says);
    }
  }
  for (const auto& name : dispatch.recipients) check_capitals(name, says);
  if (!dispatch.distribution) return;
  for (const auto& name : dispatch.distribution->copies_to) check_capitals(name, says);
}

/// As decisions have them; the articles of a statute or an agreement bear titles.
bool is_article_without_title(const Part& part) {
  const auto* division = std::get_if<Division>(&part.is);
  return division != nullptr && division->level == Level::article && division->heading.empty();
}

/// "Như trên" means those addressed, "Như Điều 3" those whom a decision charges.
void check_distribution(const Dispatch& dispatch, Diagnostics& says) {
  const Distribution& distribution = *dispatch.distribution;
  if (distribution.archive.empty()) says.warning("no-archive-line", distribution.where);
  const auto& copies = distribution.copies_to;
  if (copies.empty()) return;
  const auto& first = copies.front().str();
  if (!dispatch.recipients.empty()) {
    if (!first.starts_with("Như ")) {
      says.warning("copies-do-not-begin-as-above", copies.front().where());
    }
  } else if (std::ranges::any_of(dispatch.body, is_article_without_title) &&
             !first.starts_with("Như Điều")) {
    says.warning("copies-do-not-begin-with-article", copies.front().where());
  }
}

/// Of articles alone the decree's own forms have some without titles.
void check_titles(const std::vector<Part>& parts, Diagnostics& says) {
  for (const auto& part : parts) {
    const auto* division = std::get_if<Division>(&part.is);
    if (division == nullptr) continue;
    if (division->level != Level::article && division->heading.empty()) {
      says.warning("division-without-title", part.where, {{"division", division->label.str()}});
    }
    check_titles(division->parts, says);
  }
}

bool mentions_annex(const Dispatch& dispatch) {
  bool mentioned = false;
  const auto look = [&](const Text& words) {
    for (const auto* name : {"Phụ lục", "phụ lục", "PHỤ LỤC"}) {
      mentioned = mentioned || words.str().find(name) != std::string::npos;
    }
  };
  for_each_text(dispatch.body, look);
  return mentioned;
}

void check_annexes(const Dispatch& dispatch, Diagnostics& says) {
  const auto is_annex = [](const Supplement& one) { return one.kind == Supplement::Kind::annex; };
  const auto first = std::ranges::find_if(dispatch.supplements, is_annex);
  if (first != dispatch.supplements.end() && !mentions_annex(dispatch)) {
    says.warning("annex-not-mentioned", first->where, {{"annex", first->label.str()}});
  }
}

}  // namespace

void check_habits(const Dispatch& dispatch, Diagnostics& says) {
  for (const auto& number : dispatch.numbers) check_number(number, says);
  if (dispatch.numbers.size() > 1 && dispatch.numbers.size() > dispatch.issuers.size()) {
    says.warning("more-numbers-than-issuers", dispatch.numbers.back().notation.where());
  }
  check_names(dispatch, says);
  for (const auto& signatory : dispatch.signatories) check_signatory(signatory, says);
  for (const auto& signatory : dispatch.countersignatories) check_signatory(signatory, says);
  if (dispatch.distribution) check_distribution(dispatch, says);
  check_titles(dispatch.body, says);
  for (const auto& supplement : dispatch.supplements) check_titles(supplement.body, says);
  check_annexes(dispatch, says);
  check_secrecy(dispatch, says);
}

}  // namespace congvan
