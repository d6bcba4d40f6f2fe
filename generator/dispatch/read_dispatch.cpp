#include "dispatch/read_dispatch.h"

#include <string_view>

#include "dispatch/check_habits.h"
#include "dispatch/children.h"
#include "dispatch/grammar.h"
#include "dispatch/legal_bases.h"
#include "dispatch/places.h"
#include "dispatch/read_body.h"
#include "dispatch/read_foot.h"
#include "dispatch/read_words.h"
#include "dispatch/values.h"

namespace congvan {
namespace {

constexpr std::string_view entry_marks = ";.,";

Urgency read_urgency(const Element& element) {
  const std::string_view level = value_of(element, "level");
  return level == "khan"          ? Urgency::urgent
         : level == "thuong-khan" ? Urgency::very_urgent
         : level == "hoa-toc"     ? Urgency::express
                                  : Urgency::none;
}

class DispatchReader {
 public:
  DispatchReader(const Element& root, Diagnostics& says)
      : root_(root), says_(says), places_(root, says), words_(places_, says) {}

  Dispatch read() {
    dispatch_.where = root_.where;
    dispatch_.kind = value_of(root_, "kind");
    dispatch_.fits = value_of(root_, "fit") != "fixed";
    if (value_of(root_, "medium") == "paper") dispatch_.medium = Medium::paper;
    if (value_of(root_, "joint") == "stacked") dispatch_.joint = Joint::stacked;
    for (const auto& child : root_.children) {
      if (!child.is_text()) part(child);
    }
    flow_bases();
    for (const Element* note : places_.notes()) {
      dispatch_.notes.push_back({fixed_text(places_.label(*note)), words_.of(*note), note->where});
    }
    return std::move(dispatch_);
  }

 private:
  void part(const Element& element) {
    const std::string& name = element.name;
    if (name == "issuer") dispatch_.issuers.push_back(issuer(element));
    if (name == "number") dispatch_.numbers.push_back(number(element));
    if (name == "issued") dispatch_.issued = issued(element);
    if (name == "urgency") dispatch_.urgency = read_urgency(element);
    if (name == "circulation") dispatch_.circulation = words_.of(element);
    if (name == "subject") dispatch_.subject = title(element);
    if (name == "issuing-authority") dispatch_.issuing_authority = title(element);
    if (name == "recipients") {
      dispatch_.recipients = words_.of_children(element, "recipient", entry_marks);
    }
    if (name == "legal-bases" && are_listed(element, child(root_, "body"))) {
      dispatch_.legal_bases = listed_bases(element, words_, says_);
    }
    if (name == "original") dispatch_.original = original(element);
    if (name == "body") dispatch_.body = read_body(element, places_, words_, says_);
    if (name == "signatory") dispatch_.signatories.push_back(read_signatory(element, words_));
    if (name == "countersignature") {
      dispatch_.countersignatories.push_back(read_signatory(element, words_));
    }
    if (name == "distribution") dispatch_.distribution = read_distribution(element, words_);
    if (name == "contact") dispatch_.contact = read_contact(element, words_);
    if (name == "annex" || name == "attached") dispatch_.supplements.push_back(supplement(element));
  }

  /// A name or a title: no mark at its end.
  Text title(const Element& element) const {
    return with_ending(words_.of(element), "", entry_marks);
  }

  Text title_in(const Element& parent, std::string_view name) const {
    const Element* one = child(parent, name);
    return one == nullptr ? Text() : title(*one);
  }

  Issuer issuer(const Element& element) const {
    return {words_.of_children(element, "parent", ""), words_.of_child(element, "name")};
  }

  /// Numbers 1 to 9 are written 01 to 09 (Decree 30, Annex I, Part I, Section II, clause 3).
  Number number(const Element& element) const {
    Number number{words_.of(element, "value"), words_.of(element, "notation")};
    const auto& digits = number.value.str();
    if (digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9') {
      number.value = joined(fixed_text("0"), number.value);
    }
    return number;
  }

  Issued issued(const Element& element) const {
    Issued issued;
    issued.place = words_.of(element, "place");
    issued.time = words_.of(element, "time");
    if (const auto date = read_date(value_of(element, "date"))) {
      issued.year = date->year;
      issued.month = date->month;
      issued.day = date->day;
    }
    return issued;
  }

  Original original(const Element& element) const {
    const Attribute* source = attribute(element, "src");
    if (source == nullptr) return {{}, element.where};
    return {source->value, source->where};
  }

  Supplement supplement(const Element& element) const {
    Supplement made;
    const bool is_annex = element.name == "annex";
    made.kind = is_annex ? Supplement::Kind::annex : Supplement::Kind::attached;
    made.label = is_annex ? fixed_text(places_.label(element)) : title_in(element, "title");
    made.title = title_in(element, is_annex ? "title" : "subject");
    made.carrier = words_.of(element, "carrier");
    made.landscape = value_of(element, "orientation") == "landscape";
    made.where = element.where;
    if (const Element* body = child(element, "body")) {
      made.body = read_body(*body, places_, words_, says_);
    }
    return made;
  }

  /// Legal bases that are not listed begin the opening sentence.
  void flow_bases() {
    const Element* bases = child(root_, "legal-bases");
    const Element* body = child(root_, "body");
    if (bases == nullptr || are_listed(*bases, body)) return;
    const Text flowing = flowing_bases(*bases, words_, says_);
    if (body == nullptr || child(*body, "opening") == nullptr) {
      says_.error("bases-without-opening", bases->where);
      return;
    }
    const auto is_paragraph = [](const Part& part) {
      return std::holds_alternative<Paragraph>(part.is);
    };
    const auto opening = std::ranges::find_if(dispatch_.body, is_paragraph);
    if (opening == dispatch_.body.end()) return;
    Text& words = std::get<Paragraph>(opening->is).words;
    words = joined(flowing, words);
  }

  const Element& root_;
  Diagnostics& says_;
  Places places_;
  WordReader words_;
  Dispatch dispatch_;
};

}  // namespace

std::optional<Dispatch> read_dispatch(const Element& root, Diagnostics& says, Braces braces) {
  check_shape(root, says, braces);
  if (root.name != grammar().front().name) return {};
  Dispatch dispatch = DispatchReader(root, says).read();
  check_habits(dispatch, says);
  return dispatch;
}

}  // namespace congvan
