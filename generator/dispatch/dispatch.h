#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/where.h"
#include "text/text.h"

namespace congvan {

/// Ô số 2: the agency that issues, under the bodies it belongs to.
struct Issuer {
  std::vector<Text> parents;  ///< highest first; often one, sometimes none
  Text name;
};

/// Ô số 3. Without a value room is left for a pen or a stamp.
struct Number {
  Text value;  ///< empty while unknown; 1 to 9 have their leading zero
  Text notation;
};

/// Ô số 4. Parts that are missing are left blank on the page.
struct Issued {
  Text place;
  std::optional<int> year, month, day;
};

struct Directive;

/// A piece of the body: a paragraph, a heading on a line of its own, or a list of directives.
struct Part {
  enum class Kind { paragraph, heading, directives };
  Kind kind = Kind::paragraph;
  Text words;                      ///< of a paragraph or heading
  std::vector<Directive> entries;  ///< of directives
  std::string numbering;           ///< of directives: "1.", "a)", "-" ...
  Where where;
};

/// One entry of a numbered list.
struct Directive {
  Text label;    ///< already counted: "1.", "đ)", "-"
  Text heading;  ///< bold, runs into the words; may be empty
  Text words;    ///< may be empty where there is a heading
  std::vector<Part> parts;
  Where where;
};

/// Ô số 7a, a line of it.
struct Capacity {
  Text authority;  ///< TM., KT., TL., TUQ., Q. or nothing
  Text title;
};

/// Ô số 7.
struct Signatory {
  std::vector<Capacity> capacities;
  Text title;  ///< another title, above the name (a member of an inter-agency committee)
  Text name;
  Where where;
};

/// Ô số 9b and 12; entries without their punctuation.
struct Distribution {
  std::vector<Text> copies_to;
  Text archive;  ///< what follows "Lưu: ", without the full stop; may be empty
  Where where;
};

enum class Urgency { none, urgent, very_urgent, express };

/// Ô số 13.
struct Contact {
  Text address, telephone, fax, email, website;
};

/// One dispatch as its writer meant it, a member for each ô số of the decree's diagram. What cannot
/// occur here: words that are not normalised, labels still to be counted, legal bases still to be
/// joined with the opening, a body that does not end in "./.".
struct Dispatch {
  std::string kind;  ///< slug: "cong-van"
  Where where;       ///< of the root element
  std::optional<Issuer> issuer;
  std::optional<Number> number;
  std::optional<Issued> issued;
  Text subject;                   ///< without "V/v"
  std::vector<Text> recipients;   ///< without punctuation
  std::vector<Text> legal_bases;  ///< those listed one to a line, with punctuation
  std::vector<Part> body;
  std::optional<Signatory> signatory;
  std::optional<Distribution> distribution;
  Urgency urgency = Urgency::none;
  Text circulation;  ///< ô số 11
  std::optional<Contact> contact;
};

}  // namespace congvan
