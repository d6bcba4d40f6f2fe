#include "template/mark.h"

#include "template/folded.h"
#include "template/pattern.h"
#include "template/written_values.h"

namespace congvan {
namespace {

std::optional<Mark> list_mark(Mark mark, std::string_view words, const Where& where,
                              Diagnostics& says) {
  const auto in = words.find(" in ");
  mark.element = words.substr(0, in);
  mark.field = words.substr(in + 4);
  const auto path = field_path(mark.field);
  if (path.empty() || mark.field.find('|') != std::string::npos || mark.element.empty() ||
      mark.element.find(' ') != std::string::npos) {
    says.error("mark-bad-list", where, {{"mark", mark.written}});
    return std::nullopt;
  }
  return mark;
}

/// Splits `so@number/value`.
void split_place(Mark& mark) {
  const auto at = mark.field.find('@');
  if (at == std::string::npos) return;
  mark.element = mark.field.substr(at + 1);
  mark.field.resize(at);
  const auto slash = mark.element.find('/');
  if (slash == std::string::npos) return;
  mark.attribute = mark.element.substr(slash + 1);
  mark.element.resize(slash);
}

}  // namespace

std::optional<Mark> read_mark(std::string_view written, const Where& where, Diagnostics& says) {
  Mark mark{.written = std::string(written)};
  const auto equals = written.find('=');
  if (equals == std::string_view::npos) {
    const std::string words = folded_text(written);
    if (words.find(" in ") != std::string::npos) return list_mark(mark, words, where, says);
    says.error("mark-without-field", where, {{"mark", written}});
    return std::nullopt;
  }
  mark.field = folded_text(written.substr(0, equals));
  mark.words = folded_text(written.substr(equals + 1));
  split_place(mark);
  if (field_path(mark.field).empty()) {
    says.error("mark-bad-field", where, {{"mark", written}, {"field", mark.field}});
    return std::nullopt;
  }
  if (mark.words.empty()) {
    says.error("mark-without-words", where, {{"mark", written}, {"field", mark.field}});
    return std::nullopt;
  }
  if (mark.words.find("{{") != std::string::npos) {
    says.error("mark-of-holder", where, {{"mark", written}});
    return std::nullopt;
  }
  return mark;
}

}  // namespace congvan
