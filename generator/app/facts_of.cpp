#include "app/facts_of.h"

#include <optional>

#include "app/version.h"

namespace congvan {
namespace {

/// `number` with zeros before it up to `digits`.
std::string digits_of(int number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

/// As far as the parts are known from the year on: "2023-05".
std::string iso_date(const Issued& issued) {
  if (!issued.year) return {};
  std::string date = digits_of(*issued.year, 4);
  if (!issued.month) return date;
  date += "-" + digits_of(*issued.month, 2);
  return issued.day ? date + "-" + digits_of(*issued.day, 2) : date;
}

/// Words of the page on one line.
std::string on_one_line(const Text& text) {
  std::string words = text.str();
  for (std::size_t at = words.find(Text::forced_break); at != std::string::npos;
       at = words.find(Text::forced_break, at)) {
    words.replace(at, Text::forced_break.size(), " ");
  }
  return words;
}

}  // namespace

Facts facts_of(const Dispatch& dispatch, const Layout& layout) {
  Facts facts;
  facts.producer = "congvan " + std::string(version());
  facts.kind = layout.title;
  facts.title = layout.title;
  facts.subject = on_one_line(dispatch.subject);
  if (dispatch.issuer) facts.issuer = on_one_line(dispatch.issuer->name);
  if (dispatch.issued) facts.date = iso_date(*dispatch.issued);
  if (dispatch.signatory) facts.signatory = on_one_line(dispatch.signatory->name);
  if (dispatch.number) {
    facts.code = dispatch.number->value.str() + "/" + dispatch.number->notation.str();
    if (!dispatch.number->value.empty()) facts.title += " số " + facts.code;
  }
  if (!facts.subject.empty()) facts.title += ": " + facts.subject;
  return facts;
}

}  // namespace congvan
