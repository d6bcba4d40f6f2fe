#include "app/facts_of.h"

#include <optional>

#include "app/version.h"
#include "layout/components.h"
#include "layout/subject.h"

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

/// "05/SNV-VP", or of several agencies "05/SNV-VP, 12/STC-VP".
std::string codes(const std::vector<Number>& numbers) {
  std::string all;
  for (const Number& number : numbers) {
    all += (all.empty() ? "" : ", ") + number.value.str() + "/" + number.notation.str();
  }
  return all;
}

std::string names(const std::vector<Signatory>& signatories) {
  std::string all;
  for (const Signatory& one : signatories) {
    all += (all.empty() ? "" : ", ") + on_one_line(one.name).str();
  }
  return all;
}

/// Those addressed; of a kind that is addressed to nobody, those who get a copy.
std::string recipients(const Dispatch& dispatch) {
  std::vector<Text> all = dispatch.recipients;
  if (all.empty() && dispatch.distribution) all = dispatch.distribution->copies_to;
  std::string words;
  for (const Text& one : all) words += (words.empty() ? "" : "; ") + on_one_line(one).str();
  return words;
}

}  // namespace

Facts facts_of(const Dispatch& dispatch, const Layout& layout) {
  Facts facts;
  facts.producer = "congvan " + std::string(version());
  facts.kind = layout.title;
  facts.subject = on_one_line(subject_of(dispatch, layout)).str();
  facts.issuer = issuer_words(dispatch).str();
  if (dispatch.issued) facts.date = iso_date(*dispatch.issued);
  facts.signatory = names(dispatch.signatories);
  facts.code = codes(dispatch.numbers);
  facts.recipients = recipients(dispatch);
  facts.title = title_of(facts);
  return facts;
}

}  // namespace congvan
