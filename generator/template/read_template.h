#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "template/value.h"
#include "xml/element.h"

namespace congvan {

struct Branch;

/// A dispatch whose words and attributes hold `{{field}}`, with the templates it extends. Copies
/// share what has been read of it.
class Template {
 public:
  /// The whole tree, after inheritance, its holders as written.
  const Element& root() const { return root_; }

 private:
  friend std::optional<Template> read_template(
      Element, const std::function<std::optional<Element>(const std::string&, const Where&)>&,
      Diagnostics&);
  friend Element fill(const Template&, const Record&, Diagnostics&);

  Template(Element root, std::shared_ptr<const Branch> top);

  Element root_;
  std::shared_ptr<const Branch> top_;
};

/// Whether a description is a template: something in it waits for data, or it extends another.
bool is_template(const Element& root);

/// Finds the template another one extends, by the name written there; null if it cannot be read,
/// of which it has complained at `where`.
using FindBase = std::function<std::optional<Element>(const std::string& name, const Where& where)>;

/// Puts the templates it extends under `root` and reads every holder, condition and repetition.
/// Every fault is said; nothing is given if there is one. A dispatch that is no template is one
/// without fields.
std::optional<Template> read_template(Element root, const FindBase& find_base, Diagnostics& says);

/// The dispatch that a template makes with a row, ready for `read_dispatch`: each holder has its
/// value, each repetition its copies, and what no condition wants is gone; so is an attribute whose
/// fields come to no words. A value is never markup: what looks like a holder in what is given is
/// words (`Braces::words`). A fault names the template's place, the field and the row.
Element fill(const Template& form, const Record& row, Diagnostics& says);

}  // namespace congvan
