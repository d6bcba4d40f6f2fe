#include "layout/subject.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace congvan {
namespace {

using Tell = std::function<void(std::string_view code, std::string_view words)>;

constexpr std::string_view in_full = "Về việc";

/// The bytes of "V/v", "v/v:" and the like that `subject` begins with, the space after it left out.
std::size_t short_opening(std::string_view subject) {
  constexpr std::size_t letters = 3;
  const bool begins = subject.size() > letters && (subject[0] == 'V' || subject[0] == 'v') &&
                      subject[1] == '/' && (subject[2] == 'V' || subject[2] == 'v');
  if (!begins) return 0;
  std::size_t end = letters;
  if (subject[end] == ':' || subject[end] == '.') ++end;
  return end < subject.size() && subject[end] == ' ' ? end : 0;
}

/// The same of "Về việc" too.
std::size_t opening(std::string_view subject) {
  const bool full = subject.starts_with(in_full) || subject.starts_with("về việc");
  if (full && subject.size() > in_full.size() && subject[in_full.size()] == ' ') {
    return in_full.size();
  }
  return short_opening(subject);
}

bool has_lead(const Layout& layout) {
  const auto style = layout.styles.find("subject");
  return style != layout.styles.end() && !style->second.words.empty();
}

Text mended(Text subject, bool lead, const Tell& tell) {
  const auto without = [&](std::size_t bytes) { return cut(subject, bytes, subject.str().size()); };
  if (!lead) {
    const std::size_t end = short_opening(subject.str());
    if (end == 0) return subject;
    tell("subject-has-vv", std::string_view(subject.str()).substr(0, end));
    subject = without(end);
    if (opening(subject.str()) > 0) return subject;  // "V/v Về việc ..."
    return joined(fixed_text("Về việc "), subject);
  }
  while (const std::size_t end = opening(subject.str())) {
    tell("subject-begins-with-vv", std::string_view(subject.str()).substr(0, end + 1));
    subject = without(end);
  }
  return subject;
}

}  // namespace

Text subject_of(const Dispatch& dispatch, const Layout& layout) {
  return mended(dispatch.subject, has_lead(layout), [](std::string_view, std::string_view) {});
}

void check_subject(const Dispatch& dispatch, const Layout& layout, Diagnostics& says) {
  mended(dispatch.subject, has_lead(layout), [&](std::string_view code, std::string_view words) {
    says.warning(code, dispatch.subject.where(), {{"words", words}});
  });
}

}  // namespace congvan
